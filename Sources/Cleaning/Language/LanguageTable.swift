internal import Words

/// How much more often runs of letters occur in one language than in all: a column a language, a row a bucket of runs.
///
/// `Scripts/build-language-table.py` makes it and says what the bytes are. Read in place.
struct LanguageTable: Sendable {
  static let shared = LanguageTable()

  /// Codes of languages (ISO 639-1 where there is one), in the order of the columns.
  let codes: [String]
  private let buckets: Int
  private let rows: Int
  private let bytes = EmbeddedBytes.languages

  /// What one nat is in the table's steps.
  static let steps: Float = 8

  private init() {
    let (bytes, head) = (bytes, 16)
    let languages = Int(bytes.load(UInt32.self, at: 8))
    precondition(bytes.load(UInt64.self, at: 0) == 0x3153_474E_414C_524F, "the table of languages is damaged")
    buckets = Int(bytes.load(UInt32.self, at: 12))
    codes = (0..<languages).map { language in
      let letters = (0..<8).map { bytes.load(UInt8.self, at: head + 8 * language + $0) }.filter { $0 != 0 }
      return String(decoding: letters, as: UTF8.self)
    }
    rows = head + 8 * languages
    precondition(bytes.count == rows + buckets * languages, "the table of languages is damaged")
  }

  /// Adds the row of a run of letters, by its hash, to sums, one a language.
  @inline(__always)
  func add(_ hash: UInt64, to sums: inout [Int32]) {
    let row = rows &+ Int(truncatingIfNeeded: (hash &>> 8) % UInt64(buckets)) &* codes.count
    var cells = sums.mutableSpan
    for language in cells.indices {
      cells[language] &+= Int32(bytes.load(Int8.self, at: row &+ language))
    }
  }

  /// A run's hash from that of its beginning and its next letter.
  @inline(__always)
  static func extended(_ hash: UInt64, by letter: UInt32) -> UInt64 {
    let value = (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15
    return value ^ (value &>> 32)
  }
}
