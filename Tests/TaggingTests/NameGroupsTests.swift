import Corpus
import Testing
import Text

@testable import Tagging

@Suite struct NameGroupsTests {
  /// What the labels say of a token, for the words of a text in turn.
  private static let labels: [Character: UInt8] = [
    "-": 0, "(": 1, "_": 2, ")": 3, "p": 4, "[": 5, "=": 6, "]": 7, "o": 8, "<": 9, ">": 11, "l": 12, "{": 13, "}": 15,
    "m": 16,
  ]

  /// Each chain as "kind name: mentions".
  private func chains(_ text: String, _ labels: String) throws -> [String] {
    let bytes = Array(text.utf8)
    let tokenized = Tokenizer().tokenize(bytes)
    try #require(tokenized.tokens.count == labels.count, "\(text)")
    let text = AnnotatedText(
      bytes, tokenized, Lexicon.shared, parts: Array(repeating: .other, count: tokenized.tokens.count))
    var builder = ChainBuilder(text, NameReader.names(in: text, labels: labels.map { Self.labels[$0] ?? 0 }))
    return builder.takeChains().map { chain in
      let name = text.span(of: chain.name)
      return "\(chain.kind) \(String(decoding: bytes[name.start..<name.end], as: UTF8.self)): \(chain.mentions.count)"
    }
  }

  @Test(arguments: [
    (
      "Peter Ostrander met Anna Ostrander . Anna Ostrander left .", "()-[]-<>--",
      ["person Peter Ostrander: 1", "person Anna Ostrander: 2"]
    ),
    (
      "Peter Ostrander met Anna Ostrander . Anna left .", "()-<>-l--",
      ["person Peter Ostrander: 1", "person Anna Ostrander: 2"]
    ),
    ("Bell Ostrander met Anna Bell .", "()-[]-", ["person Bell Ostrander: 1", "organization Anna Bell: 1"]),
    ("Peter Bell met Bell Bank .", "()-[]-", ["person Peter Bell: 1", "organization Bell Bank: 1"]),
    ("Peter Bell met Bell Elmford .", "()-<>-", ["person Peter Bell: 1", "place Bell Elmford: 1"]),
  ])
  func givenNamesAndSurnamesOfPeopleArePeople(text: String, labels: String, expected: [String]) throws {
    #expect(try chains(text, labels) == expected)
  }

  @Test(arguments: [
    ("Anna Bell met the Anna Podcast . Anna left .", "()--()-p--", ["person Anna Bell: 2", "other Anna Podcast: 1"]),
    ("Peter Bell met the Bell Prize .", "()--()-", ["person Peter Bell: 1", "other Bell Prize: 1"]),
    ("Peter Ostrander saw Ostrander Bridge .", "()-()-", ["person Peter Ostrander: 1", "place Ostrander Bridge: 1"]),
    ("Peter Bell met Anna Bridge .", "()-()-", ["person Peter Bell: 1", "person Anna Bridge: 1"]),
  ])
  func whatEndsLikeAThingIsNoPerson(text: String, labels: String, expected: [String]) throws {
    #expect(try chains(text, labels) == expected)
  }

  @Test(arguments: [
    (
      "Anna Bell met Anna Bell . Anna Ostrander left . Anna spoke .", "()-()-()--p--",
      ["person Anna Bell: 3", "person Anna Ostrander: 1"]
    ),
    (
      "Anna Bell left . Anna Ostrander met Anna Ostrander . Anna spoke .", "()--()-()-p--",
      ["person Anna Bell: 1", "person Anna Ostrander: 3"]
    ),
  ])
  func aGivenNameAloneIsOfTheOneNamedMost(text: String, labels: String, expected: [String]) throws {
    #expect(try chains(text, labels) == expected)
  }

  @Test(arguments: [
    ("Nan Bell was a pen name of Anna Ostrander .", "()----- ()-", ["person Nan Bell: 2"]),
    ("Nan Bell , known as Nan Ostrander and Nan Grove , left .", "()---()-()---", ["person Nan Bell: 3"]),
    ("Nan Bell ( Latin : Anna Ostrander ) left .", "()---()---", ["person Nan Bell: 2"]),
    (
      "Nan Bell , then Nan Ostrander and Anna Grove .", "()--()-()-",
      ["person Nan Bell: 1", "person Nan Ostrander: 1", "person Anna Grove: 1"]
    ),
    ("Nan Bell was the name of Anna Ostrander .", "()----()-", ["person Nan Bell: 1", "person Anna Ostrander: 1"]),
  ])
  func penNamesJoinTheirBearers(text: String, labels: String, expected: [String]) throws {
    #expect(try chains(text, labels.filter { $0 != " " }) == expected)
  }
}
