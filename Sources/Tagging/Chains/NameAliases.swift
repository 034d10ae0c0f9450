internal import Text

/// States and organizations with several names that no rule joins.
struct NameAliases: Sendable {
  private var index = WordTable()
  private var keys: [UInt64] = []

  private static let families = [
    ["united states", "us", "usa", "america", "united states of america"],
    ["united kingdom", "uk", "britain", "great britain"],
    ["soviet union", "ussr"],
    ["united nations", "un"],
    ["european union", "eu"],
    ["north atlantic treaty organization", "nato"],
    ["federal bureau of investigation", "fbi"],
    ["central intelligence agency", "cia"],
    ["international monetary fund", "imf"],
  ]

  init() {
    for family in Self.families {
      let hashes = family.map { WordHash.ofPhrase($0) }
      keys.append(hashes[0])
      for hash in hashes { index.insert(hash, UInt32(keys.count)) }
    }
  }

  func canonical(_ key: UInt64) -> UInt64 {
    let family = index[key]
    return family == 0 ? key : keys[Int(family) - 1]
  }
}
