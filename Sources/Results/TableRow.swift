public import Corpus

/// A row that can be shown as a table, as CSV and as JSON Lines.
public protocol TableRow: Sendable {
  static var columns: [TableColumn] { get }
  /// One for each column, in their order.
  var cells: [TableCell] { get }
}

/// A column of a table.
public struct TableColumn: Sendable, Equatable {
  /// The name in CSV and JSON.
  public var key: String
  /// The heading on a terminal; nil where the column is too much for one.
  public var heading: String?
  public var isNumber: Bool

  public init(_ key: String, heading: String? = nil, isNumber: Bool = false) {
    self.key = key
    self.heading = heading
    self.isNumber = isNumber
  }
}

/// A value in a table.
public enum TableCell: Sendable, Equatable {
  case text(String)
  case number(Int)
  /// Shown with up to three decimals.
  case decimal(Double)
  case flag(Bool)
  case spans([[Int]])
  case absent

  public init(_ text: String?) { self = text.map { .text($0) } ?? .absent }

  /// The value as words: numbers as in JSON, spans as `12-40 60-72`, nothing for what is absent.
  public var words: String {
    switch self {
    case .text(let text): return text
    case .number(let number): return String(number)
    case .decimal(let value):
      var json = JSONWriter()
      json.decimal(value)
      return String(decoding: json.bytes, as: UTF8.self)
    case .flag(let isTrue): return isTrue ? "true" : "false"
    case .spans(let spans): return spans.map { $0.map(String.init).joined(separator: "-") }.joined(separator: " ")
    case .absent: return ""
    }
  }

  func encode(into json: inout JSONWriter) {
    switch self {
    case .text(let text): json.string(text)
    case .number(let number): json.integer(number)
    case .decimal(let value): json.decimal(value)
    case .flag(let isTrue): json.boolean(isTrue)
    case .spans(let spans):
      json.beginArray()
      for span in spans {
        json.beginArray()
        for offset in span { json.integer(offset) }
        json.endArray()
      }
      json.endArray()
    case .absent: json.null()
    }
  }
}

extension TableRow {
  /// Writes the row as one line of JSON, keys in the order of the columns; what is absent is null.
  public func encodeLine(into json: inout JSONWriter) {
    json.beginObject()
    for (column, cell) in zip(Self.columns, cells) {
      json.key(column.key)
      cell.encode(into: &json)
    }
    json.endObject()
    json.endLine()
  }
}
