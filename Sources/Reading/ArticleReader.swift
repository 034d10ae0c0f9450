public import Corpus

/// Makes an article of one line of a dump.
public struct ArticleReader: Stage {
  public static let name = StageName.reading
  public static let revision = 1

  public init(options: ReadingOptions, layout: Layout) {}

  public mutating func process(_ line: RawLine) -> Verdict<RawArticle> {
    .reject(Reason("unbuilt"))
  }
}

/// One line of a shard: bytes of its block.
public struct RawLine: Sendable {
  public var bytes: [UInt8]
  /// The line's bytes, without its line end.
  public var span: ByteSpan
  public var place: RecordPlace

  public init(bytes: [UInt8], span: ByteSpan, place: RecordPlace) {
    self.bytes = bytes
    self.span = span
    self.place = place
  }
}

/// Which fields a kind of dump has.
public struct Layout: Sendable, Equatable {
  public var name: String
}
