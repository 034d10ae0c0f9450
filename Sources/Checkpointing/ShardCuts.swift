public import Shards

/// Where each block of a shard begins: reading's checkpoint, written when the shard's last block has been read.
public struct ShardCuts: Codable, Equatable, Sendable {
  public struct Block: Codable, Equatable, Sendable {
    /// Its first line, from 1, and the offset of that line's first byte in the inflated shard.
    public var line: Int
    public var byte: Int
    /// Of the block's inflated bytes.
    public var crc32: String
    public var records: RecordCounts
    /// The file of refused records, where reading was the last stage asked for and there are any.
    public var refused: FileSum?

    public init(line: Int, byte: Int, crc32: String, records: RecordCounts, refused: FileSum? = nil) {
      self.line = line
      self.byte = byte
      self.crc32 = crc32
      self.records = records
      self.refused = refused
    }
  }

  /// Where and why a shard could not be read to its end.
  public struct Damage: Codable, Equatable, Sendable {
    public var cause: String
    /// The offset in the file on disk.
    public var fileByte: Int
    /// The line that it struck, and the offset of that line's first byte in the inflated shard.
    public var line: Int
    public var byte: Int

    public init(_ damage: GzipReader.Damage, line: Int, byte: Int) {
      cause = damage.cause
      fileByte = damage.fileByte
      self.line = line
      self.byte = byte
    }
  }

  public var shard: String
  public var made: StageIdentity
  /// The file as it was read.
  public var input: FileSum
  public var blocks: [Block]
  public var damage: Damage?

  public init(shard: String, made: StageIdentity, input: FileSum, blocks: [Block], damage: Damage?) {
    self.shard = shard
    self.made = made
    self.input = input
    self.blocks = blocks
    self.damage = damage
  }

  /// The counts of all blocks.
  public var records: RecordCounts {
    blocks.reduce(into: RecordCounts()) { $0.merge($1.records) }
  }
}
