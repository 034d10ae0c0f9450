/// An article of the spine: its text is fixed for good, all later layers are spans over it.
public struct Article: Sendable, Equatable {
  public var id = ""
  public var outlet = ""
  public var url = ""
  /// UTC, `2024-03-05T19:20:00Z`; a date alone as `2024-03-05`; empty where unknown.
  public var published = ""
  public var title = ""
  public var authors: [String] = []
  public var dateline = ""
  /// The news agency that the text is from, such as `Reuters`, as a dateline or sign-off names it; empty where unknown.
  public var agency = ""
  /// Agencies that pictures were credited to.
  public var credits: [String] = []
  /// Where the text stood first, as it says itself.
  public var origin = Origin()
  /// A note in the text says that it was corrected or changed.
  public var isCorrected = false
  public var language = ""
  /// Valid UTF-8 in NFC; paragraphs end in a line feed.
  public var text: [UInt8] = []
  /// Leads each code point of `text` back to the text in the dump, by rising clean start; what no run covers was made by cleaning.
  public var rawMap: [RawRun] = []
  public var removed: [Removal] = []
  /// The MinHash signature of the text: equal bytes at equal places tell how alike two articles are. Empty for a text of
  /// fewer words than one shingle has.
  public var signature: [UInt8] = []
  public var shard = ""
  public var line = 0

  public init() {}
}

/// Where a text stood first.
public struct Origin: Sendable, Hashable {
  public var outlet: String
  /// Its title there; empty where the text does not say.
  public var title: String

  public init(outlet: String = "", title: String = "") { (self.outlet, self.title) = (outlet, title) }

  public var isEmpty: Bool { outlet.isEmpty && title.isEmpty }
}

/// A run of text that cleaning left as it was: offsets and length in code points.
///
/// Runs rise on both sides. Code points of the clean text that lie between two runs were made by cleaning, of the raw
/// text between the end of the one and the start of the other (before the first run: from the raw text's start on).
/// Where that would claim too much, as text beside it was taken out, or where one made piece follows another, a run of
/// length 0 names the border. So text that needed nothing has the one run `[0, 0, n]`, `a&nbsp;b` has `[0, 0, 1]`,
/// `[2, 7, 1]`, and `a&hellip;<p>` has `[0, 0, 1]`, `[2, 9, 0]`.
public struct RawRun: Sendable, Hashable {
  public var clean: Int
  public var raw: Int
  public var length: Int

  public init(clean: Int, raw: Int, length: Int) {
    self.clean = clean
    self.raw = raw
    self.length = length
  }
}

/// A piece of the raw text that cleaning took out.
public struct Removal: Sendable, Hashable {
  /// Code points of the raw text, half-open.
  public var start: Int
  public var end: Int
  /// What it was taken for, such as `markup`.
  public var kind: String
  /// The rule that took it.
  public var rule: String

  public init(start: Int, end: Int, kind: String, rule: String) {
    self.start = start
    self.end = end
    self.kind = kind
    self.rule = rule
  }
}
