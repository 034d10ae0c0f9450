/// Writes compact JSON as UTF-8 bytes, keys in the order of the calls: the same calls give the same bytes.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// A value has been written at this level, so that the next one needs a comma.
  private var needsComma = false

  public init() {}

  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Ends a line of JSON Lines.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func key(_ key: JSONKey) {
    separate()
    bytes.append(contentsOf: key.bytes)
    needsComma = false
  }

  /// Writes a value that is JSON already.
  public mutating func value(encoded json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  public mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: value.utf8)
    // Most strings stand for themselves; one that does not is taken back and written anew.
    if bytes.span.plainRunEnd(from: start, to: bytes.count) < bytes.count {
      let unescaped = Array(bytes[start...])
      bytes.removeSubrange(start...)
      appendEscaped(unescaped[...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// - Precondition: the bytes are valid UTF-8.
  public mutating func string(utf8 value: [UInt8]) { string(utf8: value[...]) }

  public mutating func string(utf8 value: ArraySlice<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(value)
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func integer(_ value: Int) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(of: value.magnitude)
  }

  public mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a number rounded to three decimals, without trailing zeros (`0.85`); `null` for one that JSON cannot hold or
  /// that is beyond a million millions.
  public mutating func decimal(_ value: Double) {
    guard value.magnitude < 1e12 else { return null() }
    separate()
    let thousandths = Int((value * 1000).rounded()).magnitude
    if value < 0 && thousandths > 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(of: thousandths / 1000)
    var rest = thousandths % 1000
    if rest > 0 { bytes.append(UInt8(ascii: ".")) }
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / 100))
      rest = rest % 100 * 10
    }
  }

  public mutating func strings(_ values: [String]) {
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  /// Writes `[start,end]`.
  public mutating func pair(_ start: Int, _ end: Int) {
    beginArray()
    integer(start)
    integer(end)
    endArray()
  }

  private mutating func open(_ mark: UInt8) {
    separate()
    bytes.append(mark)
    needsComma = false
  }

  private mutating func close(_ mark: UInt8) {
    bytes.append(mark)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Appends a piece of JSON as it stands, such as a key with its marks, behind which a value or the end of an object or
  /// array comes; the caller sees to its commas.
  mutating func fragment(_ json: [UInt8]) {
    bytes.append(contentsOf: json)
    needsComma = false
  }

  private mutating func appendDigits(of value: UInt) {
    guard value < 100_000_000 else {
      appendDigits(of: value / 100_000_000)
      appendEight(UInt32(value % 100_000_000), 8)
      return
    }
    var count = 1
    var power: UInt = 10
    while value >= power {
      power *= 10
      count += 1
    }
    appendEight(UInt32(value), count)
  }

  /// Appends the last `count` digits of a number, at most eight: gathered in one word, so that no power is divided by.
  private mutating func appendEight(_ value: UInt32, _ count: Int) {
    var digits: UInt64 = 0
    var rest = value
    for _ in 0..<count {
      digits = digits << 8 | UInt64(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    bytes.append(addingCapacity: count) { output in
      for _ in 0..<count {
        output.append(UInt8(truncatingIfNeeded: digits))
        digits >>= 8
      }
    }
  }

  private mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    var runStart = text.startIndex
    while true {
      // Offsets of a slice's span count from its first byte.
      let run = text.span.plainRunEnd(from: runStart - text.startIndex, to: text.count) + text.startIndex
      bytes.append(contentsOf: text[runStart..<run])
      guard run < text.endIndex else { return }
      appendEscape(of: text[run])
      runStart = run + 1
    }
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      // Only control characters are left, so the first digit is 0 or 1.
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(UInt8(ascii: "0") + byte >> 4)
      bytes.append(byte & 15 < 10 ? UInt8(ascii: "0") + byte & 15 : UInt8(ascii: "a") + byte & 15 - 10)
    }
  }
}
