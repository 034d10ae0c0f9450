public import Corpus

/// Which quotations are asked for; every condition that is given must hold.
public struct QuoteQuery: Sendable {
  public enum Order: String, CaseIterable, Sendable {
    /// By date, the newest first; of one date in input order. Those without a date come last.
    case newest
    /// As they stand in the input.
    case input
  }

  /// Who spoke: an actor's id, name, alias, or part of one.
  public var actor: String?
  /// Whom the words mention, told in the same ways.
  public var about: String?
  public var kind: Quotation.Kind?
  /// The cue's class.
  public var cue: Cue.Kind?
  /// Only what the text says was said (`Quotation.isSpoken`), which figures count.
  public var isSpoken = false
  /// Words that must occur, all of them: `"in quotation marks"` as a phrase, `prom*` as a beginning; or any expression of
  /// SQLite's FTS5. What is none is searched for as it stands.
  public var match: String?
  /// Only the first appearance of each utterance.
  public var isFirst = false
  /// An outlet's name, or a part that fits one.
  public var outlet: String?
  /// `2024`, `2024-03` or `2024-03-05`: the first day.
  public var since: String?
  /// In the same forms: the last day, which counts.
  public var until: String?
  /// Only those whose source's name is withheld.
  public var anonymous = false
  /// An article's id, or how only one begins.
  public var article: String?
  public var minimumConfidence = 0.0
  public var limit: Int?
  public var order = Order.newest

  public init() {}

  /// - Throws: `ResultsError` for a date of another form.
  func checkDates() throws(ResultsError) {
    for date in [since, until].compactMap(\.self) where !Self.isDate(date) {
      throw ResultsError(.badDate, "'\(date)' is no date; write 2024, 2024-03 or 2024-03-05")
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard [4, 7, 10].contains(bytes.count) else { return false }
    let isShaped = bytes.indices.allSatisfy { place in
      place == 4 || place == 7 ? bytes[place] == UInt8(ascii: "-") : bytes[place] &- 0x30 < 10
    }
    guard isShaped else { return false }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return (parts.count < 2 || (1...12).contains(parts[1])) && (parts.count < 3 || (1...31).contains(parts[2]))
  }
}
