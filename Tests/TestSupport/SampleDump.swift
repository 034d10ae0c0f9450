public import Foundation

/// Dumps made from the project's own sample.
public enum SampleDump {
  public static var folder: URL { SharedData.root.appending(path: "Pipelines/sample") }

  /// The plain layout's lines.
  public static func lines() throws -> [String] {
    try String(contentsOf: folder.appending(path: "harbor-gazette.jsonl"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  /// Writes shards of the sample's articles over and over, each with an id of its own.
  public static func write(
    shards: Int, articles: Int, to folder: TemporaryFolder, in name: String = "dump"
  ) throws -> String {
    let lines = try lines().filter { $0.contains("\"text\"") }
    for shard in 0..<shards {
      let text = (0..<articles).map { number in
        lines[(number + shard * 7) % lines.count].replacing(
          "\"id\": \"", with: "\"id\": \"\(shard)-\(number)-", maxReplacements: 1)
      }
      try folder.write(text.joined(separator: "\n") + "\n", to: "\(name)/part-\(shard).jsonl")
    }
    return folder.file(name)
  }
}
