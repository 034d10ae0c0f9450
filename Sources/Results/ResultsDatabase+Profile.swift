import Aggregating
import GRDB

extension ResultsDatabase {
  /// Everything known of an actor.
  ///
  /// - Parameter limit: how many at most of those that it is named with, talks about or to; all where it is nil.
  public func profile(of match: ActorMatch, limit: Int? = nil) throws -> ActorProfile {
    let names = try aliases(of: match.actor.id)
    let decisions = try decisions(of: match)
    return try read { database in
      func rows(_ question: ProfileQuestion) throws -> [Row] {
        let question = question.question(of: match.number, limit: limit)
        return try Row.fetchAll(database, sql: question.sql, arguments: question.arguments)
      }
      return ActorProfile(
        actor: match.actor, names: names.map { .init(name: $0.alias, count: $0.count) },
        titles: try rows(.titles).map { TitleRow($0) },
        classes: try rows(.classes).map { .init(name: $0["class"], count: $0["quotations"]) },
        company: try rows(.company).map { CompanionRow($0) },
        talksAbout: try rows(.talksAbout).map { TalkRow($0) },
        talkedAboutBy: try rows(.talkedAboutBy).map { TalkRow($0) },
        talksTo: try rows(.talksTo).map { TalkRow($0) }, talkedToBy: try rows(.talkedToBy).map { TalkRow($0) },
        decisions: decisions, registered: try rows(.registered).first?["registered"])
    }
  }
}

/// What a profile is put together from: an actor's number is the first argument, the limit of long lists the second.
enum ProfileQuestion: String, CaseIterable {
  case registered = "SELECT registered FROM actors WHERE id = ?1 AND ?2 = ?2"
  case titles = """
    SELECT title, count, first, last FROM titles WHERE actor = ?1 AND ?2 = ?2 ORDER BY count DESC, title
    """
  case classes = """
    SELECT class, quotations FROM cue_classes WHERE actor = ?1 AND ?2 = ?2 ORDER BY quotations DESC, class
    """
  case company = """
    SELECT actors.actor AS id, name, companions.articles, companions.story_articles, pmi, log_likelihood
    FROM companions CROSS JOIN actors ON actors.id = other WHERE companions.actor = ?1 ORDER BY place LIMIT ?2
    """
  case talksAbout = """
    SELECT actors.actor AS id, name, talk.quotations, talk.story_quotations
    FROM (SELECT * FROM talk WHERE speaker = ?1 AND role = 'about' ORDER BY quotations DESC, other LIMIT ?2) AS talk
      CROSS JOIN actors ON actors.id = other ORDER BY talk.quotations DESC, other
    """
  case talkedAboutBy = """
    SELECT actors.actor AS id, name, talk.quotations, talk.story_quotations
    FROM talk CROSS JOIN actors ON actors.id = speaker
    WHERE other = ?1 AND role = 'about' ORDER BY talk.quotations DESC, speaker LIMIT ?2
    """
  case talksTo = """
    SELECT actors.actor AS id, name, talk.quotations, talk.story_quotations
    FROM (SELECT * FROM talk WHERE speaker = ?1 AND role = 'hearer' ORDER BY quotations DESC, other LIMIT ?2) AS talk
      CROSS JOIN actors ON actors.id = other ORDER BY talk.quotations DESC, other
    """
  case talkedToBy = """
    SELECT actors.actor AS id, name, talk.quotations, talk.story_quotations
    FROM talk CROSS JOIN actors ON actors.id = speaker
    WHERE other = ?1 AND role = 'hearer' ORDER BY talk.quotations DESC, speaker LIMIT ?2
    """
}

extension ProfileQuestion {
  func question(of actor: Int, limit: Int?) -> SQLQuestion {
    SQLQuestion(sql: rawValue, arguments: [actor, limit ?? -1])
  }
}

extension TitleRow {
  init(_ row: Row) {
    title = row["title"]
    count = row["count"]
    first = row["first"]
    last = row["last"]
  }
}

extension CompanionRow {
  init(_ row: Row) {
    id = ActorID(rawValue: row["id"])
    name = row["name"]
    articles = row["articles"]
    storyArticles = row["story_articles"]
    pmi = row["pmi"]
    logLikelihood = row["log_likelihood"]
  }
}

extension TalkRow {
  init(_ row: Row) {
    id = ActorID(rawValue: row["id"])
    name = row["name"]
    quotations = row["quotations"]
    storyQuotations = row["story_quotations"]
  }
}
