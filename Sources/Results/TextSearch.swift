import GRDB

/// Words to be found in quotations, as an expression of FTS5.
struct TextSearch {
  var expression: String
  /// Few enough quotations fit that all of them can be looked at.
  var isRare: Bool
  /// Many quotations fit, and to ask of a single one whether it does takes as long as to find them all: words of which
  /// only the beginning is given.
  var isBroad: Bool

  /// So many quotations are looked up and sorted in some hundredths of a second.
  static let rare = 40_000

  /// The words of a search, each a phrase, so that no mark in them is read as an operator; empty where there are none.
  ///
  /// What stands in quotation marks stays together, and a star at a word's end asks for what begins so.
  static func quoted(_ words: String) -> String {
    var phrases: [String] = []
    for (place, part) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      let isPhrase = place % 2 == 1
      let pieces = isPhrase ? [part] : part.split(whereSeparator: \.isWhitespace)
      for piece in pieces where piece.contains(where: { $0.isLetter || $0.isNumber }) {
        let isPrefix = !isPhrase && piece.hasSuffix("*")
        phrases.append(isPrefix ? "\"\(piece.dropLast())\"*" : "\"\(piece)\"")
      }
    }
    return phrases.joined(separator: " ")
  }
}

extension ResultsDatabase {
  /// Reads what is searched for as FTS5 does, or else word by word.
  func textSearch(_ words: String, rare: Int = TextSearch.rare) throws -> TextSearch {
    // To FTS5, a text ends at its first NUL.
    let words = words.replacing("\0", with: " ")
    return try read { database in
      if !words.drop(while: \.isWhitespace).hasPrefix("*"), let search = try? Self.search(database, words, rare) {
        return search
      }
      let quoted = TextSearch.quoted(words)
      guard !quoted.isEmpty else {
        throw ResultsError(.noWords, "'\(words)' has no word that could be searched for")
      }
      return try Self.search(database, quoted, rare)
    }
  }

  private static func search(_ database: Database, _ expression: String, _ rare: Int) throws -> TextSearch {
    let count = try Int.fetchOne(database, sql: matchCountQuestion, arguments: [expression, rare + 1])
    let isRare = count ?? 0 <= rare
    return TextSearch(expression: expression, isRare: isRare, isBroad: !isRare && expression.contains("*"))
  }

  static let matchCountQuestion =
    "SELECT count(*) FROM (SELECT 1 FROM quotes_text WHERE quotes_text MATCH ? LIMIT ?)"
}
