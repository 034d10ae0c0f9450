/// A pull parser over the bytes of one JSON text, such as a line of JSON Lines.
///
/// The caller asks for the value that it expects. All that RFC 8259 forbids is an error, also in values that are skipped,
/// but for one leniency: strings need not be valid UTF-8. Strings that are read always are: invalid sequences and lone
/// surrogates become U+FFFD (one for each maximal subpart, Unicode 15 §3.9) and are counted in `repairs`.
/// Linear in the bytes; nesting is bounded.
public struct JSONReader: Sendable {
  public enum Kind: Sendable {
    case object, array, string, number, boolean, null

    /// The kind of the value that begins with a byte; nil where none does.
    public init?(firstByte: UInt8) {
      switch firstByte {
      case UInt8(ascii: "\""): self = .string
      case UInt8(ascii: "{"): self = .object
      case UInt8(ascii: "["): self = .array
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
      case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .boolean
      case UInt8(ascii: "n"): self = .null
      default: return nil
      }
    }
  }

  /// How deep objects and arrays may be nested.
  public static let depthLimit = 256

  /// Offsets in errors and spans count from the first byte of this array.
  public let bytes: [UInt8]
  public internal(set) var position: Int
  let end: Int
  /// An object or array has just been opened, so that no comma is due.
  var justOpened = false
  /// How many objects and arrays are open.
  private var depth = 0
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
    guard let kind = Kind(firstByte: bytes[position]) else { throw unexpected("a value") }
    return kind
  }

  public mutating func beginObject() throws(JSONError) {
    try open(UInt8(ascii: "{"), "an object")
  }

  /// Moves to the next key of the object that is open and decodes it into `key`; false at the object's end.
  public mutating func nextKey() throws(JSONError) -> Bool {
    guard try beginKey() else { return false }
    // Taken out and put back, so that its storage serves for all keys.
    var decoded: [UInt8] = []
    swap(&decoded, &key)
    decoded.removeAll(keepingCapacity: true)
    try decodeString(into: &decoded)
    key = decoded
    try expect(UInt8(ascii: ":"), "a colon after the key")
    return true
  }

  /// Moves to the next key of the object that is open, without decoding it: where it stands, with its quotation marks;
  /// nil at the object's end. `key` stays as it was.
  public mutating func nextKeySpan() throws(JSONError) -> ByteSpan? {
    guard try beginKey() else { return nil }
    let start = position
    try skipString()
    let span = ByteSpan(start, position)
    try expect(UInt8(ascii: ":"), "a colon after the key")
    return span
  }

  public mutating func beginArray() throws(JSONError) {
    try open(UInt8(ascii: "["), "an array")
  }

  /// Moves to the next element of the array that is open; false at the array's end.
  public mutating func nextElement() throws(JSONError) -> Bool {
    try nextElement(before: UInt8(ascii: "]"))
  }

  public mutating func string() throws(JSONError) -> String {
    String(decoding: try utf8(), as: UTF8.self)
  }

  public mutating func integer() throws(JSONError) -> Int {
    let span = try number()
    var value = 0
    let isNegative = bytes[span.start] == UInt8(ascii: "-")
    for offset in (isNegative ? span.start + 1 : span.start)..<span.end {
      let digit = bytes[offset] &- UInt8(ascii: "0")
      let tens = value.multipliedReportingOverflow(by: 10)
      // Below zero, so that the smallest number needs no case of its own.
      let next = tens.partialValue.subtractingReportingOverflow(Int(digit))
      guard digit < 10, !tens.overflow, !next.overflow else { throw notWhole(span) }
      value = next.partialValue
    }
    guard isNegative || value != .min else { throw notWhole(span) }
    return isNegative ? value : -value
  }

  private func notWhole(_ span: ByteSpan) -> JSONError {
    JSONError(.unexpectedValue, at: span.start, "expected a whole number of 64 bits")
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

  /// Nothing but blanks is left.
  public mutating func reachesEnd() -> Bool {
    skipBlanks()
    return position == end
  }

  /// Checks that nothing but blanks is left.
  public mutating func finish() throws(JSONError) {
    skipBlanks()
    guard position == end else { throw unexpected("the end of the line") }
  }

  // MARK: Inside

  private mutating func open(_ mark: UInt8, _ what: StaticString) throws(JSONError) {
    try expect(mark, what)
    guard depth < Self.depthLimit else {
      throw JSONError(.tooDeep, at: position - 1, "values are nested deeper than \(Self.depthLimit) levels")
    }
    depth += 1
    justOpened = true
  }

  /// Moves to the next key's opening quotation mark; false at the object's end.
  mutating func beginKey() throws(JSONError) -> Bool {
    guard try nextElement(before: UInt8(ascii: "}")) else { return false }
    guard position < end, bytes[position] == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
    return true
  }

  private mutating func nextElement(before closer: UInt8) throws(JSONError) -> Bool {
    skipBlanks()
    guard position < end else { throw endedEarly("more of an object or array") }
    if bytes[position] == closer {
      position += 1
      depth -= 1
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

  @inline(__always)
  mutating func expect(_ byte: UInt8, _ what: StaticString) throws(JSONError) {
    skipBlanks()
    guard position < end, bytes[position] == byte else { throw unexpected("\(what)") }
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
    try skipNumber()
    return ByteSpan(start, position)
  }

  /// Passes over the number that begins here.
  mutating func skipNumber() throws(JSONError) {
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
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    var cursor = start
    while cursor < end, bytes[cursor] &- UInt8(ascii: "0") < 10 { cursor += 1 }
    position = cursor
    guard cursor > start else { throw unexpected("a digit") }
  }

  @inline(__always)
  mutating func skipBlanks() {
    // Most dumps have no blanks, or one, between what stands in them.
    if position < end && bytes[position] > UInt8(ascii: " ") { return }
    skipRunOfBlanks()
  }

  private mutating func skipRunOfBlanks() {
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): position += 1
      default: return
      }
    }
  }

  func endedEarly(_ what: String) -> JSONError {
    JSONError(.endedEarly, at: end, "the line ends where \(what) is expected")
  }

  func unexpected(_ what: String) -> JSONError {
    guard position < end else { return endedEarly(what) }
    let culprit = bytes[position]
    let shown = culprit > 0x20 && culprit < 0x7F ? "'\(Character(Unicode.Scalar(culprit)))'" : "byte \(culprit)"
    return JSONError(.malformed, at: position, "expected \(what) but met \(shown)")
  }
}
