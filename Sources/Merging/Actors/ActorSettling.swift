public import Aggregating
internal import Corpus
internal import Shards

/// Takes the chains of a corpus and settles whose they are: who is who across articles.
///
/// Chains are spilled as they come; `settle` sorts them into blocks of names that could be one actor's and settles each
/// block by itself. Memory is bounded by the largest block and some small tables, never by the number of chains; n log n.
/// What comes out depends on the chains and their order alone.
public struct ActorSettling: ~Copyable {
  private let path: String
  private let memory: Int
  private let register: ActorRegister
  private var chains: SortedRuns
  private var counts: NameCounts
  private var frequencies = NameFrequencies()
  /// For each actor of the register, how many chains of each type it has.
  private var entryKinds: [[Int]]
  private var folding = NameFolding()
  private var record = RecordWriter()

  /// - Parameters:
  ///   - path: what scratch files are named after; they go with the values that hold them.
  ///   - register: the user's own actors.
  public init(path: String, register: ActorRegister) { self.init(path: path, register: register, memory: 12 << 20) }

  /// - Parameter memory: bytes of records that each sort holds before it spills.
  init(path: String, register: ActorRegister, memory: Int) {
    self.path = path
    self.memory = memory
    self.register = register
    chains = SortedRuns(path: path + ".chains", memory: memory)
    counts = NameCounts(path: path + ".names", memory: memory)
    entryKinds = Array(repeating: [0, 0, 0, 0], count: register.entries.count)
  }

  /// Takes the chains of an article; chains without names stand for no actor.
  ///
  /// - Precondition: articles come by rising number.
  public mutating func add(article: Int, outlet: Int, published: String, chains facts: [ChainFacts]) throws {
    let named = facts.indices.filter { facts[$0].isNamed }
    let names = named.map { folding.folded(facts[$0].name, facts[$0].kind) }
    let arePlaces = named.map { facts[$0].kind == .place }
    let order = named.indices.sorted { (facts[named[$1]].mentions, $0) < (facts[named[$0]].mentions, $1) }
    frequencies.countArticle(outlet: outlet)
    var chain = ActorChain()
    chain.article = article
    chain.outlet = outlet
    chain.day = PublishedTime(published).day
    for place in named.indices {
      let fact = facts[named[place]]
      chain.chain = named[place]
      chain.read(fact, slug: names[place].slug)
      chain.entry = register.entry(of: fact.name, folded: chain.slug, titles: fact.titles)
      guard chain.entry != nil || !NoActor.contains(chain.slug, chain.kind) else { continue }
      if chain.entry == nil, KnownName.isAgency(chain.slug), !chain.isTitled { chain.kind = .organization }
      keepCompany(of: place, arePlaces, names, order, &chain)
      try count(chain, fact)
      record.removeAll()
      chain.write(to: &record)
      try chains.add(record.bytes)
    }
  }

  /// Settles all chains.
  public consuming func settle() throws -> SettledActors {
    let routes = try NameRoutes(counts.groups())
    var sorting = BlockSorting(
      path: path, memory: memory, routes: routes, register: register, entryKinds: register.kinds(counted: entryKinds))
    var records = try chains.sorted()
    var bytes: [UInt8] = []
    var chain = ActorChain()
    while try records.next(into: &bytes) {
      var reader = RecordReader(bytes)
      chain.read(from: &reader)
      try sorting.add(chain)
    }
    return try sorting.settle(frequencies)
  }

  /// Gives a chain the other names of the article, those with most mentions first, and its own roles.
  private func keepCompany(
    of place: Int, _ arePlaces: [Bool], _ names: [NameFolding.Folded], _ order: [Int], _ chain: inout ActorChain
  ) {
    chain.company.removeAll(keepingCapacity: true)
    chain.places = 0
    for other in order where names[other].hash != names[place].hash {
      guard chain.company.count < ActorChain.companyLimit else { break }
      if arePlaces[other] { chain.places |= 1 << UInt32(chain.company.count) }
      chain.company.append(names[other].hash)
    }
    chain.company += chain.roles
  }

  /// Of people only single names that are not the last one; last names need no fuller one to be found.
  private func isShort(_ short: String, for chain: ActorChain) -> Bool {
    guard !short.isEmpty, short != chain.slug else { return false }
    guard chain.kind == .person else { return true }
    return !short.utf8.contains(UInt8(ascii: "-")) && !chain.slug.hasSuffix("-" + short)
  }

  private mutating func count(_ chain: ActorChain, _ fact: ChainFacts) throws {
    frequencies.count(NameHash.of(chain.slug), name: chain.name)
    for (role, title) in zip(chain.roles, chain.roleTitles) { frequencies.count(role, name: title) }
    if let entry = chain.entry {
      entryKinds[entry][Int(chain.kind.order)] += 1
    } else {
      try counts.count(chain.slug, chain.isTitled ? NameCounts.titled : chain.kind.order)
    }
    let full = chain.entry.map { folding.folded(register.entries[$0].names[0], chain.kind).slug } ?? chain.slug
    for name in fact.names.sorted {
      let short = folding.folded(name.key, fact.kind).slug
      if isShort(short, for: chain) { try counts.count(short, chain.kind.order, in: full) }
    }
  }
}
