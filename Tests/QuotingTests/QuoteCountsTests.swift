import Corpus
import TestSupport
import Testing

@testable import Quoting

/// Small articles whose right counts were worked out by hand.
@Suite struct QuoteCountsTests {
  private let bridge = MarkedText(
    "\"The old bridge is safe,\" Ann Reed said. Critics say that it will fall.\n\nHe called it “a big mistake of ours” now."
  )

  private var gold: [Attribution] {
    [
      bridge.gold("Ann Reed", "\"The old bridge is safe,\"", head: "Reed"),
      bridge.gold("Critics", "that it will fall", type: .nominal),
      bridge.gold("He", "it “a big mistake of ours”", type: .pronoun),
    ]
  }

  @Test func whatIsFoundAsItWasMarkedIsRightInEverything() {
    let counts = bridge.counts(
      gold,
      [
        bridge.found(.direct, "Ann Reed", "\"The old bridge is safe,\""),
        bridge.found(.indirect, "Critics", "that it will fall"),
        bridge.found(.mixed, "He", "it “a big mistake of ours”"),
      ])
    #expect(counts.articles == 1 && counts.words == 23)
    #expect(counts.units.all == 2 && counts.unitsGiven == 2 && counts.unitsGivenSpeaker == 2)
    #expect(counts.units.attributedByHead == 2 && counts.relations.attributed == 3 && counts.relationsGiven == 3)
    // 5 words of the first, 4 of the second, 6 of the third.
    #expect(counts.tokens == QuoteCounts.Tokens(gold: 15, found: 15, hits: 15))
    let figures = [
      counts.directSpan, counts.directAttribution, counts.directHead, counts.allContent, counts.allRelation,
      counts.allToken,
    ]
    for figure in figures { #expect(figure.precision == 1 && figure.recall == 1 && figure.f1 == 1) }
    #expect(counts.relationsByKind.map(\.attributed) == [1, 1, 1])
    #expect(counts.relationsByType.map(\.attributed) == [1, 1, 0, 1, 0])
    #expect(counts.unitsByType.map(\.attributed) == [1, 1, 0, 0, 0])
  }

  @Test func aSpeakerIsRightWhoOverlapsTheSourceAndByHeadWhoOverlapsItsHead() {
    let counts = bridge.counts(
      gold,
      [
        bridge.found(.direct, "Ann", "\"The old bridge is safe,\""),
        bridge.found(.indirect, "He", "that it will fall"),
        bridge.found(.mixed, nil, "it “a big mistake of ours”"),
      ])
    #expect(counts.units.found == 2 && counts.units.attributed == 1 && counts.units.attributedByHead == 0)
    #expect(counts.unitsGivenSpeaker == 1 && counts.units.speakerless == 1)
    #expect(counts.directAttribution.precision == 1 && counts.directAttribution.recall == 0.5)
    #expect(counts.units.accuracy == 0.5 && counts.units.speakerlessShare == 0.5)
    #expect(counts.relations.found == 3 && counts.relations.attributed == 1)
  }

  @Test func whereThereIsNoSourceNoSpeakerIsRight() {
    let text = MarkedText("It is said that “the old mill is haunted” by night, Tom Hall wrote.")
    let gold = [text.gold(nil, "“the old mill is haunted”")]
    let silent = text.counts(gold, [text.found(.direct, nil, "“the old mill is haunted”")])
    #expect(silent.relations.attributed == 1 && silent.units.found == 1)
    #expect(silent.units.sourced == 0 && silent.units.speakerless == 0 && silent.directAttribution.f1 == 0)
    let spoken = text.counts(gold, [text.found(.direct, "Tom Hall", "“the old mill is haunted”")])
    #expect(spoken.relations.attributed == 0 && spoken.relations.found == 1)
    #expect(spoken.relationsByType.map(\.all) == [0, 0, 0, 0, 1])
  }

  @Test(arguments: [
    // Ten code points: eight of them are enough, seven are not.
    ("“a bb cc dd”", "bb cc dd", 1), ("“ab bb cc dd”", "bb cc dd", 0), ("“a bb cc dd”", "a bb cc", 0),
    // Each of another length counts once, and marks around do not count.
    ("“é ÄÄ ñü øø”", "ÄÄ ñü øø", 1), ("“a bb cc dd!”", "“a bb cc dd!”", 1),
  ])
  func aUnitIsFoundWhereFourFifthsOfItAre(marked: String, given: String, hits: Int) {
    let text = MarkedText("\(marked) said Tom Hall.")
    let counts = text.counts([text.gold("Tom Hall", marked)], [text.found(.direct, "Tom Hall", given)])
    #expect(counts.units.all == 1 && counts.unitsGiven == 1 && counts.units.found == hits)
  }

  @Test(arguments: [
    ("aa bb", "bb", 1), ("aa bb", "b", 0), ("aa, - bb", "- bb", 1), ("aaa é2", "é2 cc", 0), ("aa é2", "é2", 1),
    ("aa bb", "aa bb cc dd", 1), ("aa bb", "aa bb cc dde", 0),
  ])
  func aContentIsFoundWhereHalfOfTheLettersAre(marked: String, given: String, hits: Int) {
    let text = MarkedText("X thinks \(marked) cc dde.")
    let counts = text.counts([text.gold("X", marked)], [text.found(.indirect, "X", given)])
    #expect(counts.relations.found == hits)
  }

  @Test func thePairThatFitsBestIsMadeFirst() {
    let text = MarkedText("X thinks aa bb cc dd.")
    let counts = text.counts(
      [text.gold("X", "aa bb cc")],
      [text.found(.indirect, nil, "bb cc"), text.found(.indirect, "X", "aa bb cc dd")])
    #expect(counts.relations.found == 1 && counts.relations.attributed == 1 && counts.relationsGiven == 2)
  }

  @Test func fewerThanThreeWordsAreNoUnit() {
    let text = MarkedText("He spoke of “dark - days” and of “very dark days” in “the \n town hall”.")
    let gold = [text.gold("He", "of “dark - days” and of “very dark days” in “the \n town hall”", type: .pronoun)]
    let counts = text.counts(gold, [text.found(.mixed, "He", "of “dark - days” and of “very dark days”")])
    #expect(counts.units.all == 1 && counts.unitsGiven == 1 && counts.units.attributed == 1)
  }

  @Test func sentencesOfOnePairOfMarksThatWereMarkedApartAreOneUnit() {
    let text = MarkedText("“It is very old. It is safe.” said Tom Hall. “It was so,” he said, “all the year.”")
    let gold = [
      text.gold("Tom Hall", "“It is very old.", "It is safe.”"), text.gold("he", "“It was so,”", "“all the year.”"),
    ]
    let counts = text.counts(gold, [text.found(.direct, "Tom", "“It is very old. It is safe.”")])
    #expect(counts.units.all == 3 && counts.unitsGiven == 1 && counts.units.found == 1)
  }

  @Test func theFirstSpeakerGivenForAUnitCounts() {
    let text = MarkedText("“It is very old,” Tom Hall told Ann Reed.")
    let marked = "“It is very old,”"
    let counts = text.counts(
      [text.gold("Tom Hall", marked)],
      [text.found(.direct, nil, marked), text.found(.direct, "Tom Hall", marked), text.found(.direct, "Ann", marked)])
    #expect(counts.unitsGiven == 1 && counts.units.attributed == 1 && counts.relationsGiven == 3)
  }

  @Test func wordsCountByTheirFirstLetter() {
    let text = MarkedText("X thinks (a-b c) — d “e.")
    let counts = text.counts([text.gold("X", "b c) — d")], [text.found(.indirect, nil, "a-b c) —")])
    // "a-b" begins outside of the one and inside of the other; a dash is no word with a letter.
    #expect(counts.tokens == QuoteCounts.Tokens(gold: 2, found: 2, hits: 1) && counts.words == 7)
  }

  @Test func contentWithoutLettersIsPassedOver() {
    let text = MarkedText("X said: “?!” and left.")
    let counts = text.counts([text.gold("X", "“?!”")], [text.found(.direct, "X", "“?!”")])
    #expect(counts.relations.all == 0 && counts.relationsGiven == 0 && counts.allContent.f1 == 0)
  }

  @Test func countsOfArticlesAddUp() {
    let found = [bridge.found(.direct, "Ann Reed", "\"The old bridge is safe,\"")]
    let one = bridge.counts(gold, found)
    var sum = QuoteCounts()
    sum += one
    sum += bridge.counts(gold, [])
    #expect(sum.articles == 2 && sum.words == 2 * one.words && sum.units.all == 4 && sum.units.attributed == 1)
    #expect(sum.relations.all == 6 && sum.relations.found == 1 && sum.relationsByKind.map(\.all) == [2, 2, 2])
    #expect(sum.allRelation.recall == 1.0 / 6 && sum.allRelation.precision == 1)
  }

  @Test func spansOfTheCleanTextAreScoredWhereTheyStoodInTheFile() {
    let raw = MarkedText("&ldquo;It is very old,&rdquo; said Zo&eacute; Hall.")
    var article = Article()
    article.text = Array("“It is very old,” said Zoé Hall.".utf8)
    article.rawMap = [
      RawRun(clean: 0, raw: 0, length: 0), RawRun(clean: 1, raw: 7, length: 15), RawRun(clean: 17, raw: 29, length: 8),
      RawRun(clean: 26, raw: 45, length: 6),
    ]
    let clean = MarkedText(String(decoding: article.text, as: UTF8.self))
    let marked = AttributedArticle(
      raw: raw.bytes, rawAttributions: [raw.gold("Zo&eacute; Hall", "It is very old,")], article: article)
    let counts = QuoteCounts(marked, found: [clean.found(.indirect, "Zoé", "It is very old,")])
    #expect(counts.relations.attributed == 1 && counts.relations.all == 1)
    #expect(marked.attributions.map { $0.source } == [[clean.span("Zoé Hall")]])
  }
}
