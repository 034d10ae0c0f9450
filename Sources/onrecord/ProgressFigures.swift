import Checkpointing
import Corpus

/// What a progress line says.
struct ProgressFigures {
  private let progress: RunProgress
  private let seconds: Double

  init(_ progress: RunProgress, seconds: Double) {
    self.progress = progress
    self.seconds = seconds
  }

  /// As much as fits: share, blocks, articles, speed, time left.
  func line(columns: Int) -> String {
    var parts = [
      "\(Int(progress.share * 100)) %", "shards \(progress.shardsDone)/\(progress.shards)",
      "\(progress.blocksDone) blocks", "\(Figures.grouped(progress.articles)) articles",
    ]
    if seconds > 0 && progress.bytesDone > 0 {
      parts.append("\(Figures.oneDecimal(Double(progress.bytesDone) / 1_000_000 / seconds)) MB/s")
    }
    if progress.isExporting { parts.append("exporting") }
    if let left = secondsLeft { parts.append("\(Figures.duration(left)) left") }
    var text = parts.joined(separator: " · ")
    while text.count > columns, parts.count > 1 {
      parts.remove(at: parts.count - 2)
      text = parts.joined(separator: " · ")
    }
    return text
  }

  var json: String {
    var json = JSONWriter()
    json.beginObject()
    json.field("event", "progress")
    json.field("blocks", progress.blocksDone)
    json.field("blocksLoaded", progress.blocksLoaded)
    json.field("articles", progress.articles)
    json.field("bytes", progress.bytesDone)
    json.field("shards", progress.shardsDone)
    json.field("shardsTotal", progress.shards)
    json.field("share", decimal: progress.share)
    json.field("exporting", progress.isExporting)
    json.field("seconds", decimal: seconds)
    if let left = secondsLeft { json.field("secondsLeft", decimal: left) }
    json.endObject()
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Told once a hundredth is done.
  private var secondsLeft: Double? {
    guard progress.share > 0.01 && progress.share < 1 else { return nil }
    return seconds / progress.share * (1 - progress.share)
  }
}
