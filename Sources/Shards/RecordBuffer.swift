/// Records in memory, one behind the other, and their places in order.
struct RecordBuffer {
  private struct Place {
    /// The first eight bytes as a number: tells most records apart without a look at their bytes.
    var prefix: UInt64
    var start: Int
    var end: Int
  }

  private var bytes: [UInt8] = []
  private var places: [Place] = []

  var memory: Int { bytes.count + places.count * MemoryLayout<Place>.stride }
  var count: Int { places.count }

  mutating func append(_ record: [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: record)
    var prefix: UInt64 = 0
    for byte in 0..<8 { prefix = prefix << 8 | (byte < record.count ? UInt64(record[byte]) : 0) }
    places.append(Place(prefix: prefix, start: start, end: bytes.count))
  }

  mutating func sort() {
    let bytes = bytes
    let span = bytes.span
    places.sort { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      return Self.precedes(left, right, in: span)
    }
  }

  private static func precedes(_ left: Place, _ right: Place, in bytes: Span<UInt8>) -> Bool {
    let count = min(left.end - left.start, right.end - right.start)
    // Shorter than eight bytes, records of one prefix may still differ in length, or by zeros at the end.
    var offset = min(8, count)
    while offset < count {
      let (one, other) = (bytes[left.start + offset], bytes[right.start + offset])
      if one != other { return one < other }
      offset += 1
    }
    return left.end - left.start < right.end - right.start
  }

  /// Puts the record of a place into `record`.
  func read(_ place: Int, into record: inout [UInt8]) {
    record.removeAll(keepingCapacity: true)
    record.append(contentsOf: bytes[places[place].start..<places[place].end])
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }
}
