internal import Corpus

/// Reads the names of a block that stand for themselves.
struct UnitReader {
  private let fit: CompanyFit
  private(set) var units: [NameUnit] = []
  /// The chains of all units, with the number of the unit in the end.
  private(set) var places: [(place: ChainPlace, unit: UInt32)] = []

  /// So many chains of a name are looked at together; the others are told by what those are.
  private static let sampleLimit = 20_000
  /// The same for what is never two of one name.
  private static let otherLimit = 500

  init(_ fit: CompanyFit) { self.fit = fit }

  /// Reads up to the first chain that needs a bearer to be found.
  mutating func read(_ block: ChainBlocks.Head, _ chains: inout ChainBlocks) throws {
    while chains.isIn(block), chains.order == .full { try readName(block, &chains) }
  }

  private mutating func readName(_ block: ChainBlocks.Head, _ chains: inout ChainBlocks) throws {
    let first = chains.chain
    let target = chains.target
    let begin = units.count
    var sample: [ActorChain] = []
    var forms = FormCounts()
    func isNamed(_ chains: borrowing ChainBlocks) -> Bool {
      chains.isIn(block) && chains.order == .full && chains.chain.slug == first.slug
        && chains.chain.entry == first.entry
    }
    let limit = block.kind == .person ? Self.sampleLimit : Self.otherLimit
    while isNamed(chains), sample.count < limit {
      forms.count(chains.chain.name)
      sample.append(chains.chain)
      try chains.advance()
    }
    addUnits(of: sample, target, isOne: block.kind != .person || first.entry != nil)
    while isNamed(chains) {
      forms.count(chains.chain.name)
      add(chains.chain, from: begin)
      try chains.advance()
    }
    for unit in begin..<units.count { units[unit].setName(forms.prevailing) }
  }

  private mutating func addUnits(of sample: [ActorChain], _ target: String, isOne: Bool) {
    let begin = units.count
    let parts =
      isOne || sample.count < 4
      ? [HomonymSplit.Part(chains: Array(sample.indices))] : HomonymSplit(sample, fit).parts()
    for part in parts {
      let own = part.chains.map { sample[$0] }
      for chain in own { places.append((ChainPlace(chain), UInt32(units.count))) }
      var unit = NameUnit(slug: sample[0].slug, entry: sample[0].entry, target: target, profile: CompanyProfile(own))
      unit.firstArticle = own.reduce(Int.max) { Swift.min($0, $1.article) }
      if units.count > begin {
        unit.namesake = begin
        unit.splitReason = part.reason
      }
      units.append(unit)
    }
  }

  /// A chain beyond the sample goes to the unit of its name that is the likeliest.
  private mutating func add(_ chain: ActorChain, from begin: Int) {
    var best = begin
    if units.count > begin + 1 {
      let scores = (begin..<units.count).map { unit in
        Logarithm.of(Double(units[unit].articles) + 0.5) + fit.gain(of: chain, by: units[unit].profile)
      }
      for (place, score) in scores.enumerated() where score > scores[best - begin] { best = begin + place }
    }
    places.append((ChainPlace(chain), UInt32(best)))
    units[best].profile.count(chain)
    units[best].beyond += 1
    units[best].firstArticle = Swift.min(units[best].firstArticle, chain.article)
  }
}

/// The ways a name is written, as they come in order.
struct FormCounts {
  private(set) var prevailing = ""
  private(set) var prevailingCount = 0
  private var last = ""
  private var lastCount = 0

  /// Equal names come one after the other, names by rising bytes.
  mutating func count(_ name: String) {
    if name != last {
      last = name
      lastCount = 0
    }
    lastCount += 1
    // Of equally frequent ones the longest, then the first in byte order.
    if (lastCount, last.utf8.count) > (prevailingCount, prevailing.utf8.count) || prevailing == last {
      prevailing = last
      prevailingCount = lastCount
    }
  }
}
