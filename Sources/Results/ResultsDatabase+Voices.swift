import FoundationEssentials
import GRDB

extension ResultsDatabase {
  /// Who is heard: over all in one row, by outlet with most quotations first, or by month, the earliest first and unknown
  /// dates last.
  public func voices(by step: VoiceStep? = nil) throws -> [VoiceRow] {
    let shares = try spokenShares()
    return try read { database in
      try Row.fetchAll(database, sql: Self.voicesQuestion(step)).map { row in
        var voice = VoiceRow(row)
        switch step {
        case nil: voice.shares = shares.voice.shares
        case .outlet: voice.shares = shares.outlets[voice.outlet ?? ""]?.shares
        case .month: voice.shares = shares.months[voice.month ?? ""]?.shares
        case .outletMonth: break
        }
        return voice
      }
    }
  }

  /// Answered from the table of sums, which has a row for each outlet and month.
  static func voicesQuestion(_ step: VoiceStep?) -> String {
    let sums = [
      "articles", "stories", "mentions", "quotations", "direct", "mixed", "indirect", "story_quotations", "words",
      "anonymous", "with_actor", "women", "men", "gender_unknown",
    ].map { "coalesce(sum(\($0)), 0) AS \($0)" }.joined(separator: ", ")
    return switch step {
    case nil: "SELECT NULL AS outlet_name, NULL AS month, \(sums) FROM voices"
    case .outlet:
      """
      SELECT outlets.name AS outlet_name, NULL AS month, \(sums)
      FROM voices JOIN outlets ON outlets.id = outlet GROUP BY outlet
      ORDER BY sum(quotations) DESC, outlets.name
      """
    case .month:
      "SELECT NULL AS outlet_name, month, \(sums) FROM voices GROUP BY month ORDER BY month = '', month"
    case .outletMonth:
      """
      SELECT outlets.name AS outlet_name, month, \(sums)
      FROM voices JOIN outlets ON outlets.id = outlet GROUP BY outlet, month
      ORDER BY outlets.name, month = '', month
      """
    }
  }

  /// How voice is concentrated, from the summary that stands beside the database; nothing where it is missing.
  private func spokenShares() throws -> SpokenShares {
    let summary = URL(filePath: path).deletingLastPathComponent().appending(path: "summary.json")
    guard let bytes = try? Data(contentsOf: summary) else { return SpokenShares() }
    do {
      return try JSONDecoder().decode(SpokenShares.self, from: bytes)
    } catch {
      throw ResultsError(.foreign, "'\(summary.path)' is not the summary that onrecord writes")
    }
  }
}

/// What `summary.json` tells of the concentration of voice.
private struct SpokenShares: Decodable {
  struct Voice: Decodable {
    struct Shares: Decodable {
      var speakers: Int
      var gini: Double
      var top10: Double
      var top100: Double
    }

    var concentration: Shares?

    var shares: VoiceRow.Shares? {
      concentration.map { .init(speakers: $0.speakers, gini: $0.gini, top10: $0.top10, top100: $0.top100) }
    }
  }

  var voice = Voice()
  var outlets: [String: Voice] = [:]
  var months: [String: Voice] = [:]
}

extension VoiceRow {
  init(_ row: Row) {
    outlet = row["outlet_name"]
    month = row["month"]
    articles = row["articles"]
    stories = row["stories"]
    mentions = row["mentions"]
    quotations = row["quotations"]
    direct = row["direct"]
    mixed = row["mixed"]
    indirect = row["indirect"]
    storyQuotations = row["story_quotations"]
    words = row["words"]
    anonymous = row["anonymous"]
    withActor = row["with_actor"]
    women = row["women"]
    men = row["men"]
    genderUnknown = row["gender_unknown"]
    shares = nil
  }
}
