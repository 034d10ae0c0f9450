/// Passing over values that nobody asked for.
extension JSONReader {
  /// Passes over one value of any kind, checking it; returns where it stands.
  @discardableResult
  public mutating func skip() throws(JSONError) -> ByteSpan {
    skipBlanks()
    let start = position
    try skipValue()
    return ByteSpan(start, position)
  }

  private mutating func skipValue() throws(JSONError) {
    switch try peek() {
    case .string: try skipString()
    case .number: try skipNumber()
    case .object: try skipObject()
    case .array: try skipArray()
    case .boolean: _ = try boolean()
    case .null: _ = try null()
    }
  }

  private mutating func skipObject() throws(JSONError) {
    try beginObject()
    while try beginKey() {
      try skipString()
      try expect(UInt8(ascii: ":"), "a colon after the key")
      try skipValue()
    }
  }

  private mutating func skipArray() throws(JSONError) {
    try beginArray()
    while try nextElement() { try skipValue() }
  }

  /// Passes over the string that begins here, checking its escapes but not its UTF-8.
  mutating func skipString() throws(JSONError) {
    let opening = position
    position += 1
    while true {
      position = bytes.span.plainRunEnd(from: position, to: end)
      guard position < end else { throw unclosedString(from: opening) }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        justOpened = false
        return
      case UInt8(ascii: "\\"): try skipEscape()
      default: throw controlCharacter()
      }
    }
  }

  private mutating func skipEscape() throws(JSONError) {
    guard position + 1 < end else { throw endedEarly("an escape sequence") }
    let code = bytes[position + 1]
    if code == UInt8(ascii: "u") {
      _ = try hexUnit()
    } else if Self.escape(code) != nil {
      position += 2
    } else {
      position += 1
      throw unexpected("an escape sequence")
    }
  }

  func unclosedString(from opening: Int) -> JSONError {
    let excerpt = bytes[opening..<min(end, opening + 24)]
    return JSONError(
      .endedEarly, at: end, "the string that begins with \(String(decoding: excerpt, as: UTF8.self)) is never closed")
  }

  func controlCharacter() -> JSONError {
    JSONError(.malformed, at: position, "a string holds control character \(bytes[position]), which must be escaped")
  }
}
