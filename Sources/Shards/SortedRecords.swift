/// The records of sorted runs in one order, merged as they are read.
public struct SortedRecords: ~Copyable {
  /// Where records come from: runs on disk, and the last ones from memory.
  private var readers: [RunReader] = []
  private let buffer: RecordBuffer
  private var taken = 0
  /// The next record of each source that has one; as a heap, the first in order at its root.
  private var heads: [Head] = []

  private struct Head {
    var record: [UInt8]
    var source: Int
  }

  init(_ runs: [RunFile], _ buffer: RecordBuffer) throws(ShardError) {
    self.buffer = buffer
    for run in runs { readers.append(RunReader(try RunFile.Reader(run))) }
    for source in 0...readers.count {
      var record: [UInt8] = []
      if try read(source, into: &record) { heads.append(Head(record: record, source: source)) }
    }
    for place in (0..<heads.count / 2).reversed() { sink(place) }
  }

  /// Puts the next record into `record`; false when there are no more.
  public mutating func next(into record: inout [UInt8]) throws(ShardError) -> Bool {
    guard !heads.isEmpty else { return false }
    swap(&record, &heads[0].record)
    // Out of the heap while it is filled, so that its bytes are written in place.
    var next: [UInt8] = []
    swap(&next, &heads[0].record)
    if try read(heads[0].source, into: &next) {
      swap(&next, &heads[0].record)
    } else {
      heads.swapAt(0, heads.count - 1)
      heads.removeLast()
    }
    sink(0)
    return true
  }

  private mutating func read(_ source: Int, into record: inout [UInt8]) throws(ShardError) -> Bool {
    if source < readers.count { return try readers[source].reader.next(into: &record) }
    guard taken < buffer.count else { return false }
    buffer.read(taken, into: &record)
    taken += 1
    return true
  }

  private mutating func sink(_ place: Int) {
    var place = place
    while true {
      var first = place
      for child in [2 * place + 1, 2 * place + 2] where child < heads.count && precedes(child, first) { first = child }
      guard first != place else { return }
      heads.swapAt(place, first)
      place = first
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    heads[left].record.lexicographicallyPrecedes(heads[right].record)
  }
}

/// A reader in an array, which holds only what can be copied.
private final class RunReader {
  var reader: RunFile.Reader

  init(_ reader: consuming RunFile.Reader) { self.reader = reader }
}
