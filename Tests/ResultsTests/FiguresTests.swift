import Aggregating
import Corpus
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Results

/// Every figure of the database is what a count of its rows gives.
struct FiguresTests {
  private let folder: TemporaryFolder
  private let database: DatabaseQueue

  init() throws {
    folder = try TemporaryFolder()
    try RandomRecord.write(articles: 300, seed: 5, blocks: [70, 130, 100], memory: 50_000, to: folder.path)
    database = try DatabaseQueue(path: folder.file("actors.sqlite"))
  }

  private func number(_ sql: String) throws -> Int { try database.read { try Int.fetchOne($0, sql: sql) ?? -1 } }

  /// The rows over which an actor's figures are counted.
  private static let spoken = "quotes.act = 'speech' AND polarity = 'affirmative' AND modality = 'actual'"
  private static let said = "FROM quotes WHERE speaker = actors.id AND \(spoken)"
  private static let named =
    "FROM appearances JOIN articles ON articles.id = appearances.article WHERE actor = actors.id"
  private static let heads =
    "FROM quotes JOIN articles ON articles.id = quotes.article AND articles.story = articles.id"

  private static let figures = [
    ("quotations", "SELECT count(*) \(said)"),
    ("direct", "SELECT count(*) \(said) AND kind = 'direct'"),
    ("mixed", "SELECT count(*) \(said) AND kind = 'mixed'"),
    ("indirect", "SELECT count(*) \(said) AND kind = 'indirect'"),
    ("words", "SELECT coalesce(sum(words), 0) \(said)"),
    ("anonymous", "SELECT count(*) \(said) AND anonymous"),
    ("addressed", "SELECT count(*) FROM quotes WHERE addressee = actors.id AND \(spoken)"),
    ("utterances", "SELECT count(DISTINCT utterance) \(said)"),
    ("utterances", "SELECT count(*) FROM utterances WHERE speaker = actors.id"),
    ("direct_utterances", "SELECT count(*) FROM utterances WHERE speaker = actors.id AND kind = 'direct'"),
    ("articles", "SELECT count(DISTINCT appearances.article) \(named)"),
    ("stories", "SELECT count(DISTINCT story) \(named)"),
    ("mentions", "SELECT sum(appearances.names + appearances.nominals + appearances.pronouns) \(named)"),
    ("names", "SELECT sum(appearances.names) \(named)"),
    ("nominals", "SELECT sum(appearances.nominals) \(named)"),
    ("first", "SELECT coalesce(min(nullif(published, '')), '') \(named)"),
    ("last", "SELECT max(published) \(named)"),
    ("story_articles", "SELECT count(DISTINCT appearances.article) \(named) AND story = articles.id"),
    (
      "story_mentions",
      "SELECT coalesce(sum(appearances.names + appearances.nominals + appearances.pronouns), 0) \(named) AND story = articles.id"
    ),
    ("story_quotations", "SELECT count(*) \(heads) WHERE speaker = actors.id AND \(spoken)"),
    ("story_words", "SELECT coalesce(sum(words), 0) \(heads) WHERE speaker = actors.id AND \(spoken)"),
    ("quotations", "SELECT coalesce(sum(quotations), 0) FROM cue_classes WHERE actor = actors.id"),
    (
      "rank",
      "SELECT count(*) FROM actors AS other WHERE (-other.quotations, -other.mentions, other.actor) <= (-actors.quotations, -actors.mentions, actors.actor)"
    ),
  ]

  @Test func countsOfAnActorItsRows() throws {
    for (figure, rows) in Self.figures {
      #expect(try number("SELECT count(*) FROM actors WHERE \(figure) <> (\(rows))") == 0, "\(figure): \(rows)")
    }
  }

  @Test func aliasesAreNamesThatTheTextHas() throws {
    let sums = "SELECT coalesce(sum(count), 0) FROM aliases WHERE actor = actors.id"
    #expect(try number("SELECT count(*) FROM actors WHERE names < (\(sums))") == 0)
    // The own name is left out, but of two actors of one name.
    let own = "SELECT name FROM aliases JOIN actors ON actors.id = aliases.actor WHERE alias = name"
    let shared = "SELECT name FROM actors GROUP BY name, type HAVING count(*) > 1"
    #expect(try number("SELECT count(*) FROM (\(own)) WHERE name NOT IN (\(shared))") == 0)
  }

