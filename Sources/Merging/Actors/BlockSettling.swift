internal import Aggregating
internal import Corpus
internal import Shards

/// Settles blocks one after the other.
struct BlockSettling: ~Copyable {
  private let routes: NameRoutes
  private let register: ActorRegister
  private let frequencies: NameFrequencies
  private var output: ActorOutput

  init(
    path: String, memory: Int, routes: NameRoutes, register: ActorRegister, frequencies: NameFrequencies
  ) {
    self.routes = routes
    self.register = register
    self.frequencies = frequencies
    output = ActorOutput(path: path, memory: memory, register: register)
  }

  consuming func finish() throws -> SettledActors { try output.finish() }

  mutating func settle(_ block: ChainBlocks.Head, _ chains: inout ChainBlocks) throws {
    var reader = UnitReader(CompanyFit(frequencies: frequencies))
    try reader.read(block, &chains)
    var actors = BlockActors(block.kind, reader.units, register)
    let joined =
      block.kind == .person ? PersonJoining(reader.units, frequencies).joined() : NameJoining(reader.units).joined()
    actors.join(joined) { output.number() }
    for (place, unit) in reader.places {
      let actor = actors.actor(ofUnit: Int(unit))
      try output.refer(place, to: actor.number, actor.id)
    }
    try settleShort(block, &chains, &actors)
    for (actor, entry) in actors.settled { try output.add(actor, entry: entry) }
  }

  /// Finds bearers for last names.
  private mutating func settleShort(
    _ block: ChainBlocks.Head, _ chains: inout ChainBlocks, _ actors: inout BlockActors
  ) throws {
    guard chains.isIn(block) else { return }
    var finder = BearerFinder(actors, frequencies, routes)
    while chains.isIn(block) {
      let chain = chains.chain
      let actor: Int
      switch finder.bearer(of: chain, target: chains.target) {
      case .found(let bearer, let reason, let evidence):
        actors.add(chain, to: bearer, reason, evidence)
        actor = bearer
      case .unknown(let reason, let evidence):
        actor = actors.own(chain, reason, evidence) { output.number() }
      }
      try output.refer(ChainPlace(chain), to: actors.actors[actor].number, actors.actors[actor].id)
      try chains.advance()
    }
  }
}
