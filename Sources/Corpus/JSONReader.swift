/// A pull parser over the bytes of one JSON text, such as a line of JSON Lines.
///
/// The caller asks for the value that it expects; every value is checked, also those that are skipped. Strings are
/// always valid UTF-8 afterwards: invalid sequences and lone surrogates become U+FFFD (one for each maximal
/// subpart, Unicode 15 §3.9) and are counted in `repairs`. Linear in the bytes; nesting is bounded.
public struct JSONReader: Sendable {
  public enum Kind: Sendable { case object, array, string, number, boolean, null }

  /// How deep values may be nested.
  public static let depthLimit = 256

  /// Offsets in errors and spans count from the first byte of this array.
  public let bytes: [UInt8]
  public private(set) var position: Int
  private let end: Int
  /// An object or array has just been opened, so that no comma is due.
  private var justOpened = false
  /// The last key, decoded.
  public private(set) var key: [UInt8] = []
  public internal(set) var repairs = Repairs()

  public init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  public init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  // MARK: Values

  /// The kind of the value that comes next, told by its first byte.
  public mutating func peek() throws(JSONError) -> Kind {
    skipBlanks()
    guard position < end else { throw endedEarly("a value") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw unexpected("a value")
    }
  }

  public mutating func beginObject() throws(JSONError) {
    try expect(UInt8(ascii: "{"), "an object")
    justOpened = true
  }

  /// Moves to the next key of the object that is open and decodes it into `key`; false at the object's end.
  public mutating func nextKey() throws(JSONError) -> Bool {
    guard try nextElement(before: UInt8(ascii: "}")) else { return false }
    guard position < end, bytes[position] == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
    var decoded: [UInt8] = []
    swap(&decoded, &key)
    decoded.removeAll(keepingCapacity: true)
    try decodeString(into: &decoded)
    key = decoded
    try expect(UInt8(ascii: ":"), "a colon after the key")
    return true
  }

  public mutating func beginArray() throws(JSONError) {
    try expect(UInt8(ascii: "["), "an array")
    justOpened = true
  }

  /// Moves to the next element of the array that is open; false at the array's end.
  public mutating func nextElement() throws(JSONError) -> Bool {
    try nextElement(before: UInt8(ascii: "]"))
  }

  public mutating func utf8() throws(JSONError) -> [UInt8] {
    guard try peek() == .string else { throw unexpected("a string") }
    var value: [UInt8] = []
    try decodeString(into: &value)
    return value
  }

  public mutating func string() throws(JSONError) -> String {
    String(decoding: try utf8(), as: UTF8.self)
  }

  public mutating func integer() throws(JSONError) -> Int {
    let span = try number()
    guard let value = Int(String(decoding: bytes[span.range], as: UTF8.self)) else {
      throw JSONError(.unexpectedValue, at: span.start, "expected a whole number")
    }
    return value
  }

  public mutating func double() throws(JSONError) -> Double {
    let span = try number()
    guard let value = Double(String(decoding: bytes[span.range], as: UTF8.self)) else {
      throw JSONError(.unexpectedValue, at: span.start, "expected a number")
    }
    return value
  }

  public mutating func boolean() throws(JSONError) -> Bool {
    guard try peek() == .boolean else { throw unexpected("true or false") }
    let isTrue = bytes[position] == UInt8(ascii: "t")
    try literal(isTrue ? "true" : "false")
    return isTrue
  }

  /// Takes `null` if it comes next.
  public mutating func null() throws(JSONError) -> Bool {
    guard try peek() == .null else { return false }
    try literal("null")
    return true
  }

  public mutating func strings() throws(JSONError) -> [String] {
    var values: [String] = []
    try beginArray()
    while try nextElement() { values.append(try string()) }
    return values
  }

  /// Reads `[start,end]`.
  public mutating func pair() throws(JSONError) -> (Int, Int) {
    try beginArray()
    guard try nextElement() else { throw unexpected("two numbers") }
    let first = try integer()
    guard try nextElement() else { throw unexpected("two numbers") }
    let second = try integer()
    guard try !nextElement() else { throw unexpected("two numbers") }
    return (first, second)
  }

  /// Passes over one value of any kind, checking it; returns where it stands.
  @discardableResult
  public mutating func skip() throws(JSONError) -> ByteSpan {
    skipBlanks()
    let start = position
    try skip(depth: 0)
    return ByteSpan(start, position)
  }

  /// Checks that nothing but blanks is left.
  public mutating func finish() throws(JSONError) {
    skipBlanks()
    guard position == end else { throw unexpected("the end of the line") }
  }

  // MARK: Inside

  private mutating func skip(depth: Int) throws(JSONError) {
    guard depth < Self.depthLimit else {
      throw JSONError(.tooDeep, at: position, "values are nested deeper than \(Self.depthLimit)")
    }
    switch try peek() {
    case .object:
      try beginObject()
      while try nextKey() { try skip(depth: depth + 1) }
    case .array:
      try beginArray()
      while try nextElement() { try skip(depth: depth + 1) }
    case .string: try skipString()
    case .number: _ = try number()
    case .boolean: _ = try boolean()
    case .null: _ = try null()
    }
  }

  private mutating func nextElement(before closer: UInt8) throws(JSONError) -> Bool {
    skipBlanks()
    guard position < end else { throw endedEarly("more of an object or array") }
    if bytes[position] == closer {
      position += 1
      justOpened = false
      return false
    }
    if !justOpened {
      guard bytes[position] == UInt8(ascii: ",") else { throw unexpected("a comma") }
      position += 1
      skipBlanks()
      guard position < end else { throw endedEarly("more of an object or array") }
      guard bytes[position] != closer else { throw unexpected("a value after the comma") }
    }
    justOpened = false
    return true
  }

