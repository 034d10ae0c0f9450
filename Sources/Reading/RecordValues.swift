import Corpus

/// The values of one record that the layout's pointers lead to; each is decoded when it is asked for.
struct RecordValues {
  private var json: JSONReader
  private let plan: FieldPlan
  private let found: [ByteSpan]

  /// The record has been passed over by `json`, so it is sound.
  init(_ json: JSONReader, _ plan: FieldPlan, found: [ByteSpan]) {
    self.json = json
    self.plan = plan
    self.found = found
  }

  /// What was replaced in the values decoded so far; the offset counts from the first byte of the reader's array.
  var repairs: Repairs { json.repairs }

  // MARK: Fields

  /// What the record has for a text.
  enum Text {
    case text([UInt8])
    case null(ByteSpan)
    /// Neither a string nor null.
    case other(JSONReader.Kind, ByteSpan)
    case missing
  }

  /// The first text that is not empty; if there is none, the soundest of what stands in its places.
  mutating func text() -> Text {
    var best = Text.missing
    for choice in plan.choices(of: .text) where isFound(choice) {
      let span = span(of: choice)
      switch kind(at: span) {
      case .string:
        // Two bytes are the quotation marks.
        if span.count > 2 { return .text(decode(span)) }
        best = .text([])
      case .null:
        if case .missing = best { best = .null(span) }
      case let kind:
        switch best {
        case .missing, .null: best = .other(kind, span)
        default: break
        }
      }
    }
    return best
  }

  /// A string, or a number as its digits; empty where the record has neither.
  mutating func string(_ field: Field) -> String {
    for choice in plan.choices(of: field) {
      let value = scalar(at: span(of: choice))
      if value.utf8.contains(where: { $0 > 0x20 }) { return value }
    }
    return ""
  }

  /// As `string`, without blanks around it.
  mutating func trimmed(_ field: Field) -> String {
    let value = string(field)
    guard let first = value.utf8.first, let last = value.utf8.last, first <= 0x20 || last <= 0x20 else { return value }
    return String(decoding: Array(value.utf8).trimmed, as: UTF8.self)
  }

  /// The outlet's name; the host where the record gives an address, be it as the outlet or as the article's own.
  mutating func outlet(url: String) -> String {
    let outlet = trimmed(.outlet)
    if outlet.isEmpty { return WebAddress(url)?.host ?? "" }
    guard outlet.utf8.contains(UInt8(ascii: "/")) || outlet.utf8.starts(with: "www.".utf8) else { return outlet }
    return WebAddress(outlet)?.host ?? outlet
  }

  /// The record's id, else one made of its address, else its place.
  mutating func id(url: String, place: RecordPlace) -> String {
    let id = trimmed(.id)
    if !id.isEmpty { return id }
    guard let address = WebAddress(url) else { return url.isEmpty ? place.name : url }
    return address.id ?? place.name
  }

  mutating func language() -> String {
    for choice in plan.choices(of: .language) where kind(at: span(of: choice)) == .string {
      let span = span(of: choice)
      let code = Language.code(of: decode(span))
      if !code.isEmpty { return code }
    }
    return ""
  }

  mutating func authors() -> [String] {
    for choice in plan.choices(of: .authors) where isFound(choice) {
      let span = span(of: choice)
      let names = names(at: span)
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The first date that is understood, and whether there were only such as are not.
  mutating func published() -> (text: String, isUnread: Bool) {
    var isUnread = false
    for choice in plan.choices(of: .published) where isFound(choice) {
      let span = span(of: choice)
      switch date(at: span) {
      case .moment(let moment): return (moment.isoText, false)
      case .unread: isUnread = true
      case .none: continue
      }
    }
    return ("", isUnread)
  }

  // MARK: Values

  /// Where the value of a choice stands; empty where the record has none.
  private func span(of choice: Int) -> ByteSpan { found[plan.cells[choice]] }

  private func isFound(_ choice: Int) -> Bool { !span(of: choice).isEmpty }

  func kind(at span: ByteSpan) -> JSONReader.Kind {
    JSONReader.Kind(firstByte: json.bytes[span.start]) ?? .null
  }

  /// A reader of the value alone.
  func reader(at span: ByteSpan) -> JSONReader { JSONReader(json.bytes, in: span.range) }

  /// A value as it stands in the record.
  func raw(_ span: ByteSpan) -> ArraySlice<UInt8> { json.bytes[span.range] }

  /// The bytes of a string.
  mutating func decode(_ span: ByteSpan) -> [UInt8] { (try? json.utf8(at: span)) ?? [] }

  /// A string, or the digits of a number; empty for any other value, and where there is none.
  private mutating func scalar(at span: ByteSpan) -> String {
    guard !span.isEmpty else { return "" }
    switch kind(at: span) {
    case .string: return (try? json.string(at: span)) ?? ""
    case .number: return String(decoding: raw(span), as: UTF8.self)
    default: return ""
    }
  }
}

extension [UInt8] {
  /// Without blanks and control characters around it.
  var trimmed: ArraySlice<UInt8> { self[...].trimmed }
}

extension ArraySlice<UInt8> {
  /// Without blanks and control characters around it.
  var trimmed: Self {
    if let first, let last, first > 0x20 && last > 0x20 { return self }
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else { return [] }
    return self[first...last]
  }
}

extension RecordPlace {
  /// `shard:line`.
  fileprivate var name: String { "\(shard):\(line)" }
}
