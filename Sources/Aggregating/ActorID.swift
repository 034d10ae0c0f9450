public import Corpus

/// The name of an actor in every file: its type and a readable slug, such as `person/ana-whitcombe`.
///
/// A pure function of type and name, so it is the same over runs, corpora and machines. Names that differ only in case,
/// diacritics, titles and punctuation are one actor; so are two people of one name.
public struct ActorID: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  public var rawValue: String
  public var description: String { rawValue }

  public init(rawValue: String) { self.rawValue = rawValue }

  /// The actor of a chain; nil where nothing in the chain is a name ("he", "a spokesman").
  public init?(of entity: Entity) {
    guard entity.mentions.contains(where: { $0.form == .name }) else { return nil }
    self.init(entity.kind, name: entity.name)
  }

  /// The actor of a name; nil for a name of blanks.
  public init?(_ kind: Entity.Kind, name: String) {
    let slug = NameFolder.slug(of: name, withoutTitles: kind == .person)
    guard !slug.isEmpty else { return nil }
    rawValue = "\(kind.rawValue)/\(slug)"
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
