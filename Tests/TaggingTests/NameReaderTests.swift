import Corpus
import Testing
import Text

@testable import Tagging

@Suite struct NameReaderTests {
  /// What the labels say of a token, for the words of a text in turn.
  private static let labels: [Character: UInt8] = [
    "-": 0, "(": 1, "_": 2, ")": 3, "p": 4, "[": 5, "=": 6, "]": 7, "o": 8, "<": 9, ">": 11, "l": 12, "m": 16,
  ]

  /// Each name as "kind titles|name|suffix length".
  private func names(_ text: String, _ labels: String) throws -> [String] {
    let bytes = Array(text.utf8)
    let tokenized = Tokenizer().tokenize(bytes)
    try #require(tokenized.tokens.count == labels.count, "\(text)")
    let text = AnnotatedText(
      bytes, tokenized, Lexicon.shared, parts: Array(repeating: .other, count: tokenized.tokens.count))
    func string(_ tokens: Range<Int>) -> String {
      guard let first = tokens.first, let last = tokens.last else { return "" }
      return String(decoding: bytes[text.tokens[first].start..<text.tokens[last].end], as: UTF8.self)
    }
    return NameReader.names(in: text, labels: labels.map { Self.labels[$0] ?? 0 }).map {
      "\($0.kind) \(string($0.titles))|\(string($0.tokens))|\($0.suffixLength)"
    }
  }

  @Test(arguments: [
    ("There Mrs. Bell left .", "-----", ["person Mrs.|Bell|0"]),
    ("There Mrs. Bell left .", "--o--", ["person Mrs.|Bell|0"]),
    ("There Mrs. Bell left .", "--l--", ["person Mrs.|Bell|0"]),
    ("There Mrs. Bell left .", "-()--", ["person Mrs.|Bell|0"]),
    ("There Mr. and Mrs. Bell left .", "-------", ["person Mrs.|Bell|0"]),
    ("There Mrs. Anna Maria Bell left .", "-------", ["person Mrs.|Anna Maria Bell|0"]),
    ("There Mrs. Bell's bank left.", "-------", ["person Mrs.|Bell|0"]),
    ("There Mrs. Bell Elmford left .", "---l--", ["person Mrs.|Bell|0", "place |Elmford|0"]),
  ])
  func whatFollowsAnHonorificIsAPersonWhateverTheModelsSay(text: String, labels: String, expected: [String]) throws {
    #expect(try names(text, labels) == expected)
  }

  @Test(arguments: [
    ("There Mrs. left .", "----"), ("There Mrs. bell left .", "-----"),
    ("There Mrs. Mrs. Mrs.", "----"),
  ])
  func anHonorificWithoutANameIsNone(text: String, labels: String) throws { #expect(try names(text, labels) == []) }

  @Test(arguments: [
    ("Then John Bell Jr. left .", "-()---", ["person |John Bell Jr.|1"]),
    ("Then John Bell Jr. left .", "-(_)--", ["person |John Bell Jr.|1"]),
    ("Then John Bell Jr. left .", "-[=]--", ["person |John Bell Jr.|1"]),
    ("Then John Bell , Jr. , left .", "-()-----", ["person |John Bell , Jr.|2"]),
    ("Then John Bell III left .", "-()---", ["person |John Bell III|1"]),
    ("Then John Bell I , emperor , left .", "-()------", ["person |John Bell I|1"]),
    ("Then John Bell I left .", "-()---", ["person |John Bell|0"]),
    ("Then John Bell , a banker , left .", "-()------", ["person |John Bell|0"]),
    ("Then Elmford Jr. left .", "-l---", ["place |Elmford|0"]),
  ])
  func suffixesBelongToPersons(text: String, labels: String, expected: [String]) throws {
    #expect(try names(text, labels) == expected)
  }

  @Test(arguments: [
    ("Secretary of State Anna Bell left .", "---()--", ["person Secretary of State|Anna Bell|0"]),
    ("There Prime Minister Anna Bell left .", "---()--", ["person Prime Minister|Anna Bell|0"]),
    ("There former President Anna Bell left .", "---()--", ["person former President|Anna Bell|0"]),
    ("Then Secretary of Elmford Anna Bell left .", "---l()--", ["place |Elmford|0", "person |Anna Bell|0"]),
    ("Then London Mayor Anna Bell left .", "-l-()--", ["place |London|0", "person Mayor|Anna Bell|0"]),
    ("Then President Elmford left .", "--l--", ["place |Elmford|0"]),
    ("The president . Anna Bell left .", "---()--", ["person |Anna Bell|0"]),
  ])
  func titlesStandBeforePersonsAndReachOverNoName(text: String, labels: String, expected: [String]) throws {
    #expect(try names(text, labels) == expected)
  }

  @Test func titlesAreNoLongerThanTheLongest() throws {
    let title = String(repeating: "President ", count: 20)
    let found = try names(title + "Anna Bell left .", String(repeating: "-", count: 20) + "()--")
    #expect(found == ["person " + String(title.prefix(10 * NameReader.longestTitle - 1)) + "|Anna Bell|0"])
  }

  @Test func namesSideBySideAreTwo() throws {
    #expect(
      try names("Anna Bell Elmford Bank FBI .", "()[]o-")
        == ["person |Anna Bell|0", "organization |Elmford Bank|0", "organization |FBI|0"])
    #expect(try names("Then Quandors left .", "-m--") == ["other |Quandors|0"])
  }

  @Test func aNameEndsWithItsSentenceWhateverItsLabels() throws {
    #expect(try names("They met Anna\nBell left", "--((-") == ["person |Anna|0", "person |Bell left|0"])
  }

  @Test(arguments: [
    ("Then Anna Ostrander left . Ostrander won .", "-()-----", ["person |Anna Ostrander|0", "person |Ostrander|0"]),
    ("Then Anna Grove left . Grove won .", "-()-----", ["person |Anna Grove|0"]),
    ("Then Anna Ostrander left . The Ostrander Prize .", "-()------", ["person |Anna Ostrander|0"]),
  ])
  func surnamesThatTheModelsOverlookAreNames(text: String, labels: String, expected: [String]) throws {
    #expect(try names(text, labels) == expected)
  }

  @Test(arguments: [
    ("Hey Anna , left .", "()---", ["person |Anna|0"]),
    ("Hey Anna left .", "()--", ["person |Hey Anna|0"]),
    ("Oh Se-hoon left .", "()--", ["person |Oh Se-hoon|0"]),
    ("Hello Quandor left .", "[]--", ["organization |Hello Quandor|0"]),
    ("Then Anna ( née Bell left .", "-(__)--", ["person |Anna|0", "person |Bell|0"]),
    ("Then Anna ( née left .", "-(_)--", ["person |Anna|0"]),
    ("Then Anna ( Nan ) Bell left .", "-(___)--", ["person |Anna ( Nan ) Bell|0"]),
    ("Then Anna Bell's Garden left .", "-(__)--", ["person |Anna Bell|0", "other |Garden|0"]),
    ("Then Bell's Bank left .", "-[=]--", ["organization |Bell's Bank|0"]),
  ])
  func namesEndBeforeWhatIsNoneOfThem(text: String, labels: String, expected: [String]) throws {
    #expect(try names(text, labels) == expected)
  }
}
