import Checkpointing
import Corpus
import Shards

/// Shows a run's events on standard error; never more often than a reader can follow.
struct ProgressScreen {
  private let style: ProgressStyle
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant
  private var latest = RunProgress()
  private var hasLine = false

  init(style: ProgressStyle) {
    self.style = style.resolved
    start = clock.now
    lastShown = start
  }

  mutating func show(_ event: RunEvent) {
    switch event {
    case .progress(let progress):
      latest = progress
      guard progress.isExporting && style == .bar || lastShown.duration(to: clock.now) >= interval else { return }
      lastShown = clock.now
      showProgress()
    case .note(let text): say("note", text)
    case .warning(let text): say("warning", text)
    }
  }

  /// Leaves the terminal as it was found, with a last figure for machines.
  mutating func close() {
    if style == .json { showProgress() }
    clearLine()
  }

  private var interval: Duration {
    switch style {
    case .plain: .seconds(10)
    case .json: .seconds(1)
    default: .milliseconds(100)
    }
  }

  private mutating func showProgress() {
    let figures = ProgressFigures(latest, seconds: start.duration(to: clock.now) / .seconds(1))
    switch style {
    case .bar:
      let columns = StandardStream.error.columns ?? 80
      write("\r\u{1B}[K" + figures.line(columns: columns - 1))
      hasLine = true
    case .plain: write("onrecord: \(figures.line(columns: 200))\n")
    case .json: write(figures.json)
    case .none, .auto: break
    }
  }

  private mutating func say(_ kind: String, _ text: String) {
    if style == .json {
      var json = JSONWriter()
      json.beginObject()
      json.field("event", kind)
      json.field("text", text)
      json.endObject()
      json.endLine()
      write(String(decoding: json.bytes, as: UTF8.self))
      return
    }
    clearLine()
    write("onrecord: \(kind): \(text)\n")
  }

  private mutating func clearLine() {
    if hasLine { write("\r\u{1B}[K") }
    hasLine = false
  }

  private func write(_ text: String) { try? StandardStream.error.write(text) }
}
