/// The days of articles that are numbered by their dates: 12 bytes a day of the corpus, nothing an article.
struct StoryDates {
  /// Of each day that has articles the first one, rising.
  private var firsts: [Int] = []
  private var days: [Int32] = []
  /// Articles whose date is known; they come before the others.
  private(set) var known = 0

  /// Takes the articles in their order.
  mutating func add(_ published: PublishedTime) {
    guard let day = published.day else { return }
    if days.last != Int32(day) {
      days.append(Int32(day))
      firsts.append(known)
    }
    known += 1
  }

  /// The day of an article; nil where it is unknown. Logarithmic in the days.
  func day(of rank: Int) -> Int? {
    guard rank < known else { return nil }
    var low = 0
    var high = firsts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if firsts[middle] <= rank { low = middle } else { high = middle }
    }
    return Int(days[low])
  }

  /// The days between two articles; 0 where a date is unknown, which does not limit.
  func distance(_ one: Int, _ other: Int) -> Int {
    guard let day = self.day(of: one), let next = self.day(of: other) else { return 0 }
    return abs(next - day)
  }
}
