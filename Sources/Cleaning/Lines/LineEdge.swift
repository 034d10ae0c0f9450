internal import Corpus

/// What kind of character a line begins or ends with.
enum LineEdge: UInt8, CaseIterable, Sendable {
  case upper, lower, digit, stop, asks, colon, comma, quote, opening, closing, bar, bullet, handle, dash, dots,
    copyright
  case arrow, letterBeyond, other

  static let count = UInt32(allCases.count)

  init(first text: Span<UInt8>, _ line: ByteSpan) { self.init(text, at: line.start, until: line.end) }

  init(last text: Span<UInt8>, _ line: ByteSpan) {
    self.init(text, at: text.scalarStart(before: line.end), until: line.end)
  }

  private init(_ text: Span<UInt8>, at position: Int, until end: Int) {
    let byte = text[position]
    if byte >= 0x80 {
      self.init(beyondASCII: text.scalar(at: position).value)
      return
    }
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
    case UInt8(ascii: "."): self = .stop
    case UInt8(ascii: "!"), UInt8(ascii: "?"): self = .asks
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: ","), UInt8(ascii: ";"): self = .comma
    case UInt8(ascii: "\""), UInt8(ascii: "'"): self = .quote
    case UInt8(ascii: "("), UInt8(ascii: "["): self = .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"): self = .closing
    case UInt8(ascii: "|"), UInt8(ascii: "/"): self = .bar
    case UInt8(ascii: "*"), UInt8(ascii: "+"): self = .bullet
    case UInt8(ascii: "@"), UInt8(ascii: "#"): self = .handle
    case UInt8(ascii: "-"), UInt8(ascii: "_"): self = .dash
    case UInt8(ascii: ">"), UInt8(ascii: "<"): self = .arrow
    default: self = .other
    }
  }

  private init(beyondASCII value: UInt32) {
    switch value {
    case 0x2018...0x201F: self = .quote
    case 0x2010...0x2015: self = .dash
    case 0x2026: self = .dots
    case 0x2022, 0xB7, 0x25A0...0x25FF: self = .bullet
    case 0xA9, 0xAE: self = .copyright
    case 0x2190...0x21FF, 0xBB, 0xAB, 0x203A, 0x2039: self = .arrow
    case 0xC0...0x24F, 0x370...0x1FFF: self = .letterBeyond
    default: self = .other
    }
  }
}
