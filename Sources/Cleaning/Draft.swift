/// A text on its way from raw to clean, with what was changed so far.
struct Draft: Sendable {
  private(set) var text: [UInt8]
  /// From the raw text to `text`, by rising place.
  private(set) var patches: [Patch] = []

  init(_ raw: [UInt8]) { text = raw }

  mutating func apply(_ list: EditList) {
    guard !list.isEmpty else { return }
    var result: [UInt8] = []
    result.reserveCapacity(text.count + list.made.count)
    var fresh: [Patch] = []
    fresh.reserveCapacity(list.edits.count)
    var copied = 0
    for edit in list.edits {
      result.append(from: text, copied, edit.start)
      let cleanStart = result.count
      result.append(from: list.made, edit.madeStart, edit.madeEnd)
      fresh.append(Patch(rawStart: edit.start, rawEnd: edit.end, cleanStart: cleanStart, cleanEnd: result.count))
      copied = edit.end
    }
    result.append(from: text, copied, text.count)
    text = result
    patches = Patch.composed(patches, fresh)
  }

  /// Where a stretch of `text` that is not empty stood in the raw text.
  ///
  /// A border inside of what was made leads to the border of what it was made from.
  func rawSpan(_ start: Int, _ end: Int) -> (start: Int, end: Int) {
    guard !patches.isEmpty else { return (start, end) }
    return (rawStart(start), rawEnd(end))
  }

  private func rawStart(_ offset: Int) -> Int {
    guard let patch = lastPatch(startingBy: offset) else { return offset }
    return offset < patch.cleanEnd ? patch.rawStart : offset - patch.cleanEnd + patch.rawEnd
  }

  private func rawEnd(_ offset: Int) -> Int {
    guard let patch = lastPatch(startingBy: offset - 1) else { return offset }
    return offset <= patch.cleanEnd ? patch.rawEnd : offset - patch.cleanEnd + patch.rawEnd
  }

  private func lastPatch(startingBy offset: Int) -> Patch? {
    var low = 0
    var high = patches.count
    while low < high {
      let middle = (low + high) / 2
      if patches[middle].cleanStart <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? patches[low - 1] : nil
  }
}

extension [UInt8] {
  /// Appends a stretch of another array; a slice costs more than its bytes where there are only a few.
  @inline(__always)
  fileprivate mutating func append(from source: [UInt8], _ start: Int, _ end: Int) {
    if end - start > 8 { return append(contentsOf: source[start..<end]) }
    for index in start..<end { append(source[index]) }
  }
}
