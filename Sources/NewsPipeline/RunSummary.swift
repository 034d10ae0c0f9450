public import Checkpointing
internal import Corpus

/// How a run ended.
public struct RunSummary: Sendable {
  public var status: RunStatus
  /// The share of lines that were rejected, or mended for invalid UTF-8.
  public var malformedShare: Double
  public var tolerate: Double

  init(of directory: RunDirectory, tolerate: Double) throws {
    status = try RunStatus(of: directory)
    self.tolerate = tolerate
    let reading = status.stages[0].records
    let malformed = reading.rejectedTotal + (reading.noted["invalidUTF8"] ?? 0)
    malformedShare = reading.taken > 0 ? Double(malformed) / Double(reading.taken) : 0
  }

  /// All went in that could be read.
  public var isClean: Bool { status.damaged.isEmpty && malformedShare <= tolerate }
}
