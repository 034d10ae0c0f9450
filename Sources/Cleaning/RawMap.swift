internal import Corpus

/// Makes the runs of `Article.rawMap` of patches: bytes become code points.
struct RawMap {
  private(set) var runs: [RawRun] = []
  /// A border in the raw text that the next run must name unless it begins there.
  private var border: (clean: Int, raw: Int)?

  /// The map of a whole text. Linear.
  init(raw: [UInt8], clean: [UInt8], patches: [Patch]) {
    runs.reserveCapacity(patches.count + 1)
    var rawPlace = Place(in: raw)
    var cleanPlace = Place(in: clean)
    for patch in patches {
      let copied = (clean: cleanPlace.point, raw: rawPlace.point)
      rawPlace.advance(to: patch.rawStart, in: raw)
      cleanPlace.advance(to: patch.cleanStart, in: clean)
      appendCopy(clean: copied.clean, raw: copied.raw, length: cleanPlace.point - copied.clean)
      if patch.cleanStart < patch.cleanEnd { beginMade(clean: cleanPlace.point, raw: rawPlace.point) }
      rawPlace.advance(to: patch.rawEnd, in: raw)
      cleanPlace.advance(to: patch.cleanEnd, in: clean)
      if patch.cleanStart < patch.cleanEnd { border = (cleanPlace.point, rawPlace.point) }
    }
    let copied = (clean: cleanPlace.point, raw: rawPlace.point)
    cleanPlace.advance(to: clean.count, in: clean)
    appendCopy(clean: copied.clean, raw: copied.raw, length: cleanPlace.point - copied.clean)
    settleBorder(before: nil)
  }

  private mutating func appendCopy(clean: Int, raw: Int, length: Int) {
    guard length > 0 else { return }
    settleBorder(before: (clean, raw))
    if let last = runs.last, last.clean + last.length == clean, last.raw + last.length == raw {
      runs[runs.count - 1].length += length
    } else {
      runs.append(RawRun(clean: clean, raw: raw, length: length))
    }
  }

  /// Sees to it that what is made from here on begins at the end of a run.
  private mutating func beginMade(clean: Int, raw: Int) {
    settleBorder(before: (clean, raw))
    let end = runs.last.map { ($0.clean + $0.length, $0.raw + $0.length) } ?? (0, 0)
    if end != (clean, raw) { runs.append(RawRun(clean: clean, raw: raw, length: 0)) }
  }

  private mutating func settleBorder(before next: (clean: Int, raw: Int)?) {
    guard let end = border else { return }
    border = nil
    if let next, next == end { return }
    runs.append(RawRun(clean: end.clean, raw: end.raw, length: 0))
  }
}

/// A place in a text, in bytes and in code points.
private struct Place {
  private(set) var byte = 0
  private(set) var point = 0
  private let isASCII: Bool

  init(in text: [UInt8]) { isASCII = TextSurvey.isASCII(text) }

  mutating func advance(to end: Int, in text: [UInt8]) {
    if isASCII {
      point = end
    } else {
      let bytes = text.span.extracting(byte..<end)
      for index in bytes.indices { point += bytes[index] & 0xC0 == 0x80 ? 0 : 1 }
    }
    byte = end
  }
}
