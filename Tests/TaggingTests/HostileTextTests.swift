import TestSupport
import Testing

@testable import Tagging

/// Texts that no newspaper prints, each at a size and at twice that.
@Suite struct HostileTextTests {
  private static let sentences = [
    "Anna Bell, the mayor of Elmford, said on Monday that the Quandor Bank would pay.",
    "\u{201C}We will not go,\u{201D} she told the Harbour Times.",
    "President Peter Ostrander met Prime Minister Mary Grove in London.",
    "The U.S. and the European Union agreed to talk again in March 1996.",
    "Mr. Ostrander, 54, has led Harbour Holdings Inc. since it was founded in Ohio.",
    "Nobody saw the man who took the money from the old house near the river.",
    "Leeds 2 Norwich 0", "The FBI searched the offices of Bell & Grove for three hours.",
    "Mrs. Grove said the minister had asked her to leave the room.",
    "Jean-Claude Éluard and Łukasz Wójcik won the race in Zürich.",
    "Shares of the company fell 3.5 percent, to $12.40, on the New York Stock Exchange.",
    "It rained for most of the week, and the roads to the north were closed.",
    "The University of Elmford will open a school of law next year.",
    "Former senator John Bell Jr. died in Paris at the age of 91.",
    "\u{201C}That is all,\u{201D} said Mary Grove\u{2019}s lawyer, who would not give his name.",
    "ELMFORD (Harbour Press) \u{2014} Thousands marched through the town on Sunday.",
    "He was born in Quandoria, worked in Berlin and lives in San Francisco.",
    "The World Health Organization, or WHO, warned of the fever in May.",
    "Police said two men were held after the fire on Lake Street.",
    "German farmers want more from Brussels than the French do, Bell said.",
    "A spokesman for the Ministry of Health did not call back.",
    "Ostrander\u{2019}s brother, Martin Ostrander, is the bank\u{2019}s chief executive.",
    "They asked why the team had lost, and he laughed.", "How much is enough?", "Grove won. So did Bell.",
  ]

  private func article(_ words: Int, seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    var count = 0
    while count < words {
      let sentence = Self.sentences.randomElement(using: &generator) ?? ""
      count += sentence.utf8.count { $0 == UInt8(ascii: " ") } + 1
      text += sentence + (Int.random(in: 0..<4, using: &generator) == 0 ? "\n" : " ")
    }
    return text
  }

  private func repeated(_ unit: String) -> (Int) -> String { { String(repeating: unit, count: $0) } }

  /// Tags a text of a size and one of twice that, checks the promises on both and that what is found at most doubles: mentions
  /// are as many or about twice as many; entities, whose names come again, between the two. Where names have no borders that
  /// could be told, in `salad`, mentions are only held not to do more than double. Returns the smaller one.
  @discardableResult
  private func check(_ size: Int, salad: Bool = false, _ make: (Int) -> String) -> TaggedArticle {
    var tagger = Tagger(options: TaggingOptions())
    let one = TaggedArticle(bytes: Array(make(size).utf8), &tagger)
    let two = TaggedArticle(bytes: Array(make(2 * size).utf8), &tagger)
    #expect(one.faults.isEmpty && two.faults.isEmpty)
    let mentions = (one.mentionCount, two.mentionCount)
    let entities = (one.entities.count, two.entities.count)
    let doubles = abs(mentions.1 - 2 * mentions.0) <= 4 + mentions.0 / 5
    let grows = salad && (mentions.0...2 * mentions.0 + 4 + mentions.0 / 5).contains(mentions.1)
    #expect(mentions.0 == mentions.1 || doubles || grows, "mentions \(mentions)")
    #expect((entities.0 - 4...2 * entities.0 + 4 + entities.0 / 5).contains(entities.1), "entities \(entities)")
    return one
  }

  @Test func anArticleOfAHundredThousandWordsIsTagged() {
    let tagged = check(50_000) { article($0, seed: 1) }
    #expect(tagged.names.contains("person Anna Bell") && tagged.names.contains("place London"))
    #expect(tagged.mentionCount > 5_000)
  }

