public import Corpus

/// A row that can be shown as a table, as CSV and as JSON Lines.
public protocol TableRow: Sendable {
  static var columns: [TableColumn] { get }
  /// The keys of the columns that a terminal shows, from the left: those with a heading, where a row says nothing else.
  static var shown: [String] { get }
  /// One for each column, in their order.
  var cells: [TableCell] { get }
}

extension TableRow {
  public static var shown: [String] { columns.filter { $0.heading != nil }.map(\.key) }
}

/// A column of a table.
public struct TableColumn: Sendable, Equatable {
  /// The name in CSV and JSON.
  public var key: String
  /// The heading on a terminal; nil where the column is too much for one.
  public var heading: String?
  public var isNumber: Bool
  /// Left out of a terminal that is too narrow for it, and never cut.
  public var isSpare: Bool
  /// What a terminal shows in place of an empty text.
  public var blank: String

  public init(
    _ key: String, heading: String? = nil, isNumber: Bool = false, isSpare: Bool = false, blank: String = ""
  ) {
    self.key = key
    self.heading = heading
    self.isNumber = isNumber
    self.isSpare = isSpare
    self.blank = blank
  }
}

/// A value in a table.
public enum TableCell: Sendable, Equatable {
  case text(String)
  case number(Int)
  /// Shown with up to three decimals.
  case decimal(Double)
  /// From 0 to 1; a decimal, but on a terminal a percentage.
  case share(Double)
  /// A date with or without its time, which a terminal does not show.
  case date(String)
  case flag(Bool)
  case spans([[Int]])
  case absent

  public init(_ text: String?) { self = text.map { .text($0) } ?? .absent }

  /// The value as words: numbers as in JSON, spans as `12-40 60-72`, nothing for what is absent.
  public var words: String {
    switch self {
    case .text(let text), .date(let text): return text
    case .number(let number): return String(number)
    case .decimal(let value), .share(let value):
      var json = JSONWriter()
      json.decimal(value)
      return String(decoding: json.bytes, as: UTF8.self)
    case .flag(let isTrue): return isTrue ? "true" : "false"
    case .spans(let spans): return spans.map { $0.map(String.init).joined(separator: "-") }.joined(separator: " ")
    case .absent: return ""
    }
  }

  /// The share of a number of things; absent where there are none.
  public static func share(_ part: Int, of all: Int) -> Self {
    all > 0 ? .share(Double(part) / Double(all)) : .absent
  }

  /// The value as a terminal shows it, in one line.
  var shown: String {
    switch self {
    case .share(let share):
      let tenths = Int((share * 1000).rounded())
      return "\(tenths / 10).\(tenths % 10) %"
    case .date(let date): return TerminalTable.oneLine(String(date.prefix(10)))
    default: return TerminalTable.oneLine(words)
    }
  }

  func encode(into json: inout JSONWriter) {
    switch self {
    case .text(let text), .date(let text): json.string(text)
    case .number(let number): json.integer(number)
    case .decimal(let value), .share(let value): json.decimal(value)
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
    encodeFields(into: &json)
    json.endObject()
    json.endLine()
  }

  /// Writes the keys and values alone.
  func encodeFields(into json: inout JSONWriter) {
    for (column, cell) in zip(Self.columns, cells) {
      json.key(column.key)
      cell.encode(into: &json)
    }
  }
}
