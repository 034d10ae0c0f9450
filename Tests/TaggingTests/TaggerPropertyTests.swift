import Corpus
import TestSupport
import Testing
import Text

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

  private func faults(_ article: TaggedArticle) -> [String] {
    var faults: [String] = []
    let tokens = Tokenizer().tokenize(article.text).tokens
    let starts = Set(tokens.map(\.start))
    let ends = Set(tokens.map(\.end))
    for entity in article.entities {
      if entity.mentions.isEmpty || entity.name.isEmpty { faults.append("empty") }
      if entity.mentions != entity.mentions.sorted(by: { $0.span < $1.span }) { faults.append("order of mentions") }
      if !entity.mentions.contains(where: { $0.form == .name && article.string($0) == entity.name }) {
        faults.append("name \(entity.name)")
      }
    }
    let mentions = article.entities.flatMap(\.mentions).sorted { $0.span < $1.span }
    for mention in mentions where !starts.contains(mention.span.start) || !ends.contains(mention.span.end) {
      faults.append("border \(mention.span)")
    }
    for (one, other) in zip(mentions, mentions.dropFirst()) where one.span.overlaps(other.span) {
      faults.append("overlap \(one.span) \(other.span)")
    }
    let firsts = article.entities.compactMap(\.mentions.first?.span)
    if firsts != firsts.sorted() { faults.append("order of entities") }
    return faults
  }

  @Test(arguments: 0..<20) func keepsItsPromisesOnAnyText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let article = TaggedArticle(bytes: text(&generator))
      let found = faults(article)
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
    #expect(faults(article).isEmpty)
  }

  @Test func namesItsTables() {
    #expect(Tagger.model.count == "names-".count + 8)
    #expect(Tagger.model == Tagger.model.lowercased())
  }
}
