internal import Text

/// What an article shows of words that alone do not tell whether they are names.
struct Evidence {
  private var table: WordTable

  private static let asked: UInt32 = 1
  private static let capitalInside: UInt32 = 2
  private static let lower: UInt32 = 4

  /// Gathers what is seen of the words that stand with a capital where one says nothing.
  init(_ text: TokenizedText, _ classes: [WordClasses], _ settings: [Setting], _ openings: [Int]) {
    table = WordTable(capacity: openings.count)
    let tokens = text.tokens.span
    for token in openings { table.insert(tokens[token].hash, Self.asked) }
    if openings.isEmpty { return }
    // In text order, so that both passes go along the openings once.
    var next = 0
    for (index, sentence) in text.sentences.enumerated() {
      var firstOpening = next
      while next < openings.count, openings[next] < sentence.upperBound { next += 1 }
      guard settings[index] == .running else { continue }
      for position in sentence {
        let isOpening = firstOpening < next && openings[firstOpening] == position
        if isOpening { firstOpening += 1 }
        read(tokens[position], classes[position], isOpening)
      }
    }
  }

  @inline(__always)
  private mutating func read(_ token: Token, _ classes: WordClasses, _ isOpening: Bool) {
    guard token.shape.contains(.word), !classes.contains(.plain), !isOpening else { return }
    table.mark(token.hash, token.shape.contains(.capital) ? Self.capitalInside : Self.lower)
  }

  /// Whether the article writes this word with a capital inside sentences and nowhere without one.
  func isNameElsewhere(_ hash: UInt64) -> Bool { table[hash] == Self.asked | Self.capitalInside }

  func isLowerElsewhere(_ hash: UInt64) -> Bool { table[hash] & Self.lower != 0 }
}
