internal import Checkpointing
internal import Cleaning
internal import Corpus
internal import Reading
internal import Shards

/// Gives out the blocks of all shards in input order, opening a shard only where some block's bytes are needed.
struct BlockSource: ~Copyable {
  /// How a shard's reading ended.
  struct Ending: Sendable {
    var blocks: Int
    var damage: ShardCuts.Damage?
    /// Its cuts were valid already.
    var isKnown: Bool
  }

  /// By shard, for those that have been given out whole.
  private(set) var endings: [Int: Ending] = [:]

  private let shards: [RunShard]
  private let directory: RunDirectory
  private let until: StageName
  private var shard = 0
  private var block = 0
  private var cuts: ShardCuts?
  private var reader: BlockReader?
  private var hasBegun = false
  /// Of the shard at hand.
  private var repeats = RepeatedLines.none

  init(_ shards: [RunShard], in directory: RunDirectory, until: StageName) {
    self.shards = shards
    self.directory = directory
    self.until = until
  }

  mutating func next() throws -> BlockUnit? {
    while shard < shards.count {
      if !hasBegun { try begin(shards[shard]) }
      if let unit = try nextOfShard(shards[shard]) { return unit }
      try end(shards[shard])
    }
    return nil
  }

  private mutating func begin(_ shard: RunShard) throws {
    hasBegun = true
    block = 0
    cuts = shard.validCuts(in: directory)
    if let cuts {
      let needsBytes =
        until > .reading
        && cuts.blocks.enumerated().contains { !shard.isCleaned($0.offset, crc32: $0.element.crc32, in: directory) }
      if !needsBytes { return }
    }
    let options = shard.readingOptions
    repeats = try until > .reading ? shard.repeatedLines(in: directory) : .none
    reader = try BlockReader(path: shard.path, blockBytes: options.blockBytes, lineBytes: options.lineBytes)
  }

  private mutating func nextOfShard(_ shard: RunShard) throws -> BlockUnit? {
    if let cuts, until == .reading || block >= cuts.blocks.count { return nil }
    var raw: RawBlock?
    if reader != nil {
      raw = try reader?.next()
      if raw == nil { return nil }
    }
    defer { block += 1 }
    return unit(of: shard, raw)
  }

  private func unit(of shard: RunShard, _ raw: RawBlock?) -> BlockUnit? {
    let cut = cuts?.blocks[block]
    guard let crc32 = raw?.crc32 ?? cut?.crc32 else { return nil }
    let label = BlockUnit.Label(
      shard: shard.position, index: block, line: raw?.firstLine ?? cut?.line ?? 1,
      byte: raw?.firstByte ?? cut?.byte ?? 0, crc32: crc32, bytes: raw?.bytes.count ?? 0,
      fileBytes: raw?.fileBytes ?? 0)
    let isNeeded = until == .reading || !shard.isCleaned(block, crc32: crc32, in: directory)
    return BlockUnit(shard: shard, label: label, raw: isNeeded ? raw : nil, repeats: repeats)
  }

  private mutating func end(_ shard: RunShard) throws {
    var ending = Ending(blocks: block, damage: cuts?.damage, isKnown: cuts != nil)
    if cuts == nil {
      guard let reader = reader.take() else { preconditionFailure("a shard without cuts is read") }
      ending.damage = reader.damage.map { ShardCuts.Damage($0, line: reader.place.line, byte: reader.place.byte) }
      if ending.damage == nil && reader.fileSum != shard.input.file { throw RunError.inputChanged(shard.path) }
    }
    endings[shard.position] = ending
    reader = nil
    hasBegun = false
    self.shard += 1
  }
}
