public import Corpus

/// What cleaning took out of the articles that it kept, by outlet and class.
public struct RemovalCounts: Codable, Equatable, Sendable {
  public struct Count: Codable, Equatable, Sendable {
    /// Stretches of text.
    public var pieces = 0
    /// Code points of the texts in the dump.
    public var characters = 0
    /// Articles that had any.
    public var articles = 0

    public init() {}

    public mutating func merge(_ other: Self) {
      pieces += other.pieces
      characters += other.characters
      articles += other.articles
    }
  }

  /// By outlet, as the spine names it, then by class (`Removal.kind`).
  public private(set) var outlets: [String: [String: Count]] = [:]

  public init() {}

  public init(from decoder: any Decoder) throws { outlets = try .init(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try outlets.encode(to: encoder) }

  public var isEmpty: Bool { outlets.isEmpty }

  /// Adds what was taken out of an article.
  public mutating func add(_ article: Article) {
    guard !article.removed.isEmpty else { return }
    var counts: [String: Count] = [:]
    for removal in article.removed {
      counts[removal.kind, default: Count()].pieces += 1
      counts[removal.kind, default: Count()].characters += removal.end - removal.start
      counts[removal.kind, default: Count()].articles = 1
    }
    merge(counts, of: article.outlet)
  }

  public mutating func merge(_ other: Self) { for (outlet, counts) in other.outlets { merge(counts, of: outlet) } }

  private mutating func merge(_ counts: [String: Count], of outlet: String) {
    for (kind, count) in counts { outlets[outlet, default: [:]][kind, default: Count()].merge(count) }
  }

  /// The sums over all outlets, by class.
  public var kinds: [String: Count] {
    outlets.values.reduce(into: [:]) { sums, counts in
      for (kind, count) in counts { sums[kind, default: Count()].merge(count) }
    }
  }
}
