public import Corpus

/// Finds the people, organizations and places of an article and chains their mentions.
public struct Tagger: Stage {
  public static let name = StageName.tagging
  public static let revision = 1
  /// Names the tables that the tagger was built with; kept in checkpoints.
  public static let model = ""

  public init(options: TaggingOptions) {}

  public mutating func process(_ article: Article) -> Verdict<TaggingLayer> {
    .keep(TaggingLayer(id: article.id, entities: []))
  }
}
