import Testing

@testable import Tagging

@Suite struct WordShapeTests {
  private func shape(_ word: String) -> WordShape {
    let bytes = Array(word.utf8)
    return WordShape(bytes.span)
  }

  @Test(
    arguments: [
      ("lower", .lower), ("a", .lower), ("n't", .lower), ("don't", .lower), ("Capital", .capital), ("It", .capital),
      ("O'Brien", .inner), ("McCain", .inner), ("iPhone", .inner), ("eBay", .inner), ("NATO", .upper), ("UK", .upper),
      ("A", .single), ("I", .single), ("J.", .initial), ("U.S.", .dotted), ("J.K.", .dotted), ("a.m.", .dotted),
      ("Corp.", .abbreviation), ("Mr.", .abbreviation), ("etc.", .lowerAbbreviation), ("p.", .lowerAbbreviation),
    ] as [(String, WordShape)])
  func wordsAreToldByTheirCapitalsAndDots(word: String, expected: WordShape) { #expect(shape(word) == expected) }

  @Test(
    arguments: [
      ("Paris-based", .capitalThenLower), ("Jean-Claude", .capitalThenCapital), ("AFL-CIO", .capitalThenCapital),
      ("X-ray", .capitalThenLower), ("so-called", .lowerJoined), ("state-of-the-art", .lowerJoined),
      ("al-Assad", .lowerThenCapital), ("mid-August", .lowerThenCapital), ("U.S.-led", .capitalThenLower),
    ] as [(String, WordShape)])
  func wordsWithHyphensAreToldByTheCapitalsOnEitherSide(word: String, expected: WordShape) {
    #expect(shape(word) == expected)
  }

  @Test(
    arguments: [
      ("1996", .year), ("0000", .year), ("12", .short), ("7", .short), ("123", .number), ("12345", .number),
      ("1,000", .number), ("3.5", .number), ("10-2", .number), ("1/2", .number), ("A320", .mixed), ("5th", .mixed),
      ("1990s", .mixed), ("F-16", .mixed),
    ] as [(String, WordShape)])
  func numbersAreToldByTheirLength(word: String, expected: WordShape) { #expect(shape(word) == expected) }

  @Test(
    arguments: [
      (",", .comma), (".", .stop), ("...", .stop), ("!", .stop), ("?", .stop), ("\u{2026}", .stop), ("\"", .quote),
      ("``", .quote), ("''", .quote), ("'", .quote), ("\u{201C}", .quote), ("\u{201D}", .quote), ("\u{2018}", .quote),
      ("\u{2019}", .quote), ("-", .dash), ("--", .dash), ("\u{2013}", .dash), ("\u{2014}", .dash), (":", .colon),
      (";", .colon), ("(", .bracket), ("]", .bracket), ("&", .ampersand), ("%", .mark), ("$", .mark),
      ("\u{20AC}", .mark),
      ("\u{A3}", .mark), ("\u{2022}", .mark), ("'s", .possessive), ("\u{2019}s", .possessive), ("'S", .possessive),
      ("\u{2019}ll", .possessive),
    ] as [(String, WordShape)])
  func marksAreToldByTheirFirstByte(word: String, expected: WordShape) { #expect(shape(word) == expected) }

  @Test(
    arguments: [
      ("été", .lower), ("école", .lower), ("École", .capital), ("ÉCOLE", .upper), ("é", .lower), ("É", .single),
      ("É.", .initial), ("Zürich", .capital), ("ZÜRICH", .upper), ("straße", .lower), ("Đặng", .capital),
      ("Łukasz", .capital), ("ŁÓDŹ", .upper), ("Wałęsa", .capital), ("gdańsk", .lower), ("Žižek", .capital),
      ("žižek", .lower), ("Živković", .capital), ("Ľubomír", .capital), ("Ňagyov", .capital), ("Şahin", .capital),
      ("Čapek", .capital), ("Őry", .capital), ("Ștefan", .capital), ("ștefan", .lower), ("Nguyễn", .capital),
      ("Saint-Étienne", .capitalThenCapital), ("Żuk-Łoś", .capitalThenCapital), ("Ÿ", .single),
    ] as [(String, WordShape)])
  func lettersWithAccentsHaveCase(word: String, expected: WordShape) { #expect(shape(word) == expected) }

  @Test(arguments: ["\u{6F22}\u{5B57}", "Москва", "москва", "القاهرة", "Αθήνα", "서울", "\u{1F600}"])
  func lettersBeyondLatinAreForeign(word: String) { #expect(shape(word) == .foreign) }

  @Test func aWordIsForeignWhereMostOfItsLettersAre() {
    #expect(shape("aбв") == .foreign)
    #expect(shape("Abв") == .capital)
  }

  @Test func brokenTextHasAShape() {
    for bytes in [[0xC3], [0xE2], [0xF0, 0x9F], [0x80, 0x80], [0xFF, 0xFE], [0x41, 0xC5], [0xE2, 0x80]] as [[UInt8]] {
      #expect(WordShape(bytes.span) != .boundary, "\(bytes)")
    }
  }

  @Test(arguments: WordShape.allCases) func namesAreNeitherSmallNorMarks(shape: WordShape) {
    let not: [WordShape] = [
      .boundary, .lower, .lowerAbbreviation, .lowerJoined, .year, .short, .number, .comma, .stop,
      .quote, .dash, .colon, .bracket, .possessive, .ampersand, .mark,
    ]
    #expect(shape.isNameLike == !not.contains(shape))
    #expect(ArticleWords.isNameLike(shape.rawValue) == shape.isNameLike)
  }
}