  private mutating func expect(_ byte: UInt8, _ what: String) throws(JSONError) {
    skipBlanks()
    guard position < end else { throw endedEarly(what) }
    guard bytes[position] == byte else { throw unexpected(what) }
    position += 1
  }

  private mutating func literal(_ word: String) throws(JSONError) {
    for byte in word.utf8 {
      guard position < end else { throw endedEarly("'\(word)'") }
      guard bytes[position] == byte else { throw unexpected("'\(word)'") }
      position += 1
    }
    justOpened = false
  }

  /// Takes a number by the grammar of RFC 8259 and returns where it stands.
  public mutating func number() throws(JSONError) -> ByteSpan {
    guard try peek() == .number else { throw unexpected("a number") }
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = position
    try digits()
    if bytes[whole] == UInt8(ascii: "0") && position > whole + 1 {
      position = whole
      throw unexpected("a number without leading zeros")
    }
    if position < end, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < end, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    justOpened = false
    return ByteSpan(start, position)
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    while position < end, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    guard position > start else { throw position < end ? unexpected("a digit") : endedEarly("a digit") }
  }

  private mutating func skipBlanks() {
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): position += 1
      default: return
      }
    }
  }

  private func endedEarly(_ what: String) -> JSONError {
    JSONError(.endedEarly, at: end, "the line ends where \(what) is expected")
  }

  private func unexpected(_ what: String) -> JSONError {
    guard position < end else { return endedEarly(what) }
    let culprit = bytes[position]
    let shown = culprit > 0x20 && culprit < 0x7F ? "'\(Character(Unicode.Scalar(culprit)))'" : "byte \(culprit)"
    return JSONError(.malformed, at: position, "expected \(what) but met \(shown)")
  }

  // MARK: Strings

  private mutating func skipString() throws(JSONError) {
    let opening = position
    position += 1
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        justOpened = false
        return
      }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    throw JSONError(.endedEarly, at: end, "the string that begins at byte \(opening) is never closed")
  }

  /// Appends the string that begins here to `value`, decoded.
  private mutating func decodeString(into value: inout [UInt8]) throws(JSONError) {
    let opening = position
    position += 1
    var runStart = position
    while position < end {
      let byte = bytes[position]
      if byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
        position += 1
      } else if byte == UInt8(ascii: "\"") {
        value.append(contentsOf: bytes[runStart..<position])
        position += 1
        justOpened = false
        return
      } else if byte == UInt8(ascii: "\\") {
        value.append(contentsOf: bytes[runStart..<position])
        try decodeEscape(into: &value)
        runStart = position
      } else {
        let length = Self.sequenceLength(in: bytes, at: position, end: end)
        if length.isValid {
          position += length.bytes
        } else {
          value.append(contentsOf: bytes[runStart..<position])
          value.append(contentsOf: [0xEF, 0xBF, 0xBD])
          repairs.invalidUTF8 += 1
          if repairs.firstInvalidByte == nil { repairs.firstInvalidByte = position }
          position += length.bytes
          runStart = position
        }
      }
    }
    throw JSONError(.endedEarly, at: end, "the string that begins at byte \(opening) is never closed")
  }

  private mutating func decodeEscape(into value: inout [UInt8]) throws(JSONError) {
    guard position + 1 < end else { throw endedEarly("an escape sequence") }
    let code = bytes[position + 1]
    if code == UInt8(ascii: "u") { return try decodeUnicodeEscape(into: &value) }
    guard let byte = Self.escape(code) else {
      position += 1
      throw unexpected("an escape sequence")
    }
    value.append(byte)
    position += 2
  }

  private static func escape(_ code: UInt8) -> UInt8? {
    switch code {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): code
    default: nil
    }
  }

  private mutating func decodeUnicodeEscape(into value: inout [UInt8]) throws(JSONError) {
    let unit = try hexUnit()
    var scalar = Unicode.Scalar(UInt32(unit))
    if UTF16.isLeadSurrogate(unit), position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      let behindFirst = position
      let second = try hexUnit()
      if UTF16.isTrailSurrogate(second) {
        scalar = Unicode.Scalar(0x10000 + ((UInt32(unit) & 0x3FF) << 10) + (UInt32(second) & 0x3FF))
      } else {
        position = behindFirst
      }
    }
    if scalar == nil { repairs.loneSurrogates += 1 }
    value.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}").map { Array($0) } ?? [])
  }

  /// Takes `\uXXXX`.
  private mutating func hexUnit() throws(JSONError) -> UInt16 {
    position += 2
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard position < end else { throw endedEarly("four hexadecimal digits") }
      let byte = bytes[position]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        digit = (byte | 0x20) - UInt8(ascii: "a") + 10
      default: throw unexpected("a hexadecimal digit")
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }

  /// The length of the UTF-8 sequence at `start`, or of its maximal invalid subpart (at least 1).
  private static func sequenceLength(in bytes: [UInt8], at start: Int, end: Int) -> (bytes: Int, isValid: Bool) {
    let lead = bytes[start]
    let needed: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: needed = 1
    case 0xE0: (needed, low) = (2, 0xA0)
    case 0xED: (needed, high) = (2, 0x9F)
    case 0xE1...0xEF: needed = 2
    case 0xF0: (needed, low) = (3, 0x90)
    case 0xF4: (needed, high) = (3, 0x8F)
    case 0xF1...0xF3: needed = 3
    default: return (1, false)
    }
    for offset in 1...needed {
      guard start + offset < end, bytes[start + offset] >= low, bytes[start + offset] <= high else {
        return (offset, false)
      }
      low = 0x80
      high = 0xBF
    }
    return (needed + 1, true)
  }
}
