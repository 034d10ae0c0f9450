/// Writes comma-separated values as RFC 4180 has them: UTF-8, lines end in CR LF.
public struct CSVWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  public mutating func header(_ columns: [TableColumn]) { row(columns.map { .text($0.key) }) }

  public mutating func row(_ cells: [TableCell]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      field(cell.words)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// A field stands in quotation marks where it must, or where readers would trim it.
  private mutating func field(_ words: String) {
    let mark = UInt8(ascii: "\"")
    guard Self.needsMarks(words) else { return bytes.append(contentsOf: words.utf8) }
    bytes.append(mark)
    for byte in words.utf8 {
      if byte == mark { bytes.append(mark) }
      bytes.append(byte)
    }
    bytes.append(mark)
  }

  private static func needsMarks(_ words: String) -> Bool {
    if words.utf8.first == 0x20 || words.utf8.last == 0x20 { return true }
    return words.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
  }
}
