public import Corpus

/// The name of an actor in every file: its type and a readable slug, such as `person/ana-whitcombe`.
///
/// A pure function of type and name, so it is the same over runs, corpora and machines. Names that differ only in case,
/// diacritics, titles and punctuation are one actor; so are two people of one name.
public struct ActorID: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  public var rawValue: String
  public var description: String { rawValue }

  public init(rawValue: String) { self.rawValue = rawValue }

  /// The actor of a name; nil for a name of blanks.
  public init?(_ kind: Entity.Kind, name: String) {
    var bytes = Array(kind.rawValue.utf8)
    bytes.append(UInt8(ascii: "/"))
    let start = bytes.count
    NameFolder.appendSlug(of: name, withoutTitles: kind == .person, to: &bytes)
    guard bytes.count > start else { return nil }
    rawValue = String(decoding: bytes, as: UTF8.self)
  }

  /// The type of the actor; nil where the id was not made of one.
  public var kind: Entity.Kind? {
    guard let slash = rawValue.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    return Entity.Kind(rawValue: String(rawValue[..<slash]))
  }

  /// The folded name, without the type.
  public var slug: Substring {
    rawValue[(rawValue.firstIndex(of: "/").map { rawValue.index(after: $0) } ?? rawValue.startIndex)...]
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
