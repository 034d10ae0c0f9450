/// What it is told by who is heard.
public enum VoiceStep: String, CaseIterable, Sendable {
  case outlet, month
  case outletMonth = "outlet-month"
}

/// Who is heard in an outlet, a month, or over all.
public struct VoiceRow: TableRow, Equatable {
  /// How unevenly quotations are shared out among the actors that are quoted.
  public struct Shares: Sendable, Equatable {
    public var speakers: Int
    /// 0 where all are quoted as often, near 1 where one has all quotations.
    public var gini: Double
    /// Of the quotations with an actor, those of the ten most quoted.
    public var top10: Double
    public var top100: Double
  }

  /// Empty where unknown; nil where it is over all.
  public var outlet: String?
  /// `2024-03`; empty where unknown, nil where it is over all.
  public var month: String?
  public var articles: Int
  /// Articles that are the earliest of their story.
  public var stories: Int
  public var mentions: Int
  public var quotations: Int
  public var direct: Int
  public var mixed: Int
  public var indirect: Int
  /// Quotations in the earliest articles of their stories.
  public var storyQuotations: Int
  public var words: Int
  public var anonymous: Int
  /// Quotations whose speaker is an actor.
  public var withActor: Int
  /// Quotations of people by the speaker's gender.
  public var women: Int
  public var men: Int
  public var genderUnknown: Int
  /// Nil where it was not counted: for an outlet's months.
  public var shares: Shares?

  public static let columns = [
    TableColumn("outlet", heading: "Outlet", blank: "(unknown)"),
    TableColumn("month", heading: "Month", blank: "(unknown)"),
    TableColumn("articles", heading: "Articles", isNumber: true),
    TableColumn("stories", heading: "Stories", isNumber: true, isSpare: true), TableColumn("mentions", isNumber: true),
    TableColumn("quotations", heading: "Quotes", isNumber: true), TableColumn("direct", isNumber: true),
    TableColumn("mixed", isNumber: true), TableColumn("indirect", isNumber: true),
    TableColumn("story_quotations", isNumber: true), TableColumn("words", isNumber: true),
    TableColumn("anonymous", isNumber: true), TableColumn("with_actor", isNumber: true),
    TableColumn("women", isNumber: true), TableColumn("men", isNumber: true),
    TableColumn("gender_unknown", isNumber: true),
    TableColumn("direct_share", heading: "Direct", isNumber: true),
    TableColumn("anonymous_share", heading: "Anon.", isNumber: true, isSpare: true),
    TableColumn("women_share", heading: "Women", isNumber: true),
    TableColumn("men_share", heading: "Men", isNumber: true),
    TableColumn("gender_unknown_share", heading: "Unknown", isNumber: true),
    TableColumn("speakers", isNumber: true), TableColumn("gini", heading: "Gini", isNumber: true, isSpare: true),
    TableColumn("top_10_share", heading: "Top 10", isNumber: true, isSpare: true),
    TableColumn("top_100_share", isNumber: true),
  ]

  public var cells: [TableCell] {
    let people = women + men + genderUnknown
    return [TableCell(outlet), TableCell(month)]
      + [
        articles, stories, mentions, quotations, direct, mixed, indirect, storyQuotations, words, anonymous, withActor,
        women, men, genderUnknown,
      ].map { .number($0) }
      + [
        .share(direct, of: quotations), .share(anonymous, of: quotations), .share(women, of: people),
        .share(men, of: people), .share(genderUnknown, of: people), shares.map { .number($0.speakers) } ?? .absent,
        shares.map { .decimal($0.gini) } ?? .absent, shares.map { .share($0.top10) } ?? .absent,
        shares.map { .share($0.top100) } ?? .absent,
      ]
  }
}

extension VoiceStep {
  /// The columns of `VoiceRow` that say most.
  public static func shown(by step: VoiceStep?) -> [String] {
    let keys: [String] =
      switch step {
      case nil: []
      case .outlet: ["outlet"]
      case .month: ["month"]
      case .outletMonth: ["outlet", "month"]
      }
    let figures = ["quotations", "direct_share", "women_share", "men_share", "gender_unknown_share"]
    let concentration = step == .outletMonth ? [] : ["gini", "top_10_share"]
    return keys + ["articles"] + figures + concentration + ["anonymous_share", "stories"]
  }
}
