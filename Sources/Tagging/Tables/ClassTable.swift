/// The classes of words and phrases by hash: open addressing, key and classes side by side, so that a look-up in a table
/// that no near cache holds costs one line of it.
struct ClassTable: Sendable {
  struct Entry {
    var key: UInt64 = 0
    /// Empty where the slot is.
    var classes = WordClasses()
  }

  private var slots: [Entry]

  /// The table of all entries, none of them without classes; those with one key are united.
  ///
  /// They are put in by parts of the table: at random each would miss the caches, which was most of the program's start.
  init(_ entries: [Entry]) {
    var size = 64
    while size < entries.count * 2 { size *= 2 }
    slots = Array(repeating: Entry(), count: size)
    for entry in Self.sortedByPart(entries, mask: size - 1) {
      let slot = slot(of: entry.key)
      slots[slot].key = entry.key
      slots[slot].classes.formUnion(entry.classes)
    }
  }

  private static let parts = 64

  /// A counting sort by the part of the table where the entries belong.
  private static func sortedByPart(_ entries: [Entry], mask: Int) -> [Entry] {
    let partSize = (mask + 1) / parts
    var next = [Int](repeating: 0, count: parts + 1)
    for entry in entries { next[home(of: entry.key, mask) / partSize + 1] += 1 }
    for part in 1...parts { next[part] += next[part - 1] }
    var sorted = [Entry](repeating: Entry(), count: entries.count)
    for entry in entries {
      let part = home(of: entry.key, mask) / partSize
      sorted[next[part]] = entry
      next[part] += 1
    }
    return sorted
  }

  @inline(__always)
  private static func home(of hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
  }

  /// What is known of a hash, empty where nothing is.
  @inline(__always)
  subscript(hash: UInt64) -> WordClasses { slots.span[slot(of: hash)].classes }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let slots = slots.span
    let mask = slots.count &- 1
    var slot = Self.home(of: hash, mask)
    // Another key and a full slot, in one test: whether a word is held is hard to foresee, that the next slot is needed is rare.
    while min(slots[slot].key ^ hash, slots[slot].classes.rawValue) != 0 { slot = (slot &+ 1) & mask }
    return slot
  }
}
