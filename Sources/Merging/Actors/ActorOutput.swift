internal import Aggregating
internal import Corpus
internal import Shards

/// Where settled actors go: the chains' references and the actors, sorted for who reads them.
struct ActorOutput: ~Copyable {
  private let register: ActorRegister
  private var references: SortedRuns
  private var actors: SortedRuns
  private var genders: [Entity.Gender] = []
  private var record = RecordWriter()

  init(path: String, memory: Int, register: ActorRegister) {
    self.register = register
    references = SortedRuns(path: path + ".references", memory: memory)
    actors = SortedRuns(path: path + ".actors", memory: memory / 4)
  }

  /// A number for an actor; `add` must follow for each.
  mutating func number() -> Int {
    genders.append(.unknown)
    return genders.count - 1
  }

  mutating func refer(_ place: ChainPlace, to number: Int, _ id: ActorID) throws {
    record.removeAll()
    record.integer(Int(place.article))
    record.integer(Int(place.chain))
    record.integer(number)
    record.name(id.rawValue)
    try references.add(record.bytes)
  }

  mutating func add(_ actor: SettledActor, entry: Int?) throws {
    genders[actor.reference.number] = actor.reference.gender
    record.removeAll()
    actor.write(entry: entry, to: &record)
    try actors.add(record.bytes)
  }

  consuming func finish() throws -> SettledActors {
    try SettledActors(
      references: references.sorted(), actors: actors.sorted(), genders: genders, register: register)
  }
}

/// Where a chain stands.
struct ChainPlace {
  var article: UInt32
  var chain: UInt32

  init(_ chain: ActorChain) {
    article = UInt32(chain.article)
    self.chain = UInt32(chain.chain)
  }
}
