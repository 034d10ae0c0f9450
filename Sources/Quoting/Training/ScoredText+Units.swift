/// Units of direct speech: stretches of marked words, each of at least three words.
extension ScoredText {
  private static let fewestWords = 3

  /// The units of spans, cut to what stands in marks. Pieces of one marked stretch with no letter between them are one: an
  /// annotator may mark a quotation sentence by sentence. By start, each once.
  func units(cutToMarks spans: [Range<Int>]) -> [Range<Int>] {
    let pieces = pieces(inMarks: spans)
    var joined: [Piece] = []
    for piece in pieces {
      if let last = joined.last, last.stretch == piece.stretch,
        !hasLetters(from: last.span.upperBound, to: piece.span)
      {
        let end = max(last.span.upperBound, piece.span.upperBound)
        joined[joined.count - 1].span = last.span.lowerBound..<end
      } else {
        joined.append(piece)
      }
    }
    return units(joined.map(\.span))
  }

  /// The units of spans, cut at the ends of lines. By start, each once.
  func units(cutAtLines spans: [Range<Int>]) -> [Range<Int>] { units(spans.flatMap { lines(of: $0) }) }

  /// A part of a marked stretch.
  private struct Piece {
    var stretch: Int
    var span: Range<Int>

    static func precedes(_ left: Self, _ right: Self) -> Bool {
      (left.stretch, left.span.lowerBound, left.span.upperBound)
        < (right.stretch, right.span.lowerBound, right.span.upperBound)
    }
  }

  private func pieces(inMarks spans: [Range<Int>]) -> [Piece] {
    SpanPair.overlapping(quoted, spans)
      .map { Piece(stretch: $0.left, span: quoted[$0.left].clamped(to: spans[$0.right])) }
      .sorted(by: Piece.precedes)
  }

  private func hasLetters(from end: Int, to next: Range<Int>) -> Bool {
    end < next.lowerBound && letters(in: end..<next.lowerBound) > 0
  }

  private func units(_ spans: [Range<Int>]) -> [Range<Int>] {
    let long = spans.map { trimmed($0) }.filter { hasWords($0) }
    var units: [Range<Int>] = []
    for unit in long.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
    where units.last != unit { units.append(unit) }
    return units
  }

  /// From the first letter to the last.
  private func trimmed(_ span: Range<Int>) -> Range<Int> {
    var (start, end) = (span.lowerBound, span.upperBound)
    while start < end, !isLetter(start) { start += 1 }
    while end > start, !isLetter(end - 1) { end -= 1 }
    return start..<end
  }

  private func hasWords(_ span: Range<Int>) -> Bool {
    var words = 0
    forEachWord(in: span) { if letters(in: $0) > 0 { words += 1 } }
    return words >= Self.fewestWords
  }
}
