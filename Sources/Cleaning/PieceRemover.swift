internal import Corpus

/// Takes stretches out of a text: lines with their line ends, and the beginnings and ends of others.
///
/// Paragraphs that stood apart stay apart, lines that stood together stay together; no line end is left at the text's ends.
struct PieceRemover: Sendable {
  private var list = LineList()
  private var edits = EditList()

  /// What is left of a line, from the first byte that stays to the last; empty where the line goes.
  private struct Rest {
    var line: ByteSpan
    var start: Int
    var end: Int
    var isGone: Bool { start >= end }
  }

  /// Takes pieces of a draft's text out and notes them, where they stood in the raw text, among its findings. Linear.
  ///
  /// - Precondition: pieces rise, do not overlap, and lie in one line each.
  mutating func remove(_ pieces: [LinePiece], from result: inout TextCleaner.Result) {
    guard !pieces.isEmpty else { return }
    note(pieces, in: &result)
    let text = result.draft.text
    list.read(text)
    let rests = Self.rests(list.spans, pieces, text)
    edits.removeAll()
    dropLines(rests, until: text.count)
    result.draft.apply(edits)
  }

  private func note(_ pieces: [LinePiece], in result: inout TextCleaner.Result) {
    for piece in pieces {
      let raw = result.draft.rawSpan(piece.start, piece.end)
      result.findings.append(
        MarkupScanner.Finding(start: raw.start, end: raw.end, kind: piece.kind.rawValue, rule: piece.rule))
    }
  }

  /// What stays of each line: pieces stand at its beginning, at its end, or take all of it.
  private static func rests(_ lines: [ByteSpan], _ pieces: [LinePiece], _ text: [UInt8]) -> [Rest] {
    var rests: [Rest] = []
    var next = 0
    for line in lines {
      var rest = Rest(line: line, start: line.start, end: line.end)
      while next < pieces.count, pieces[next].start < line.end {
        let piece = pieces[next]
        next += 1
        if piece.start <= rest.start { rest.start = max(rest.start, piece.end) }
        if piece.end >= line.end || holdsOnly(pieces[next...], text, from: piece.end, to: line.end) {
          rest.end = min(rest.end, piece.start)
        }
      }
      trim(&rest, text)
      rests.append(rest)
    }
    return rests
  }

  /// All from one place of a line to its end, but for blanks, goes with the pieces that follow.
  private static func holdsOnly(_ pieces: ArraySlice<LinePiece>, _ text: [UInt8], from start: Int, to end: Int) -> Bool
  {
    var place = start
    for piece in pieces {
      while place < piece.start, text[place] == UInt8(ascii: " ") { place += 1 }
      guard piece.start == place else { return false }
      place = piece.end
      if place >= end { return true }
    }
    return false
  }

  private static func trim(_ rest: inout Rest, _ text: [UInt8]) {
    while rest.start < rest.end, text[rest.start] == UInt8(ascii: " ") { rest.start += 1 }
    while rest.end > rest.start, text[rest.end - 1] == UInt8(ascii: " ") { rest.end -= 1 }
  }

  /// Drops what does not stay; of the line ends before and behind a run of lines that go, the more stay.
  private mutating func dropLines(_ rests: [Rest], until end: Int) {
    var last: Rest?
    var gone: ByteSpan?
    for rest in rests {
      if rest.isGone {
        gone = ByteSpan(gone?.start ?? rest.line.start, rest.line.end)
        continue
      }
      if let gone { dropRun(gone, after: last, before: rest.line.start) }
      gone = nil
      edits.drop(rest.line.start, rest.start)
      edits.drop(rest.end, rest.line.end)
      last = rest
    }
    if let gone { edits.drop(last?.line.end ?? gone.start, end) }
  }

  private mutating func dropRun(_ gone: ByteSpan, after last: Rest?, before next: Int) {
    guard let last else { return edits.drop(0, next) }
    if gone.start - last.line.end >= next - gone.end {
      edits.drop(gone.start, next)
    } else {
      edits.drop(last.line.end, gone.end)
    }
  }
}
