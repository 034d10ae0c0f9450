internal import Corpus
internal import Shards

/// The chains block by block, each block's by order, folded name, register entry, name, article.
struct ChainBlocks: ~Copyable {
  struct Head: Equatable {
    var kind: Entity.Kind
    var key: String
  }

  private var records: SortedRecords
  private var bytes: [UInt8] = []
  private(set) var hasChain = false
  /// The block, the order and the chain that come next, where `hasChain`.
  private(set) var head = Head(kind: .person, key: "")
  private(set) var order = BlockSorting.Order.full
  private(set) var chain = ActorChain()
  /// The fuller name that the chain's name stands for; empty where it is its own.
  private(set) var target = ""

  init(_ records: consuming SortedRecords) throws {
    self.records = records
    try advance()
  }

  /// Moves to the chain after this one.
  mutating func advance() throws {
    hasChain = try records.next(into: &bytes)
    guard hasChain else { return }
    var reader = RecordReader(bytes)
    let kind = Entity.Kind(order: reader.byte())
    let key = reader.name()
    if head.kind != kind || head.key != key { head = Head(kind: kind, key: key) }
    order = reader.byte() == 0 ? .full : .short
    chain.kind = kind
    chain.slug = reader.name()
    chain.entry = ActorChain.entry(reader.integer())
    chain.name = reader.name()
    chain.article = reader.integer()
    chain.chain = reader.integer()
    target = reader.name()
    chain.readRest(from: &reader)
  }

  func isIn(_ block: Head) -> Bool { hasChain && head == block }
}
