/// Kinds of features that a model can be trained without, to see what each is worth.
public struct FeatureFamilies: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Names of people, places and organizations from lists.
  public static let lists = Self(rawValue: 1)
  /// Clusters of words.
  public static let clusters = Self(rawValue: 2)
  /// What the article shows of its words.
  public static let article = Self(rawValue: 4)
  /// Parts of speech.
  public static let parts = Self(rawValue: 8)
  public static let all = Self(rawValue: 15)

  /// By the name it has on the command line.
  public static let named: [(name: String, family: FeatureFamilies)] = [
    ("lists", .lists), ("clusters", .clusters), ("article", .article), ("parts", .parts),
  ]
}
