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

  public mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if value.utf8.allSatisfy({ Self.isPlain($0) }) {
      bytes.append(contentsOf: value.utf8)
    } else {
      appendEscaped(Array(value.utf8))
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
    if value >= 0 && value < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(value))
    } else {
      bytes.append(contentsOf: String(value).utf8)
    }
  }

  public mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a number rounded to three decimals, without trailing zeros (`0.85`).
  public mutating func decimal(_ value: Double) {
    separate()
    let thousandths = Int((value * 1000).rounded())
    let whole = thousandths / 1000
    let rest = abs(thousandths % 1000)
    if thousandths < 0 && whole == 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: String(whole).utf8)
    guard rest > 0 else { return }
    var digits = String(rest + 1000).dropFirst()
    while digits.hasSuffix("0") { digits = digits.dropLast() }
    bytes.append(UInt8(ascii: "."))
    bytes.append(contentsOf: digits.utf8)
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

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ text: [UInt8]) { appendEscaped(text[...]) }

  private mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    var runStart = text.startIndex
    var index = text.startIndex
    let end = text.endIndex
    while index < end {
      let byte = text[index]
      if !Self.isPlain(byte) {
        bytes.append(contentsOf: text[runStart..<index])
        appendEscape(of: byte)
        runStart = index + 1
      }
      index += 1
    }
    bytes.append(contentsOf: text[runStart..<end])
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
