/// A few hashes of one article; emptied in no time. Holds at most `capacity`, later ones are left out.
struct ArticleSet {
  private var keys = [UInt64](repeating: 0, count: 2 * Self.capacity)
  private var stamps = [UInt32](repeating: 0, count: 2 * Self.capacity)
  private var stamp: UInt32 = 0
  private var count = 0
  static let capacity = 1024

  mutating func begin() {
    stamp &+= 1
    count = 0
  }

  mutating func insert(_ hash: UInt64) {
    let slot = slot(of: hash)
    guard stamps[slot] != stamp, count < Self.capacity else { return }
    stamps[slot] = stamp
    keys[slot] = hash
    count += 1
  }

  func contains(_ hash: UInt64) -> Bool { stamps[slot(of: hash)] == stamp }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (2 * Self.capacity - 1)
    while stamps[slot] == stamp, keys[slot] != hash { slot = (slot + 1) & (2 * Self.capacity - 1) }
    return slot
  }
}
