/// How often two actors met, by how they met.
public struct PairTally: Sendable, Equatable {
  /// How two actors meet.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// Named in one article; there is a pair in either direction.
    case company
    /// The first speaks, the second is named in the quotation.
    case about
    /// The first speaks to the second.
    case hearer
  }

  /// Two actors by their numbers.
  public struct Pair: Hashable, Sendable, Comparable {
    public var kind: Kind
    public var first: Int
    public var second: Int

    public init(_ kind: Kind, _ first: Int, _ second: Int) {
      self.kind = kind
      self.first = first
      self.second = second
    }

    public static func < (left: Self, right: Self) -> Bool {
      (left.kind.rawValue, left.first, left.second) < (right.kind.rawValue, right.first, right.second)
    }
  }

  /// Articles, or quotations, and how many of them are counted over stories.
  public struct Figures: Figure {
    public var all = 0
    public var heads = 0

    public init() {}

    public init(all: Int, heads: Int) {
      self.all = all
      self.heads = heads
    }

    public static func += (left: inout Self, right: Self) {
      left.all += right.all
      left.heads += right.heads
    }
  }

  /// Of an article with more actors, these many that are named most meet: so that a list of a thousand names has no
  /// million of pairs.
  public static let mostCompany = 50

  private var figures: [Pair: Figures] = [:]

  public init() {}

  public var sorted: [(pair: Pair, figures: Figures)] {
    figures.map { (pair: $0.key, figures: $0.value) }.sorted { $0.pair < $1.pair }
  }

  mutating func add(_ kind: Kind, _ first: Int, _ second: Int, isHead: Bool) {
    figures[Pair(kind, first, second), default: Figures()] += Figures(all: 1, heads: isHead ? 1 : 0)
  }

  /// The actors of an article, each once, with the number of its mentions.
  mutating func addCompany(_ actors: [(number: Int, mentions: Int)], isHead: Bool) {
    var actors = actors
    if actors.count > Self.mostCompany {
      actors.sort { ($1.mentions, $0.number) < ($0.mentions, $1.number) }
      actors.removeLast(actors.count - Self.mostCompany)
    }
    for one in actors.indices {
      for other in actors.indices where other != one {
        add(.company, actors[one].number, actors[other].number, isHead: isHead)
      }
    }
  }

  public mutating func merge(_ other: Self) {
    for (pair, added) in other.figures { figures[pair, default: Figures()] += added }
  }
}
