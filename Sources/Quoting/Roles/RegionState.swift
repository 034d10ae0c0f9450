/// Where a token stands to the outermost quoted region that holds it.
enum RegionState: UInt8 {
  case outside, opening, first, inside, last, closing, title, boundary

  static let count: UInt32 = 8

  static func of(_ token: Int, _ passage: Passage) -> Self {
    if passage.has(token, .dismissed) { return .title }
    guard let zone = passage.zone(token) else { return .outside }
    let range = passage.regionTokens[zone]
    if token == range.lowerBound { return .opening }
    if token + 1 == range.upperBound { return passage.regions[zone].isClosed ? .closing : .last }
    if token == range.lowerBound + 1 { return .first }
    return token + 2 == range.upperBound && passage.regions[zone].isClosed ? .last : .inside
  }
}
