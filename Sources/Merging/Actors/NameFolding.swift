internal import Aggregating
internal import Corpus

/// Folded names with their hashes, remembered, as most names come again and again.
struct NameFolding {
  struct Folded {
    var slug: String
    var hash: UInt32
  }

  private static let limit = 1 << 15

  private var persons: [String: Folded] = [:]
  private var others: [String: Folded] = [:]

  mutating func folded(_ name: String, _ kind: Entity.Kind) -> Folded {
    kind == .person ? Self.folded(name, true, &persons) : Self.folded(name, false, &others)
  }

  private static func folded(_ name: String, _ withoutTitles: Bool, _ known: inout [String: Folded]) -> Folded {
    if let folded = known[name] { return folded }
    if known.count >= limit { known.removeAll(keepingCapacity: true) }
    let slug = NameFolder.slug(of: name, withoutTitles: withoutTitles)
    let folded = Folded(slug: slug, hash: NameHash.of(slug))
    known[name] = folded
    return folded
  }
}
