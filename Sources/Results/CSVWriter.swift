import Aggregating
import Corpus

/// Writes comma-separated values as RFC 4180 has them: UTF-8, lines end in CR LF.
public struct CSVWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  public mutating func header(_ columns: [TableColumn]) { row(columns.map { .text($0.key) }) }

  public mutating func row(_ cells: [TableCell]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let words): field(words)
      case .number(let number): integer(number)
      default: field(cell.words)
      }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func integer(_ value: Int) {
    if value.magnitude < 10 && value >= 0 { return bytes.append(UInt8(ascii: "0") + UInt8(value)) }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var power: UInt = 1
    while value.magnitude / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value.magnitude / power % 10))
      power /= 10
    }
  }

  /// A field stands in quotation marks where it must, or where readers would trim it.
  private mutating func field(_ words: String) {
    let mark = UInt8(ascii: "\"")
    guard Self.needsMarks(words.utf8Span.span) else { return bytes.append(contentsOf: words.utf8) }
    bytes.append(mark)
    for byte in words.utf8 {
      if byte == mark { bytes.append(mark) }
      bytes.append(byte)
    }
    bytes.append(mark)
  }

  private static func needsMarks(_ words: Span<UInt8>) -> Bool {
    guard !words.isEmpty else { return false }
    if words[0] == 0x20 || words[words.count - 1] == 0x20 { return true }
    for place in words.indices {
      let byte = words[place]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D { return true }
    }
    return false
  }
}
