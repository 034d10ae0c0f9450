import TestSupport
import Testing

@testable import Tagging

@Suite struct TaggerPropertyTests {
  private static let pieces = [
    "Anna", "Peter", "Bell", "Ostrander", "Quandor", "London", "New", "York", "Bank", "of", "England", "the", "The",
    "and",
    "&", "Inc.", "Jr.", ",", ",", ".", ".", "said", "he", "she", "He", "her", "Mr.", "Mrs.", "President", "mayor",
    "Mayor",
    "de", "van", "al-Quandor", "FBI", "U.S.", "(", ")", "\u{201C}", "\u{201D}", "\"", "'s", "\n", "\n", "2",
    "1996-08-31", "Éva",
    "Ł.", "漢字", "😀", "May", "German", "for", "in", "minister", "University", "J.", "III", "CEO", "-", "—", "Lake", "X",
    "a",
    "Secretary", "of", "State", "Minister", "foreign", "London-based", "Will", "St.", "Chief", "Staff",
  ]

  private func text(_ generator: inout SeededGenerator) -> [UInt8] {
    let count = Int.random(in: 0..<80, using: &generator)
    return (0..<count).flatMap { _ in
      Array((Self.pieces.randomElement(using: &generator) ?? "").utf8)
        + (Int.random(in: 0..<8, using: &generator) == 0 ? [] : [UInt8(ascii: " ")])
    }
  }

  @Test(arguments: 0..<20) func keepsItsPromisesOnAnyText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var tagger = Tagger(options: TaggingOptions())
    for _ in 0..<20 {
      let article = TaggedArticle(bytes: text(&generator), &tagger)
      let found = article.faults
      #expect(found.isEmpty, "seed \(seed): \(found) \(String(decoding: article.text, as: UTF8.self).debugDescription)")
    }
  }

  @Test(arguments: 0..<5) func saysTheSameTwice(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = text(&generator)
    #expect(TaggedArticle(bytes: text).entities == TaggedArticle(bytes: text).entities, "seed \(seed)")
  }

  @Test(arguments: [
    "Quandor ", "Anna Bell ", "President ", "Bank of ", "van ", "van Bell ", "\u{201C}He ", "the minister ", "A. ",
    "Mr. Bell said he ", "New York New ", "FBI (FBI) ", "Bell, the mayor, ", "Mayor of ", "German ", "& A ", "May ",
  ])
  func readsLongRunsOfOneThing(unit: String) {
    let article = TaggedArticle(String(repeating: unit, count: 2_000))
    #expect(article.faults.isEmpty)
  }

  @Test func namesItsModels() {
    let name = Tagger.model(of: .embedded)
    #expect(!name.isEmpty && name == name.lowercased())
    #expect(name == Tagger.model(of: .embedded))
  }
}
