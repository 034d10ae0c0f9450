/// Some consecutive whole lines of a shard: the unit of work, of commit and of retry.
public struct RawBlock: Sendable, Equatable {
  /// One line that is not blank.
  public struct Line: Sendable, Equatable {
    /// What keeps a line from being read as it is.
    public enum Fault: Sendable, Equatable {
      /// Longer than the limit; only its beginning was kept. The length is in bytes.
      case tooLong(Int)
      /// The shard is damaged in the middle of it.
      case cutOff
    }

    /// Where its bytes stand in the block, without the line end.
    public var range: Range<Int>
    /// From 1.
    public var number: Int
    /// The offset of its first byte in the inflated shard.
    public var byte: Int
    public var fault: Fault?
  }

  /// The position among the shard's blocks, from 0.
  public var index: Int
  public var bytes: [UInt8]
  public var lines: [Line]
  /// The number of its first line, blank or not, from 1.
  public var firstLine: Int
  /// The offset of its first byte in the inflated shard.
  public var firstByte: Int
  /// Of `bytes`.
  public var crc32: String
  /// How much of the file on disk had been read when the block was cut.
  public var fileBytes: Int
}
