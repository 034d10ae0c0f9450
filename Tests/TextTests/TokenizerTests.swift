import Testing

@testable import Text

/// The tokens of a text as strings.
func words(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return Tokenizer().tokenize(bytes).tokens.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("She left.", "She left ."),
    ("\u{201C}Yes,\u{201D} he said.", "\u{201C} Yes , \u{201D} he said ."),
    ("Mr. Bell met Dr. Ann B. Cole.", "Mr. Bell met Dr. Ann B. Cole ."),
    ("J.K. Marsh of the U.S. left.", "J.K. Marsh of the U.S. left ."),
    ("It cost $1,250.50 at 10:30.", "It cost $ 1,250.50 at 10:30 ."),
    ("Harbour & Sons and AT&T", "Harbour & Sons and AT&T"),
    ("don't O'Hara o\u{2019}clock", "do n't O'Hara o\u{2019}clock"),
    ("Marta's son\u{2019}s dogs'", "Marta 's son \u{2019}s dogs '"),
    ("Jr.'s THE MAYOR'S", "Jr. 's THE MAYOR 'S"),
    ("well-known vice-president--he", "well-known vice-president -- he"),
    ("wait... what?!", "wait ... what ? !"),
    ("end.Next", "end . Next"),
    ("He was ill. No. 5 is no. one.", "He was ill . No. 5 is no . one ."),
    ("``quoted''", "`` quoted ''"),
    ("Éva Łuksza in Ōsaka", "Éva Łuksza in Ōsaka"),
    ("a_b (c) [d]/e", "a_b ( c ) [ d ] / e"),
    ("\u{6F22}\u{5B57} ok\u{3000}\u{1F600}\u{1F600}", "\u{6F22}\u{5B57} ok \u{1F600} \u{1F600}"),
    ("a\u{A0}b\u{2009}c\td", "a b c d"),
  ])
  func cutsWordsAndMarks(text: String, expected: String) {
    #expect(words(text) == expected.split(separator: " ").map(String.init))
  }

  @Test(
    arguments: [
      ("Anna", [.word, .capital]), ("UNO", [.word, .capital, .upper]), ("anna", [.word]), ("A", [.word, .capital]),
      ("42", [.number]), ("G8", [.word, .capital, .number]), ("U.S.", [.word, .capital, .upper]),
      ("\u{201D}", [.quote]), (".", [.stop]), ("..", []), ("...", [.stop]), ("\u{2026}", [.stop]), (",", []),
      ("Éva", [.word, .capital]), ("ÉÖ", [.word, .capital, .upper]), ("łódź", [.word]), ("\u{6F22}", [.word]),
      ("o'clock", [.word, .joined]), ("well-known", [.word, .joined]), ("O\u{2019}Hara", [.word, .capital, .joined]),
      ("AT&T", [.word, .capital, .upper]), ("--", []),
    ] as [(String, Token.Shape)])
  func tellsShapes(text: String, shape: Token.Shape) {
    #expect(Tokenizer().tokenize(Array(text.utf8)).tokens.map(\.shape) == [shape])
  }

  @Test func hashesWordsWithoutCaseAndMarksTokensThatFollowDirectly() {
    let tokens = Tokenizer().tokenize(Array("Mayor MAYOR's".utf8)).tokens
    #expect(tokens.map(\.hash) == [WordHash.of("mayor"), WordHash.of("mayor"), WordHash.of("'s")])
    #expect(tokens.map { $0.shape.contains(.glued) } == [false, false, true])
  }

  @Test(arguments: [
    ("He left. She stayed.", ["He left .", "She stayed ."]),
    ("\"Go.\" He went.", ["\" Go . \"", "He went ."]),
    ("\u{201C}Go!\u{201D} \u{201C}No.\u{201D}", ["\u{201C} Go ! \u{201D}", "\u{201C} No . \u{201D}"]),
    ("\u{201C}Go!\u{201D} he said.", ["\u{201C} Go ! \u{201D} he said ."]),
    ("Mr. Bell left.", ["Mr. Bell left ."]),
    ("He works for Bell Inc. The firm grew.", ["He works for Bell Inc.", "The firm grew ."]),
    ("In the U.S. Senate he lost.", ["In the U.S. Senate he lost ."]),
    ("He left (at last.) Then rain fell.", ["He left ( at last . )", "Then rain fell ."]),
    ("It rose 2.5 percent. 30 fell.", ["It rose 2.5 percent .", "30 fell ."]),
    ("It was vitamin C. The pills helped.", ["It was vitamin C.", "The pills helped ."]),
  ])
  func endsSentences(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let result = Tokenizer().tokenize(bytes)
    let sentences = result.sentences.map { range in
      result.tokens[range].map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }.joined(separator: " ")
    }
    #expect(sentences == expected)
  }

  @Test func endsParagraphsAtLineFeeds() {
    let result = Tokenizer().tokenize(Array("\n\nOne. Two\nthree\n \nFour.".utf8))
    #expect(result.sentences == [0..<2, 2..<3, 3..<4, 4..<6])
    #expect(result.paragraphs == [0..<3, 3..<4, 4..<6])
    #expect(result.paragraph(ofToken: 3) == 1)
    #expect(result.sentence(ofToken: 2) == 1)
    #expect(result.token(atByte: 5) == 1)
    #expect(result.token(atByte: 500) == 6)
  }

  @Test func findsNothingInNothing() {
    let result = Tokenizer().tokenize([])
    #expect(result.tokens.isEmpty && result.sentences.isEmpty && result.paragraphs.isEmpty)
  }
}
