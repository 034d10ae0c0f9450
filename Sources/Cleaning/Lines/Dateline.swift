internal import Corpus

/// A dateline at the beginning of a line: `NAIROBI, Kenya, March 4 (Reuters) - `, `(CNN) — `, `NEW DELHI: `.
struct Dateline: Sendable, Equatable {
  /// Bytes of the text: from the line's start to where the report begins.
  var span: ByteSpan
  /// Bytes of the place, as it stands; empty where only an agency is named.
  var place: ByteSpan
  var agency: String?
}

/// Reads datelines. Bounded: looks at the first bytes of a line alone.
///
/// Certain are: an agency in brackets with or without a place before it, and a place in capitals before a dash. A place in
/// capitals before a colon counts only where it is one of the usual ones, as `CLINTON:` opens a speech.
struct DatelineReader: Sendable {
  /// Where a dateline may end at the latest.
  private static let reach = 110
  private var words = LineWords()
  private let agencies = Agency.shared

  /// The dateline that a line begins with, if something stands behind it, or if it may stand alone.
  mutating func read(_ text: Span<UInt8>, _ line: ByteSpan, isAlone: Bool = false) -> Dateline? {
    guard Self.mayBegin(text[line.start]), line.count > 4 else { return nil }
    let end = min(line.end, line.start + Self.reach)
    guard isAlone || Self.holdsSeparator(text, line.start, end) else { return nil }
    var beginning: [UInt8] = []
    beginning.reserveCapacity(end - line.start)
    for position in line.start..<end { beginning.append(text[position]) }
    return read(Cursor(beginning), line, isAlone)
  }

  private mutating func read(_ opening: Cursor, _ line: ByteSpan, _ isAlone: Bool) -> Dateline? {
    var cursor = opening
    let place = cursor.place()
    let isCapital = place.map { cursor.isCapital($0) } ?? false
    let day = cursor.day()
    let agency = bracketed(&cursor)
    if isAlone, place != nil || agency != nil { return dateline(line, cursor.position, place, agency) }
    guard let separator = cursor.separator() else {
      // `(CNN)Officials said`: the dash got lost.
      guard agency != nil, cursor.position < cursor.text.count, !cursor.text[cursor.position].isASCIILower else {
        return nil
      }
      return dateline(line, cursor.position, place, agency)
    }
    guard cursor.position < cursor.text.count else { return nil }
    if agency != nil { return dateline(line, cursor.position, place, agency) }
    guard let place, isCapital else { return nil }
    if separator == .colon && !cursor.isUsual(place) { return nil }
    if separator == .dash && day == nil && (cursor.isLabel(place) || !cursor.opensSentence) { return nil }
    return dateline(line, cursor.position, place, nil)
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "A") < 26 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "/")
      || byte == 0xC3
  }

  /// A bracket, slash, colon or dash.
  private static func holdsSeparator(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for position in start..<end {
      switch text[position] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "-"): return true
      case 0xE2: if position + 2 < end, text[position + 1] == 0x80, text[position + 2] &- 0x93 < 3 { return true }
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""): return false
      default: break
      }
    }
    return false
  }

  private func dateline(_ line: ByteSpan, _ end: Int, _ place: ByteSpan?, _ agency: String?) -> Dateline {
    let start = line.start
    return Dateline(
      span: ByteSpan(start, start + end),
      place: place.map { ByteSpan(start + $0.start, start + $0.end) } ?? ByteSpan(start, start), agency: agency)
  }

  /// `(Reuters)`, `[AP]`, `/PRNewswire/`.
  private mutating func bracketed(_ cursor: inout Cursor) -> String? {
    let before = cursor.position
    guard let span = cursor.bracket() else { return nil }
    words.read(cursor.text.span, span)
    let all = words.words
    guard all.count <= 5, !all.isEmpty, let found = agencies.name(all.span, at: 0), !found.isPictures else {
      cursor.position = before
      return nil
    }
    return found.name
  }
}