  @Test func aTextAllInCapitalsIsTagged() { check(1_000) { article($0, seed: 2).uppercased() } }

  @Test func aTextWithoutCapitalsHasHardlyAName() {
    let tagged = check(1_000) { article($0, seed: 3).lowercased() }
    #expect(tagged.mentionCount < 100)
  }

  @Test func aTextWithoutASingleCapitalHasNone() {
    #expect(check(300, repeated("they saw the bank of the river near paris, said anna bell. ")).entities.isEmpty)
  }

  @Test(arguments: [
    "", "Bell", "bell", "BELL", "Mrs.", "1996", ".", "\u{201C}", "'s", "-", "漢", "\u{1F600}", "A", "U.S.", "\n",
    "\u{FEFF}",
    "Jr.", ",", "of", "President",
  ])
  func articlesOfOneWordAreTagged(word: String) {
    let tagged = TaggedArticle(word)
    #expect(tagged.faults.isEmpty && tagged.entities.count <= 1)
  }

  @Test func tablesOfResultsAreTagged() {
    let rows = [
      "Leeds 2 Norwich 0", "Harbour City 1 Elmford United 1", "1. Anna Bell (Ohio) 54.20", "Quandor 10 8 1 1 25",
    ]
    let tagged = check(400) { size in (0..<size).map { rows[$0 % rows.count] + "\n" }.joined() }
    #expect(tagged.mentionCount > 400)
  }

  @Test(arguments: [
    "Der Bürgermeister von Köln traf am Montag die Ministerin Anna Müller in Düsseldorf, sagte ein Sprecher.\n",
    "市长星期一在上海会见了部长，并说银行将付款。\n",
    "Мэр города встретился в понедельник с министром Анной Беловой в Москве.\n",
    "التقى رئيس البلدية يوم الاثنين الوزيرة في القاهرة، وقال إن البنك سيدفع.\n",
    "Başkan İstanbul'da Şahin ile görüştü. Żółw i Łódź, ćma.\n",
  ])
  func otherLanguagesAreTagged(line: String) { check(40, repeated(line)) }

  @Test func twentyThousandCapitalizedWordsOnEndAreTagged() {
    check(10_000, salad: true) { size in
      var generator = SeededGenerator(seed: 4)
      let words = ["Anna", "Bell", "Quandor", "Bank", "London", "Grove", "Holdings", "Northern", "Party", "Elmford"]
      return (0..<size).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
  }

  @Test func namesThatAllDifferAreTagged() {
    // More than votes have room for.
    check(2_500) { size in
      (0..<size).map { number in
        "They met Anna Bel\(String(number, radix: 2).map { $0 == "0" ? "a" : "lo" }.joined()) there."
      }.joined(separator: " ")
    }
  }

  @Test(arguments: ["Mrs. ", "Mrs. Bell, Jr., "])
  func fiveThousandHonorificsAreTagged(unit: String) { check(2_500, repeated(unit)) }

  @Test(arguments: ["X", "é", "-", "'", ".", "A.", "a-", "漢", "\u{201C}"])
  func oneWordWithoutEndIsTagged(unit: String) { check(3_000, repeated(unit)) }

  @Test(arguments: [
    "Anna Bell ", "Anna Bell, ", "Anna Bell, the mayor, ", "the mayor ", "his wife ", "he ", "(Anna Bell ",
    ", a physicist",
    "and a physicist ", "as a mayor ", "is a mayor ", "Bell's wife's ", "The mayor of Elmford, ",
    "also known as Anna Bell ",
    "Anna Bell or ", "one of ", "Anna Bell (", ") was a mayor ",
  ])
  func phrasesWithoutEndAreTagged(unit: String) { check(3_000, salad: true, repeated(unit)) }

  @Test(arguments: ["Anna Bell, the mayor, said he left. ", "The mayor left. ", "He is a mayor. "])
  func aHundredThousandMentionsAreTagged(unit: String) {
    let tagged = TaggedArticle("Mayor Anna Bell left. " + String(repeating: unit, count: 100_000))
    #expect(tagged.entities.count < 10)
  }
}