  @Test func everyStoryHasItsEarliestArticleAsHead() throws {
    let late =
      "head.published <> '' AND one.published > '' AND one.published < head.published OR head.published = '' AND one.published <> ''"
    let same = "one.published = head.published AND one.id < head.id"
    #expect(
      try number("SELECT count(*) FROM articles one JOIN articles head ON head.id = one.story WHERE \(late) OR \(same)")
        == 0)
    #expect(
      try number(
        "SELECT count(*) FROM articles one JOIN articles head ON head.id = one.story WHERE head.story <> head.id") == 0)
    #expect(try number("SELECT count(*) FROM stories") > 5)
    #expect(
      try number("SELECT sum(articles) FROM stories")
        == number("SELECT count(*) FROM articles WHERE story IN (SELECT id FROM stories)"))
    #expect(
      try number(
        "SELECT count(*) FROM stories WHERE outlets <> (SELECT count(DISTINCT outlet) FROM articles WHERE story = stories.id)"
      ) == 0)
    #expect(try number("SELECT count(*) FROM articles WHERE story <> id") > 20)
  }

  private static let utteranceFigures = [
    ("quotations", "count(*)"), ("articles", "count(DISTINCT quotes.article)"),
    ("outlets", "count(DISTINCT articles.outlet)"),
    (
      "first_quote",
      "(SELECT id FROM quotes AS one WHERE one.utterance = utterances.id ORDER BY published = '', published, id LIMIT 1)"
    ),
    ("published", "coalesce(min(nullif(quotes.published, '')), '')"),
  ]

  @Test func countsOfAnUtteranceItsQuotations() throws {
    for (figure, count) in Self.utteranceFigures {
      let rows =
        "SELECT \(count) FROM quotes JOIN articles ON articles.id = quotes.article WHERE utterance = utterances.id"
      #expect(try number("SELECT count(*) FROM utterances WHERE \(figure) <> (\(rows))") == 0)
    }
  }

  @Test func quotationsOfAnUtteranceHaveOneSpeaker() throws {
    let join = "FROM quotes JOIN utterances ON utterances.id = quotes.utterance"
    #expect(try number("SELECT count(*) \(join) WHERE quotes.speaker IS NOT utterances.speaker") == 0)
    #expect(try number("SELECT count(*) FROM quotes WHERE (utterance IS NULL) = (\(Self.spoken))") == 0)
    #expect(try number("SELECT count(*) FROM utterances WHERE quotations > 1") > 20)
    let longest =
      "FROM utterances JOIN quotes AS long ON long.id = longest_quote JOIN quotes ON quotes.utterance = utterances.id"
    #expect(try number("SELECT count(*) \(longest) WHERE quotes.words > long.words") == 0)
    #expect(try number("SELECT max(id) = count(*) AND min(id) = 1 FROM utterances") == 1)
  }

  @Test func countsWhoIsTalkedAboutAndToByTheirRows() throws {
    for (role, rows) in [
      ("about", "FROM quote_about AS other JOIN quotes ON quotes.id = quote"),
      ("hearer", "FROM (SELECT addressee AS actor, id AS quote FROM quotes) AS other JOIN quotes ON quotes.id = quote"),
    ] {
      let join = "\(rows) JOIN articles ON articles.id = quotes.article"
      let met = "\(join) WHERE speaker = talk.speaker AND actor = talk.other AND \(Self.spoken)"
      let table = "FROM talk WHERE role = '\(role)'"
      #expect(try number("SELECT count(*) \(table) AND quotations <> (SELECT count(*) \(met))") == 0, "\(role)")
      #expect(
        try number("SELECT count(*) \(table) AND story_quotations <> (SELECT count(*) \(met) AND story = articles.id)")
          == 0)
      let pairs = "SELECT DISTINCT speaker, actor \(join) WHERE speaker <> actor AND \(Self.spoken)"
      #expect(try number("SELECT count(*) \(table)") == number("SELECT count(*) FROM (\(pairs))"), "\(role)")
      #expect(try number("SELECT count(*) \(table)") > 20, "\(role)")
    }
  }

  private static let voiceFigures = [
    ("articles", "count(*) FROM articles WHERE"), ("stories", "count(*) FROM articles WHERE story = id AND"),
    ("quotations", "count(*) FROM spoken WHERE"), ("direct", "count(*) FROM spoken WHERE kind = 'direct' AND"),
    ("story_quotations", "count(*) FROM spoken WHERE story = article AND"),
    ("words", "coalesce(sum(words), 0) FROM spoken WHERE"),
    ("anonymous", "coalesce(sum(anonymous), 0) FROM spoken WHERE"),
    ("with_actor", "count(speaker) FROM spoken WHERE"),
    ("women + men + gender_unknown", "count(speaker) FROM spoken WHERE"),
    ("mentions", "coalesce(sum(names + nominals + pronouns), 0) FROM named WHERE"),
  ]

  @Test func countsOfAVoiceItsRows() throws {
    for (figure, rows) in Self.voiceFigures {
      let place = "outlet = voices.outlet AND substr(published, 1, 7) = month"
      #expect(
        try number(
          """
          WITH spoken AS (SELECT quotes.*, outlet, story FROM quotes JOIN articles ON articles.id = quotes.article WHERE \(Self.spoken)),
            named AS (SELECT * FROM appearances JOIN articles ON articles.id = appearances.article)
          SELECT count(*) FROM voices WHERE \(figure) <> (SELECT \(rows) \(place))
          """) == 0)
      #expect(try number("SELECT count(*) FROM voices") > 30)
    }
  }

  /// Of each actor all companions by a count over the articles, and the first fifty as they tell most.
  @Test func companionsAreThoseOfADirectCount() throws {
    let all = try number("SELECT count(*) FROM articles")
    let appearances = try database.read {
      try Row.fetchAll(
        $0,
        sql:
          "SELECT DISTINCT actor, appearances.article AS article, story = articles.id AS head FROM appearances JOIN articles ON articles.id = appearances.article"
      )
    }
    var articles: [Int: Set<Int>] = [:]
    var heads: Set<Int> = []
    for row in appearances {
      articles[row["actor"], default: []].insert(row["article"])
      if row["head"] { heads.insert(row["article"]) }
    }
    for actor in articles.keys {
      let own = articles[actor] ?? []
      var expected: [(likelihood: Double, line: String)] = articles.filter { $0.key != actor }.compactMap {
        other, its in
        let both = own.intersection(its)
        if both.isEmpty { return nil }
        let association = Association(together: both.count, first: own.count, second: its.count, all: all)
        let (pmi, likelihood) = (rounded(association.pmi), rounded(association.logLikelihood))
        let line = "\(other) \(both.count) \(both.intersection(heads).count) \(pmi) \(likelihood)"
        return (association.logLikelihood, line)
      }
      expected.sort { $0.likelihood > $1.likelihood }
      let rows = try database.read {
        try Row.fetchAll($0, sql: "SELECT * FROM companions WHERE actor = ? ORDER BY place", arguments: [actor])
      }
      let found = rows.map { row in
        "\(row["other"] as Int) \(row["articles"] as Int) \(row["story_articles"] as Int) "
          + "\(row["pmi"] as Double) \(row["log_likelihood"] as Double)"
      }
      #expect(found.count == min(CompanionList.most, expected.count))
      // Of equally likely ones at the end any may stand there.
      #expect(Set(found).isSubset(of: expected.map(\.line)), "actor \(actor)")
      let likelihoods = rows.map { $0["log_likelihood"] as Double }
      #expect(likelihoods == expected.prefix(found.count).map { rounded($0.likelihood) }, "actor \(actor)")
      #expect(rows.map { $0["place"] as Int } == Array(1..<found.count + 1))
    }
    #expect(articles.count > 40)
  }

  /// As the table has it, in which there is no negative zero.
  private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 + 0 }

  @Test func isWhole() throws {
    #expect(try database.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    #expect(try database.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").count } == 0)
    let indexed = "SELECT count(*) FROM quotes_text WHERE quotes_text MATCH 'ships AND sail'"
    #expect(try number(indexed) == number("SELECT count(*) FROM quotes WHERE text LIKE '%ships%sail%'"))
  }
}
