/// Finds names that nearly only one longer name begins with: "Moody's" and "Moody's Investors Service".
///
/// Names come by rising bytes, so that the longer ones follow; linear but for the words of a name.
struct NameStems {
  private struct Open {
    var stem: String
    var cores: [String: Int] = [:]
  }

  /// Each begins with the one before it.
  private var open: [Open] = []
  private var found: [(String, NameRoutes.Full)] = []
  /// So many longer names are told apart; there is none that nearly all mean then.
  private static let coreLimit = 4

  mutating func add(_ name: String, count: Int) {
    while let last = open.last, !name.hasPrefix(last.stem + "-") { close() }
    let core = OrganizationName.core(of: name)
    let stem = OrganizationName.stem(of: core)
    if stem == name {
      open.append(Open(stem: name))
    } else if stem != core, let place = open.lastIndex(where: { $0.stem == stem }),
      open[place].cores.count < Self.coreLimit
    {
      open[place].cores[core, default: 0] += count
    }
  }

  /// The short names with what they are short for.
  mutating func shorts() -> [(String, NameRoutes.Full)] {
    while !open.isEmpty { close() }
    return found
  }

  private mutating func close() {
    let last = open.removeLast()
    let all = last.cores.values.reduce(0, +)
    guard let best = last.cores.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 2,
      best.value * 10 >= all * 9
    else { return }
    found.append((last.stem, NameRoutes.Full(core: best.key, count: best.value)))
  }
}
