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

  @Test(arguments: [
    ("I'm sure we've said they'll", "I 'm sure we 've said they 'll"),
    ("he\u{2019}d go, you\u{2019}re late", "he \u{2019}d go , you \u{2019}re late"),
    ("DON'T WE'RE", "DO N'T WE 'RE"),
    ("can't won\u{2019}t couldn't've", "ca n't wo n\u{2019}t could n't 've"),
    ("Cannot, gonna, GOTTA; lemme", "Can not , gon na , GOT TA ; lem me"),
    ("cannoth gonnax", "cannoth gonnax"),
    ("n't 's", "n't ' s"),
    ("y'all, ma'am, rock'n'roll", "y'all , ma'am , rock'n'roll"),
    ("l'Aquila d\u{2019}Ivoire O'Neill's", "l'Aquila d\u{2019}Ivoire O'Neill 's"),
    ("a don't-care mood", "a don't-care mood"),
    ("James' boss\u{2019}s U.S.'s 1990s'", "James ' boss \u{2019}s U.S. 's 1990s '"),
    ("the '90s, \u{2019}86 and \u{2018}40s", "the '90s , \u{2019}86 and \u{2018}40s"),
    ("'Tis 'em \u{2019}til 'n' roll", "'T is 'em \u{2019}til 'n' roll"),
    ("He said 'yes'.", "He said ' yes ' ."),
  ])
  func cutsContractions(text: String, expected: String) {
    #expect(words(text) == expected.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("$1.4bn US$5 C$20 \u{A3}3m \u{20AC}20", "$ 1.4bn US$ 5 C$ 20 \u{A3} 3m \u{20AC} 20"),
    ("20% a 62%-owned firm", "20 % a 62%-owned firm"),
    ("1,000.5 7 1/2 9-7/8 1996/97", "1,000.5 7 1/2 9-7/8 1996/97"),
    (".22 (.500) +44 20 a.5", ".22 ( .500 ) +44 20 a . 5"),
    ("a 10-year 2015-16 deal at 8:00a.m.", "a 10-year 2015-16 deal at 8:00a.m."),
    ("1. Buy. 2. Sell in May 4. Then", "1. Buy . 2. Sell in May 4 . Then"),
  ])
  func cutsNumbers(text: String, expected: String) {
    #expect(words(text) == expected.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("the U.S.-led, N.J.-based al-Nasri", "the U.S.-led , N.J.-based al-Nasri"),
    ("a Ph.D. at 5 p.m. i.e. e.g. J.F.K.", "a Ph.D. at 5 p.m. i.e. e.g. J.F.K."),
    ("Mole v. Vole et al. (c. 1818)", "Mole v. Vole et al. ( c. 1818 )"),
    ("and/or AP/Reuters pre- and post-war", "and/or AP / Reuters pre- and post-war"),
    (
      "wait\u{2026} no -- yes\u{2014}or 2015\u{2013}16 * * ***",
      "wait \u{2026} no -- yes \u{2014} or 2015 \u{2013} 16 * * ***"
    ),
    (". . . and ..", ". . . and .."),
  ])
  func keepsWhatDotsHyphensAndSlashesJoin(text: String, expected: String) {
    #expect(words(text) == expected.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("See https://www.bell.example/a_b?c=d(e), she", "See https://www.bell.example/a_b?c=d(e) , she"),
    ("(http://bell.example/news.)", "( http://bell.example/news . )"),
    (
      "www.bell.example. Amazon.com's BELL.COM, bell.co.uk/x",
      "www.bell.example . Amazon.com 's BELL.COM , bell.co.uk/x"
    ),
    ("to ann.bell-cole@mail.bell.example.", "to ann.bell-cole@mail.bell.example ."),
    ("ann@bell.org or ann@bell", "ann@bell.org or ann @ bell"),
    ("@ann_bell: #news #1 ann@", "@ann_bell : #news # 1 ann @"),
    ("end.next End.The http: //x", "end . next End . The http : / / x"),
  ])
  func keepsAddressesWhole(text: String, expected: String) {
    #expect(words(text) == expected.split(separator: " ").map(String.init))
  }

  @Test(
    arguments: [
      ("Anna", [.word, .capital]), ("UNO", [.word, .capital, .upper]), ("anna", [.word]), ("A", [.word, .capital]),
      ("42", [.number]), ("G8", [.word, .capital, .number]), ("U.S.", [.word, .capital, .upper]),
      ("\u{201D}", [.quote]), (".", [.stop]), ("..", []), ("...", [.stop]), ("\u{2026}", [.stop]), (",", []),
      ("Éva", [.word, .capital]), ("ÉÖ", [.word, .capital, .upper]), ("łódź", [.word]), ("\u{6F22}", [.word]),
      ("o'clock", [.word, .joined]), ("well-known", [.word, .joined]), ("O\u{2019}Hara", [.word, .capital, .joined]),
      ("AT&T", [.word, .capital, .upper]), ("--", []), ("n't", [.word, .joined]), ("'90s", [.word, .number]),
      ("@Ann", [.word]), (".22", [.number]),
    ] as [(String, Token.Shape)])
  func tellsShapes(text: String, shape: Token.Shape) {
    #expect(Tokenizer().tokenize(Array(text.utf8)).tokens.map(\.shape) == [shape])
  }

  @Test func hashesWordsWithoutCaseAndMarksTokensThatFollowDirectly() {
    let tokens = Tokenizer().tokenize(Array("Mayor MAYOR's".utf8)).tokens
    #expect(tokens.map(\.hash) == [WordHash.of("mayor"), WordHash.of("mayor"), WordHash.of("'s")])
    #expect(tokens.map { $0.shape.contains(.glued) } == [false, false, true])
  }

  @Test func tellsTheShapesOfPartsOfAContraction() {
    let tokens = Tokenizer().tokenize(Array("Don't THEY'RE".utf8)).tokens
    #expect(
      tokens.map(\.shape) == [
        [.word, .capital], [.word, .glued, .joined], [.word, .capital, .upper], [.word, .glued],
      ])
  }

  @Test func givesFormsInWhichCaseCounts() {
    let words = [
      "May", "may", "MAY", "mAY", "MaY", "m.a.Y.", "May-Bell", "may-Bell", "May-bell", "don't", "Éva", "éva",
    ]
    let long = String(repeating: "a", count: 64)
    let longs =
      ["A" + long, long + "A", long + "a", "A" + long + "A"] + ["A" + long.dropFirst(), "a" + long.dropFirst()]
    #expect(Set((words + longs).map { WordHash.form(of: $0) }).count == words.count + longs.count)
    #expect(WordHash.form(of: "may") == WordHash.of("may"))
    #expect(WordHash.form(of: Array("xMay".utf8)[1...]) == WordHash.form(of: "May"))
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
    ("He met Dr. No. The men left with Mr. On.", ["He met Dr. No .", "The men left with Mr. On ."]),
    ("She joined Bell Corp. \"I do,\" she said.", ["She joined Bell Corp.", "\" I do , \" she said ."]),
    ("He told Mr. \"Bo\" Bell.", ["He told Mr. \" Bo \" Bell ."]),
    ("TOKYO, March 26 - The bank left.", ["TOKYO , March 26 - The bank left ."]),
    ("LONDON (Reuters) - A J. Smith won. - He lost.", ["LONDON ( Reuters ) - A J. Smith won .", "- He lost ."]),
    ("\u{201C}It rose.\u{201D} \u{2014} Ann", ["\u{201C} It rose . \u{201D}", "\u{2014} Ann"]),
    ("He left at 5 p.m. Monday. 1. Rain.", ["He left at 5 p.m. Monday .", "1. Rain ."]),
    ("In Mole v. Vole it won.", ["In Mole v. Vole it won ."]),
    ("\"Go,\" she said.\"No!\"", ["\" Go , \" she said . \" No ! \""]),
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
