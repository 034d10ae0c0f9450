import Corpus

/// Why a line is no article; every detail is a sentence.
extension Reason {
  static func lineTooLong(_ count: Int, limit: Int) -> Self {
    Self("lineTooLong", "the line has \(count) bytes, more than the \(limit) that lineBytes allows")
  }

  static func notAnObject(_ kind: JSONReader.Kind) -> Self {
    let hint = kind == .array ? "; jq -c '.[]' makes lines of an array of records" : ""
    return Self("notAnObject", "the line holds \(kind.phrase) where an object is expected\(hint)")
  }

  /// The line is no JSON, or too deep.
  static func unsound(_ line: RawLine, _ error: JSONError) -> Self {
    let byte = error.offset - line.span.start
    var detail = "at byte \(byte) of the line: \(error.message)"
    if byte > 0 {
      let before = line.bytes[max(line.span.start, error.offset - excerptBytes)..<error.offset]
      detail += ", behind \(String(decoding: before, as: UTF8.self))"
    }
    return Self(error.rejection, detail)
  }

  static func nullText(_ line: RawLine, at span: ByteSpan) -> Self {
    Self("nullText", "the text is null at byte \(span.start - line.span.start) of the line")
  }

  static func textNotAString(_ line: RawLine, _ kind: JSONReader.Kind, at span: ByteSpan) -> Self {
    let culprit = String(decoding: line.bytes[span.range.prefix(excerptBytes)], as: UTF8.self)
    return Self(
      "textNotAString",
      "the text is \(kind.phrase) where a string is expected, at byte \(span.start - line.span.start) of the line: \(culprit)"
    )
  }

  static func missingText(_ line: RawLine, _ layout: Layout) -> Self {
    var json = JSONReader(line.bytes, in: line.json.range)
    let keys = json.leadingKeys(limit: 8)
    let seen = keys.isEmpty ? "no fields at all" : keys.joined(separator: ", ")
    let pointers = layout.fields.text.split(separator: " ")
    let wanted = pointers.prefix(3).joined(separator: ", ") + (pointers.count > 3 ? " and the like" : "")
    return Self("missingText", "layout \(layout.name) looks for the text in \(wanted), but the record has \(seen)")
  }

  private static let excerptBytes = 40
}

extension JSONError {
  /// The code of a rejection for this error.
  fileprivate var rejection: String {
    switch code {
    case .malformed, .unexpectedValue: "malformedJSON"
    case .endedEarly: "cutOff"
    case .tooDeep: "tooDeep"
    }
  }
}

extension JSONReader.Kind {
  fileprivate var phrase: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "a truth value"
    case .null: "null"
    }
  }
}
