import TestSupport
import Testing
import Text

@testable import Tagging

@Suite struct GazetteerTests {
  private let gazetteer = Gazetteer.shared

  private func lists(_ phrase: String) -> Gazetteer.Lists { gazetteer.lists(of: WordHash.ofPhrase(phrase)) }

  @Test(
    arguments: [
      ("Peter", .maleFirst), ("Anna", .femaleFirst), ("Anna", .commonFirst), ("Smith", .surname1000),
      ("Ostrander", .surname10000), ("Bill", .nickname), ("Paris", .metropolis), ("New York City", .metropolis),
      ("France", .country), ("Ivory Coast", .region), ("French", .demonym), ("Ohio", .subdivision),
      ("Orange County", .subdivision), ("ministry", .organizationHead), ("Inc.", .organizationSuffix),
      ("European Union", .organization), ("Labour Party", .party), ("Xinhua", .media), ("Real Madrid", .team),
      ("World Cup", .thing), ("Black Sea", .region), ("Sunni", .belief), ("Swahili", .language), ("NATO", .acronym),
      ("February", .date), ("because", .english),
      ("Senator", .title), ("van", .particle), ("Jr.", .personSuffix), ("Goldman Sachs", .company),
    ] as [(String, Gazetteer.Lists)])
  func knownNamesAreHeld(phrase: String, list: Gazetteer.Lists) { #expect(lists(phrase).isSuperset(of: list)) }

  @Test(arguments: ["qzxvkwq", "", "said the", "Peter Anna", "Paris France Ohio", "1234567"])
  func otherTextIsNot(phrase: String) { #expect(lists(phrase).isEmpty) }

  @Test func bothSexesWhereNeitherPrevails() {
    #expect(lists("Casey").isSuperset(of: .anyFirst))
    #expect(!lists("Peter").contains(.femaleFirst))
  }

  @Test(arguments: ["São Paulo", "são paulo", "SÃO PAULO", "Sao Paulo", "Łódź", "ŁÓDŹ", "Lodz", "Zürich", "Zurich"])
  func accentsMayBeLeftOut(city: String) { #expect(!lists(city).isDisjoint(with: .anyCity)) }

  @Test(arguments: ["In", "You", "To", "Saturday", "The"]) func functionWordsAreNoNames(word: String) {
    #expect(lists(word).isDisjoint(with: .anyFirst.union(.anySurname)))
  }

  @Test func smallPlacesGiveWayToCountries() {
    #expect(lists("Canada").isDisjoint(with: [.village, .town, .rareSurname]))
  }

  @Test(arguments: ["Lowe 's", "Lowe \u{2019}s", "L'Oreal", "L\u{2019}Or\u{E9}al"])
  func bothApostrophesAreKnown(company: String) { #expect(lists(company).contains(.company)) }

  @Test func beginningsOfPhrasesAreTold() {
    #expect(gazetteer.begins(WordHash.of("new")))
    #expect(gazetteer.begins(WordHash.ofPhrase("new york")))
    #expect(!gazetteer.begins(WordHash.of("qzxvkwq")))
  }

  private func marks(_ text: String) -> [Gazetteer.Marks] {
    let words = text.split(separator: " ").map(String.init)
    return marks(words.map { WordHash.of($0) }, words.map { $0.first?.isUppercase ?? false })
  }

  private func marks(_ hashes: [UInt64], _ capitals: [Bool]) -> [Gazetteer.Marks] {
    var marks = [UInt64](repeating: .max, count: hashes.count)
    var span = marks.mutableSpan
    gazetteer.mark(hashes.indices, hashes: hashes.span, capitals: capitals.span, into: &span)
    return marks.map { Gazetteer.Marks(rawValue: $0) }
  }

  @Test func theLongestPhraseOfAGroupIsMarked() {
    let marks = marks("the New York Times of New York")
    #expect(marks[1...3].map { $0[.media] } == [1, 2, 4])
    #expect(marks[4].rawValue == 0)
    #expect(marks[5][.subdivision] == Gazetteer.Marks.beginning)
    #expect(marks[6][.subdivision] == Gazetteer.Marks.last)
    #expect(marks[6][.media] == 0)
  }

  @Test func aNameWithinALongerOneIsNotMarkedInItsGroup() {
    let marks = marks("New York City")
    #expect(marks.map { $0[.city] } == [1, 2, 4])
    #expect(marks[1][.surname] == Gazetteer.Marks.single)
  }

  @Test func nothingBeginsAtASmallLetter() {
    #expect(marks("in new york the bank of england").allSatisfy { $0.rawValue == 0 })
    #expect(marks("England").first?[.region] == Gazetteer.Marks.single)
    #expect(marks("").isEmpty)
  }

  @Test(arguments: 0..<10) func marksAreWholePhrases(seed: UInt64) {
    let pieces = [
      "New", "York", "Times", "City", "of", "the", "Bank", "England", "Los", "Angeles", "San", "Francisco", "United",
      "States", "America", "Peter", "Smith", "said", "World", "Health", "Organization", "'s", "St.", "Louis",
    ]
    var generator = SeededGenerator(seed: seed)
    let words = (0..<400).compactMap { _ in pieces.randomElement(using: &generator) }
    let marks = marks(words.map { WordHash.of($0) }, words.map { $0.first?.isUppercase ?? false })
    for group in Gazetteer.Group.allCases {
      var open = false
      for (word, mark) in zip(words, marks) {
        let bits = mark[group]
        #expect(bits.nonzeroBitCount <= 1, "seed \(seed) \(group) \(word)")
        let continues = bits == Gazetteer.Marks.inside || bits == Gazetteer.Marks.last
        #expect(continues == open, "seed \(seed) \(group) \(word)")
        open = bits == Gazetteer.Marks.beginning || bits == Gazetteer.Marks.inside
      }
      #expect(!open)
    }
  }
}
