/// A fixed table from words or phrases, by their hashes, to small numbers: open addressing, a few nanoseconds a look-up.
public struct WordTable: Sendable {
  /// Key and number lie side by side, so that a look-up mostly costs one line of the cache; an empty slot has number 0.
  @usableFromInline
  @frozen
  struct Slot: Sendable {
    @usableFromInline var key: UInt64 = 0
    @usableFromInline var value: UInt32 = 0

    @inlinable init() {}
  }

  @usableFromInline var slots: [Slot]
  @usableFromInline var count = 0

  /// A table for about `capacity` words; it grows when it is more than half full.
  @inlinable
  public init(capacity: Int = 16) {
    var slots = 32
    while slots < capacity * 2 { slots *= 2 }
    self.slots = Array(repeating: Slot(), count: slots)
  }

  /// The number kept for a hash, 0 where there is none.
  @inlinable
  @inline(__always)
  public subscript(hash: UInt64) -> UInt32 { slots.span[slot(of: hash)].value }

  /// Adds the bits of `value` to what is kept for a hash.
  ///
  /// - Precondition: `value` is not 0.
  @inlinable
  public mutating func insert(_ hash: UInt64, _ value: UInt32) {
    let slot = take(hash, value)
    slots[slot].value |= value
  }

  /// Adds the bits of `value` to what is kept for a hash; does nothing where the table does not hold it.
  @inlinable
  @inline(__always)
  public mutating func mark(_ hash: UInt64, _ value: UInt32) {
    let slot = slot(of: hash)
    let known = slots.span[slot].value
    // Most words are not held and most bits are known: neither needs a write.
    if known != 0 && known | value != known { slots[slot].value = known | value }
  }

  /// Keeps `value` for a hash in place of what was kept.
  ///
  /// - Precondition: `value` is not 0.
  @inlinable
  public mutating func replace(_ hash: UInt64, _ value: UInt32) {
    let slot = take(hash, value)
    slots[slot].value = value
  }

  /// The slot that holds a hash, or the empty one where it would stand.
  @inlinable
  @inline(__always)
  func slot(of hash: UInt64) -> Int {
    let slots = slots.span
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    // Another key and a full slot, in one test: whether a word is held is hard to foresee, that the next slot is needed is rare.
    while min(slots[slot].key ^ hash, UInt64(slots[slot].value)) != 0 { slot = (slot &+ 1) & mask }
    return slot
  }

  /// The slot for a hash that is about to be kept, with its key.
  @inlinable
  mutating func take(_ hash: UInt64, _ value: UInt32) -> Int {
    precondition(value != 0, "0 stands for words that the table does not hold")
    if count * 2 >= slots.count { grow() }
    let slot = slot(of: hash)
    if slots[slot].value == 0 {
      count += 1
      slots[slot].key = hash
    }
    return slot
  }

  @usableFromInline
  mutating func grow() {
    var larger = Self(capacity: slots.count)
    for slot in slots where slot.value != 0 { larger.insert(slot.key, slot.value) }
    self = larger
  }
}
