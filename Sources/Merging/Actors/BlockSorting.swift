internal import Aggregating
internal import Corpus
internal import Shards

/// Sorts chains into blocks: all that could be of one actor stand in one, as its key is a function of type and name.
struct BlockSorting: ~Copyable {
  /// Names that stand for an actor by themselves come before those that need one to be found for them.
  enum Order: UInt8 { case full, short }

  private let path: String
  private let memory: Int
  private let routes: NameRoutes
  private let register: ActorRegister
  private let entryKinds: [Entity.Kind]
  private var runs: SortedRuns
  private var record = RecordWriter()
  private var keys: [String: (key: String, order: Order)] = [:]
  private var cores: [String: String] = [:]
  private static let keyLimit = 1 << 15

  init(path: String, memory: Int, routes: NameRoutes, register: ActorRegister, entryKinds: [Entity.Kind]) {
    self.path = path
    self.memory = memory
    self.routes = routes
    self.register = register
    self.entryKinds = entryKinds
    runs = SortedRuns(path: path + ".blocks", memory: memory)
  }

  mutating func add(_ chain: ActorChain) throws {
    let kind = chain.entry.map { entryKinds[$0] } ?? routes.kind(chain.kind, chain.slug, isTitled: chain.isTitled)
    let fulls = chain.entry == nil ? routes.fulls(of: chain.slug, kind) : []
    let target = fulls.first?.core ?? ""
    var place = block(of: chain, kind, target)
    // What is short for one name only needs no look at its company.
    if kind != .person, fulls.count == 1 { place.order = .full }
    record.removeAll()
    record.byte(kind.order)
    record.name(place.key)
    record.byte(place.order.rawValue)
    record.name(chain.slug)
    record.integer((chain.entry ?? -1) + 1)
    record.name(chain.name)
    record.integer(chain.article)
    record.integer(chain.chain)
    record.name(target)
    chain.writeRest(to: &record)
    try runs.add(record.bytes)
  }

  consuming func settle(_ frequencies: NameFrequencies) throws -> SettledActors {
    var settling = BlockSettling(
      path: path, memory: memory, routes: routes, register: register, frequencies: frequencies)
    var blocks = try ChainBlocks(runs.sorted())
    while blocks.hasChain { try settling.settle(blocks.head, &blocks) }
    return try settling.finish()
  }

  private mutating func core(of slug: String) -> String {
    if let known = cores[slug] { return known }
    if cores.count >= Self.keyLimit { cores.removeAll(keepingCapacity: true) }
    let core = OrganizationName.core(of: slug)
    cores[slug] = core
    return core
  }

  private mutating func block(of chain: ActorChain, _ kind: Entity.Kind, _ target: String) -> (
    key: String, order: Order
  ) {
    guard kind == .person else {
      let name = chain.entry.map { NameFolder.slug(of: register.entries[$0].names[0]) } ?? chain.slug
      return (routes.block(of: target.isEmpty ? core(of: name) : target, kind), target.isEmpty ? .full : .short)
    }
    if let entry = chain.entry {
      return (NameSkeleton.of(PersonName(register.entries[entry].names[0]).last), .full)
    }
    // A title in the name ("Judge Bell") is not in what is folded, so that the name as written is the key here.
    let name = target.isEmpty ? chain.name : target
    if let known = keys[name] { return known }
    if keys.count >= Self.keyLimit { keys.removeAll(keepingCapacity: true) }
    let parsed = PersonName(target.isEmpty ? name : target.split(separator: "-").joined(separator: " "))
    let found = (key: NameSkeleton.of(parsed.last), order: target.isEmpty && !parsed.isLastAlone ? Order.full : .short)
    keys[name] = found
    return found
  }
}
