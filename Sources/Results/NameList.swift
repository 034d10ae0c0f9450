import Aggregating

/// The folded names under which actors are found, with their words: the rows of the table `names`.
///
/// Rows are sorted before they are inserted, so that the table is written by appending and needs no index beside it.
struct NameList {
  private struct Row {
    /// The first eight bytes as a number that sorts as they do: settles most comparisons.
    var head: UInt64
    var start: Int
    var count: Int
    var actor: Int
    /// How often the actor was met by this name; nil for a word inside one.
    var met: Int?
  }

  private var bytes: [UInt8] = []
  private var rows: [Row] = []

  /// Adds an actor's full names and aliases, and each word of them but the first, which begins a name anyway.
  mutating func add(_ actor: ActorTally, _ number: Int) {
    for alias in actor.aliases.sorted { add(alias.key, number, met: alias.value) }
    for form in actor.forms.sorted where actor.aliases[form.key] == nil { add(form.key, number, met: 0) }
  }

  /// Hands on all rows by rising name in byte order, then actor; each pair once.
  func eachSorted(
    _ body: (ArraySlice<UInt8>, Int, Int?) throws(ResultsError) -> Void
  ) throws(ResultsError) {
    let sorted = rows.sorted { isBefore($0, $1) }
    var place = 0
    while place < sorted.count {
      let row = sorted[place]
      var met = row.met
      place += 1
      // Names that differ in case or diacritics alone are one; a word may be a name as well.
      while place < sorted.count, sorted[place].actor == row.actor, isEqual(sorted[place], row) {
        if let more = sorted[place].met { met = (met ?? 0) + more }
        place += 1
      }
      try body(slice(row), row.actor, met)
    }
  }

  private mutating func add(_ name: String, _ actor: Int, met: Int) {
    var start = bytes.count
    NameFolder.fold(name, into: &bytes)
    let end = bytes.count
    guard end > start else { return }
    append(start, end, actor, met: met)
    // Words share the name's bytes.
    while let blank = bytes[start..<end].firstIndex(of: 0x20) {
      start = blank + 1
      append(start, bytes[start..<end].firstIndex(of: 0x20) ?? end, actor, met: nil)
    }
  }

  private mutating func append(_ start: Int, _ end: Int, _ actor: Int, met: Int?) {
    var head: UInt64 = 0
    for offset in start..<start + 8 { head = head << 8 | (offset < end ? UInt64(bytes[offset]) : 0) }
    rows.append(Row(head: head, start: start, count: end - start, actor: actor, met: met))
  }

  private func isEqual(_ left: Row, _ right: Row) -> Bool {
    left.head == right.head && left.count == right.count && (left.count <= 8 || slice(left) == slice(right))
  }

  private func isBefore(_ left: Row, _ right: Row) -> Bool {
    if left.head != right.head { return left.head < right.head }
    if isEqual(left, right) { return left.actor < right.actor }
    return slice(left).lexicographicallyPrecedes(slice(right))
  }

  private func slice(_ row: Row) -> ArraySlice<UInt8> { bytes[row.start..<row.start + row.count] }
}
