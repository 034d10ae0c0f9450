public import Corpus

/// Makes the spine's article of a raw one: text normalized, with the way back to the dump.
public struct Cleaner: Stage {
  public static let name = StageName.cleaning
  public static let revision = 1

  public init(options: CleaningOptions) {}

  public mutating func process(_ raw: RawArticle) -> Verdict<Article> {
    .drop(Reason("unbuilt"))
  }
}
