/// A fixed table from words or phrases, by their hashes, to small numbers: open addressing, a few nanoseconds a look-up.
public struct WordTable: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [UInt32]
  private var count = 0

  /// A table for about `capacity` words; it grows when it is more than half full.
  public init(capacity: Int = 16) {
    var slots = 32
    while slots < capacity * 2 { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    values = Array(repeating: 0, count: slots)
  }

  /// The number kept for a hash, 0 where there is none.
  @inlinable
  public subscript(hash: UInt64) -> UInt32 {
    let mask = values.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while values[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Adds the bits of `value` to what is kept for a hash.
  ///
  /// - Precondition: `value` is not 0.
  public mutating func insert(_ hash: UInt64, _ value: UInt32) {
    precondition(value != 0, "0 stands for words that the table does not hold")
    if count * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while values[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & mask }
    if values[slot] == 0 { count += 1 }
    keys[slot] = hash
    values[slot] |= value
  }

  /// Adds the bits of `value` to what is kept for a hash; does nothing where the table does not hold it.
  @inlinable
  public mutating func mark(_ hash: UInt64, _ value: UInt32) {
    let mask = values.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while values[slot] != 0 {
      if keys[slot] == hash {
        values[slot] |= value
        return
      }
      slot = (slot + 1) & mask
    }
  }

  /// Keeps `value` for a hash in place of what was kept.
  ///
  /// - Precondition: `value` is not 0.
  public mutating func replace(_ hash: UInt64, _ value: UInt32) {
    precondition(value != 0, "0 stands for words that the table does not hold")
    if count * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while values[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & mask }
    if values[slot] == 0 { count += 1 }
    keys[slot] = hash
    values[slot] = value
  }

  private mutating func grow() {
    var larger = Self(capacity: keys.count)
    for slot in keys.indices where values[slot] != 0 { larger.insert(keys[slot], values[slot]) }
    self = larger
  }
}
