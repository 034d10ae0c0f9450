/// Where in the input a record stands.
public struct RecordPlace: Sendable, Hashable {
  /// The shard's name, as in the run directory.
  public var shard: String
  /// The line, from 1.
  public var line: Int
  /// The offset of the line's first byte in the inflated shard, from 0.
  public var byte: Int

  public init(shard: String, line: Int, byte: Int) {
    self.shard = shard
    self.line = line
    self.byte = byte
  }
}
