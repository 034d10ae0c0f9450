public import Corpus

/// Tells the lines of articles as numbers, so that those which repeat within an outlet can be counted.
///
/// Lines are those of the text mended but not yet judged. An article that was crawled twice, or a page that changed while
/// the news went on, is one *story*, told by its longest line: a line counts once for each story, not for each copy.
public struct LineCensus: Sendable {
  public struct Line: Sendable, Hashable {
    public var key: UInt64
    public var story: UInt32
  }

  /// What one article has.
  public struct Entry: Sendable {
    /// Of the outlet's name.
    public var outlet: UInt64 = 0
    /// Of the article.
    public var story: UInt32 = 0
    /// Each of its lines once.
    public var lines: [Line] = []
  }

  /// Longer lines are not counted, in bytes.
  private static let longest = 1000
  private var cleaner: TextCleaner
  private var list = LineList()

  public init(options: CleaningOptions) { cleaner = TextCleaner(markup: options.markup) }

  /// Reads an article. Linear, plus the lines of one article sorted.
  public mutating func read(_ raw: RawArticle) -> Entry {
    var entry = Entry()
    let text = cleaner.clean(raw.text).draft.text
    list.read(text)
    entry.outlet = Self.outlet(cleaner.cleanLine(raw.outlet))
    let spans = list.spans
    guard let longest = spans.max(by: { $0.count < $1.count }) else { return entry }
    let bytes = text.span
    entry.story = Self.story(bytes, longest)
    let whole = Self.story(bytes, ByteSpan(0, bytes.count))
    for span in spans where Self.counts(bytes, span) {
      // A line that is the longest itself cannot tell the story.
      entry.lines.append(Line(key: Self.key(entry.outlet, bytes, span), story: span == longest ? whole : entry.story))
    }
    entry.lines = Array(Set(entry.lines)).sorted { ($0.key, $0.story) < ($1.key, $1.story) }
    return entry
  }

  /// Of an outlet's name as the spine has it.
  static func outlet(_ name: String) -> UInt64 { mixed(name.utf8.reduce(0) { ($0 &+ UInt64($1)) &* multiplier }) }

  /// Tells an outlet's line from all others, but for one chance in 2^64.
  static func key(_ outlet: UInt64, _ bytes: Span<UInt8>, _ line: ByteSpan) -> UInt64 {
    mixed(hash(bytes, line, from: outlet))
  }

  private static func story(_ bytes: Span<UInt8>, _ span: ByteSpan) -> UInt32 {
    UInt32(truncatingIfNeeded: mixed(hash(bytes, span, from: 1)))
  }

  /// Whether a line may be furniture by repetition: not so long, no table rule, no answer of a word or two.
  static func counts(_ bytes: Span<UInt8>, _ line: ByteSpan) -> Bool {
    guard line.count <= longest, line.count > 2 else { return false }
    var (letters, blanks) = (0, 0)
    for position in line.start..<line.end {
      if bytes[position].isASCIILetter || bytes[position] >= 0xC3 { letters += 1 }
      if bytes[position] == UInt8(ascii: " ") { blanks += 1 }
    }
    guard letters > 1 else { return false }
    let last = LineEdge(last: bytes, line)
    return blanks >= 2 || !(last == .stop || last == .asks || last == .quote || last == .colon)
  }

  /// Four words or more: no label of a table, which may well repeat.
  static func isLong(_ bytes: Span<UInt8>, _ line: ByteSpan) -> Bool {
    var words = 1
    for position in line.start..<line.end where bytes[position] == UInt8(ascii: " ") {
      words += 1
      if words == 4 { return true }
    }
    return false
  }

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func hash(_ bytes: Span<UInt8>, _ line: ByteSpan, from start: UInt64) -> UInt64 {
    var hash = start ^ UInt64(line.count)
    var position = line.start
    while position + 8 <= line.end {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
      hash = (hash ^ word) &* multiplier
      hash ^= hash >> 32
      position += 8
    }
    while position < line.end {
      hash = (hash ^ UInt64(bytes[position])) &* multiplier
      position += 1
    }
    return hash
  }

  /// The last steps of SplitMix64 (Steele et al. 2014).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
