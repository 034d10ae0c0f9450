import Corpus
import TestSupport
import Testing

@testable import Results

/// What is searched for in the words of quotations.
struct AskSearchTests {
  private let folder: TemporaryFolder
  private let record = AskedRecord(seed: 3)
  private let database: ResultsDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try record.database(in: folder)
  }

  private func found(_ words: String, change: (inout QuoteQuery) -> Void = { _ in }) throws -> [Int] {
    var query = QuoteQuery()
    query.match = words
    change(&query)
    return try database.quotes(query).map(\.number)
  }

  private func written(_ condition: (AskedRecord.Quote) -> Bool) -> Set<Int> {
    Set(record.quotes.filter(condition).map(\.number))
  }

  @Test func allWordsMustOccur() throws {
    #expect(try Set(found("bridge STRIKE")) == written { $0.words.contains("bridge") && $0.words.contains("strike") })
    #expect(try Set(found("naive")) == written { $0.words.contains("naïve") })
  }

  @Test func wordsInMarksAreAPhraseAndAStarABeginning() throws {
    #expect(try Set(found("\"safe harbour\"")) == written { $0.words.joined(separator: " ").contains("safe harbour") })
    #expect(try Set(found("har*")) == written { $0.words.contains("harbour") })
  }

  @Test func operatorsWorkWhereTheyAreWellFormed() throws {
    let either = written { $0.words.contains("bridge") || $0.words.contains("quay") }
    #expect(try Set(found("bridge OR quay")) == either)
    #expect(try Set(found("bridge NOT quay")) == either.filter { !record.quotes[$0 - 1].words.contains("quay") })
  }

  @Test(arguments: [
    "O'Neil", "safe (", "har* \"", "AND", "NOT", "bridge AND", "bridge:", "strike-quay", "a\"b\"c", "^", "{bridge}:",
    "- quay",
    "NEAR(", "quay + ", "*bridge", "text:", "nosuchcolumn:quay", "\u{0}quay", "'; DROP TABLE quotes; --", "quay\\", "？",
    "((((((((((quay", "東京", "quay\nbridge", "*",
  ])
  func nothingIsASyntaxError(words: String) throws {
    do {
      _ = try found(words)
    } catch let error as ResultsError {
      #expect(error.code == .noWords, "\(words): \(error)")
    }
  }

  @Test func wordsThatAreNoExpressionAreSearchedForAsTheyStand() throws {
    #expect(try Set(found("O'Neil")) == written { $0.words.contains("O'Neil") })
    #expect(try Set(found("safe-harbour")) == written { $0.words.joined(separator: " ").contains("safe harbour") })
  }

  @Test(arguments: [
    ("one two", "\"one\" \"two\""), ("\"one two\" thr*", "\"one two\" \"thr\"*"), ("- one ,", "\"one\""), ("*", ""),
    ("", ""),
    ("it's", "\"it's\""), ("\"open", "\"open\""), ("\"a*\"", "\"a*\""),
  ])
  func quotesWords(words: String, expression: String) {
    #expect(TextSearch.quoted(words) == expression)
  }

  @Test func otherConditionsHoldToo() throws {
    let actor = "person/actor-no2"
    let rows = try found("the") { $0.actor = actor }
    #expect(Set(rows) == written { $0.speaker == 2 && $0.words.contains("the") })
    let outlet = try found("bridge") { ($0.outlet, $0.kind) = ("Outlet 2", .direct) }
    let expected = written {
      $0.kind == "direct" && $0.words.contains("bridge") && record.articles[$0.article - 1].outlet == 2
    }
    #expect(Set(outlet) == expected)
  }

  @Test func theNewestComesFirst() throws {
    let dates = try found("the").map { record.articles[record.quotes[$0 - 1].article - 1].published }
    #expect(dates == dates.sorted(by: >))
  }

  @Test(arguments: [nil, "person/actor-no2"])
  func frequentWordsAreFoundInTheOrderOfTheOtherConditions(actor: String?) throws {
    var query = QuoteQuery()
    (query.match, query.actor, query.limit) = ("the", actor, 7)
    var numbers: [Int] = []
    try database.eachQuote(of: try database.question(for: query, rare: 0)) { numbers.append($0.number) }
    #expect(numbers == (try database.quotes(query).map(\.number)))
    #expect(!numbers.isEmpty)
  }

  @Test func broadBeginningsKeepTheOrderOfTheInput() throws {
    var query = QuoteQuery()
    (query.match, query.limit) = ("t*", 9)
    var numbers: [Int] = []
    try database.eachQuote(of: try database.question(for: query, rare: 0)) { numbers.append($0.number) }
    #expect(numbers == Array(written { $0.words.contains("the") }.sorted().prefix(9)))
    query.actor = "person/actor-no2"
    var spoken: [Int] = []
    try database.eachQuote(of: try database.question(for: query, rare: 0)) { spoken.append($0.number) }
    #expect(spoken == (try database.quotes(query).map(\.number)))
  }

  @Test func onceGivesEachUtteranceWhereItAppearedFirst() throws {
    var query = QuoteQuery()
    query.isFirst = true
    let rows = try database.quotes(query)
    #expect(Set(rows.map(\.number)) == written { $0.utterance == $0.number })
  }

  @Test func reprintsAreUtterancesOfSeveralQuotations() throws {
    let printed = Dictionary(grouping: record.quotes.filter { $0.utterance != nil }) { $0.utterance ?? 0 }
      .filter { $0.value.count > 1 }
    let rows = try database.utterances(QuoteQuery())
    #expect(Set(rows.map(\.number)) == Set(printed.keys))
    for row in rows { #expect(row.quotations == printed[row.number]?.count) }
    #expect(rows.map(\.quotations) == rows.map(\.quotations).sorted(by: >))
    let wide = try database.utterances(QuoteQuery(), minimumOutlets: 2)
    #expect(wide.map(\.number) == rows.filter { $0.outlets >= 2 }.map(\.number))
  }

  @Test func conditionsOfReprintsHoldForTheFirstAppearance() throws {
    let all = try database.utterances(QuoteQuery())
    func answers(_ change: (inout QuoteQuery) -> Void) throws -> [Int] {
      var query = QuoteQuery()
      change(&query)
      return try database.utterances(query).map(\.number)
    }
    func expected(_ condition: (AskedRecord.Quote, AskedRecord.Article) -> Bool) -> [Int] {
      all.map(\.number).filter { condition(record.quotes[$0 - 1], record.articles[record.quotes[$0 - 1].article - 1]) }
    }
    #expect(try answers { $0.actor = "person/actor-no2" } == expected { quote, _ in quote.speaker == 2 })
    #expect(try answers { $0.outlet = "Outlet 3" } == expected { $1.outlet == 3 })
    #expect(try answers { $0.since = "2021" } == expected { $1.published >= "2021" })
    #expect(try answers { $0.match = "bridge" } == expected { quote, _ in quote.words.contains("bridge") })
    #expect(try answers { $0.anonymous = true } == expected { quote, _ in quote.isAnonymous })
    #expect(
      try answers { ($0.match, $0.outlet, $0.kind) = ("the", "Outlet 1", .mixed) }
        == expected { $0.words.contains("the") && $1.outlet == 1 && $0.kind == "mixed" })
  }
}
