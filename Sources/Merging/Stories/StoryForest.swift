/// Articles joined to stories: a forest of disjoint sets (Tarjan 1975) over articles numbered by their dates, whose roots
/// are the earliest. Eight bytes an article.
struct StoryForest {
  private var parents: [UInt32]
  /// Of roots: the last article of the story whose date is known; the root where none is.
  private var latest: [UInt32]
  private let dates: StoryDates

  init(articles: Int, dates: StoryDates) {
    parents = (0..<articles).map { UInt32($0) }
    latest = parents
    self.dates = dates
  }

  /// Makes one story of those of two articles, if it is no longer than so many days from its first article to its last;
  /// returns whether they are in one now.
  mutating func join(_ one: Int, _ other: Int, within days: Int) -> Bool {
    let (root, next) = (root(of: one), root(of: other))
    guard root != next else { return true }
    let first = min(root, next)
    let second = max(root, next)
    // Articles without a date come last: a story's root has none only where no article of it has.
    let last = second < dates.known ? max(latest[first], latest[second]) : latest[first]
    guard dates.distance(first, Int(last)) <= days else { return false }
    parents[second] = UInt32(first)
    latest[first] = last
    return true
  }

  /// Of each article the root of its story, which is its earliest.
  consuming func roots() -> [UInt32] {
    latest = []
    // Parents come before their children, so one round makes all of them roots.
    for article in parents.indices { parents[article] = parents[Int(parents[article])] }
    return parents
  }

  private mutating func root(of article: Int) -> Int {
    var article = UInt32(article)
    while parents[Int(article)] != article {
      parents[Int(article)] = parents[Int(parents[Int(article)])]
      article = parents[Int(article)]
    }
    return Int(article)
  }
}
