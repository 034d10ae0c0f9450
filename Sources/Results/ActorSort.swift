/// By what actors are sorted: most first, even ones by quotations, then mentions, then id; names from A, where neither
/// case nor diacritics count.
public enum ActorSort: String, CaseIterable, Sendable {
  case quotes, utterances, mentions, articles, stories, words, name

  /// The columns of `ActorRow` that show the order best: what is sorted by stands behind the name.
  public func shown(overStories: Bool) -> [String] {
    let main =
      overStories
      ? ["story_quotations", "utterances", "stories", "story_mentions"]
      : ["quotations", "utterances", "articles", "stories", "mentions"]
    let first = figure(overStories: overStories).map { [$0] } ?? []
    return ["name"] + first + main.filter { !first.contains($0) } + ["id"]
  }

  /// The parts that make up the list, one behind the other: which actors, in which order.
  ///
  /// Each is led by one index, of which there is none for the many actors with next to nothing.
  func parts(overStories: Bool) -> [(condition: String?, order: String)] {
    guard let figure = figure(overStories: overStories) else { return [] }
    if figure == "quotations" { return [(nil, "rank")] }
    return [
      ("\(figure) > \(commonest)", "\(figure) DESC, rank"), ("\(figure) <= \(commonest)", "rank"),
    ]
  }

  /// The figure that most actors have, or less.
  private var commonest: Int {
    switch self {
    case .mentions, .articles, .stories: 1
    case .quotes, .utterances, .words, .name: 0
    }
  }

  /// The column that is sorted by. Utterances and stories are the same in both countings; articles over stories are stories.
  private func figure(overStories: Bool) -> String? {
    switch self {
    case .quotes: overStories ? "story_quotations" : "quotations"
    case .utterances: "utterances"
    case .mentions: overStories ? "story_mentions" : "mentions"
    case .articles: overStories ? "stories" : "articles"
    case .stories: "stories"
    case .words: overStories ? "story_words" : "words"
    case .name: nil
    }
  }
}
