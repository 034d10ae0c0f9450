public import Checkpointing
internal import Cleaning
internal import Corpus
internal import Quoting
internal import Reading
internal import Shards
internal import Tagging

/// The route without a run's folder: records in on one side, annotated articles out on the other, in order.
public struct Annotator: Sendable {
  /// What the offsets of the output count in, in Unicode code points.
  public enum Offsets: String, CaseIterable, Sendable {
    /// The cleaned text, which is given.
    case clean
    /// The text as it stood in the dump, which is given instead.
    case raw
  }

  /// What was read and what became of it.
  public struct Summary: Sendable {
    public var reading = RecordCounts()
    public var cleaning = RecordCounts()
    /// Where and why the input could not be read to its end.
    public var damage: String?

    /// The share of lines that were rejected, or mended for invalid UTF-8.
    public var malformedShare: Double {
      let malformed = reading.rejectedTotal + (reading.noted["invalidUTF8"] ?? 0)
      return reading.taken > 0 ? Double(malformed) / Double(reading.taken) : 0
    }
  }

  private let settings: StageSettings
  private let offsets: Offsets
  private let jobs: Int
  /// Small, so that the first articles come soon.
  private static let blockBytes = 1_000_000

  public init(_ settings: StageSettings, offsets: Offsets, jobs: Int) {
    self.settings = settings
    self.offsets = offsets
    self.jobs = jobs
  }

  /// Annotates every record of a file, or of standard input for the path `-`.
  ///
  /// - Parameters:
  ///   - emit: Takes whole lines of the output, in order.
  ///   - warn: Takes a sentence about each rejected record, in order.
  public func annotate(
    _ path: String, emit: ([UInt8]) throws -> Void, warn: (String) -> Void
  ) async throws -> Summary {
    var reader = try BlockReader(path: path, blockBytes: Self.blockBytes, lineBytes: settings.reading.lineBytes)
    var summary = Summary()
    guard let first = try reader.next() else { return finished(summary, reader.damage) }
    let stages = RouteStages(settings, until: .quoting, models: try settings.stageModels())
    let route = AnnotationRoute(
      stages: stages, offsets: offsets, layout: try layout(first), name: path == "-" ? "stdin" : path)
    var pending: RawBlock? = first
    try await BoundedWalk(jobs: jobs).run(
      next: {
        defer { pending = nil }
        return try pending ?? reader.next()
      },
      work: { route.annotate($0) },
      fold: { part in
        summary.reading.merge(part.reading)
        summary.cleaning.merge(part.cleaning)
        for warning in part.warnings { warn(warning) }
        try emit(part.lines)
      })
    return finished(summary, reader.damage)
  }

  private func layout(_ block: RawBlock) throws -> Layout {
    let lines = block.lines.lazy.filter { $0.fault == nil }.prefix(50).map { Array(block.bytes[$0.range]) }
    return try settings.reading.resolvedLayout(firstLines: Array(lines))
  }

  private func finished(_ summary: Summary, _ damage: GzipReader.Damage?) -> Summary {
    var summary = summary
    summary.damage = damage.map { "\($0.cause) (byte \($0.fileByte)); the records before it were annotated" }
    return summary
  }
}
