internal import Text

/// Whether a token stands inside quotation marks, by the marks read so far in its paragraph.
struct QuoteState {
  private(set) var isInside = false

  mutating func read(_ token: Token, _ bytes: [UInt8]) {
    guard token.shape.contains(.quote) else { return }
    switch bytes[token.start] {
    case UInt8(ascii: "\""): isInside.toggle()
    case 0xE2 where bytes[token.end - 1] == 0x9C: isInside = true
    case 0xE2 where bytes[token.end - 1] == 0x9D: isInside = false
    default: break
    }
  }
}
