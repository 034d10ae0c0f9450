/// Which articles tell the same story.
public struct StoryTable: Sendable {
  /// Of each article its story's head.
  private let heads: [UInt32]
  /// The number of stories.
  public let count: Int

  init(heads: [UInt32]) {
    self.heads = heads
    var count = 0
    for article in heads.indices where heads[article] == UInt32(article) { count += 1 }
    self.count = count
  }

  /// The number of the story's head: its earliest article by date, an unknown date last, then by input order.
  public func story(of article: Int) -> Int { Int(heads[article]) }
}
