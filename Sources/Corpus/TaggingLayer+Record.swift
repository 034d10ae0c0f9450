extension TaggingLayer: Record {
  /// Leaves out unknown genders and titles that there are none of.
  public func encode(into json: inout JSONWriter, over article: Article, _ index: CodePointIndex) {
    json.beginObject()
    json.field("id", id)
    json.key("entities")
    json.beginArray()
    for entity in entities { entity.encode(into: &json, index, isLean: true) }
    json.endArray()
    if !parts.isEmpty {
      json.key("parts")
      json.string(utf8: parts.map(\.letter)[...])
    }
    json.endObject()
  }

  public static func decode(
    from json: inout JSONReader, over article: Article, _ index: CodePointIndex
  ) throws(JSONError) -> Self {
    var layer = Self(id: "", entities: [])
    try json.beginObject()
    while try json.nextKey() {
      switch String(decoding: json.key, as: UTF8.self) {
      case "id": layer.id = try json.string()
      case "entities":
        try json.beginArray()
        while try json.nextElement() { layer.entities.append(try Entity.decode(from: &json, index)) }
      case "parts": layer.parts = try json.string().utf8.map { PartOfSpeech(letter: $0) }
      default: try json.skip()
      }
    }
    return layer
  }
}

/// The keys as they are written, with their marks; put together once, as a file is mostly these.
private enum Fragment {
  static let name = Array("\"name\":".utf8)
  static let type = Array(",\"type\":".utf8)
  static let gender = Array(",\"gender\":".utf8)
  static let titles = Array(",\"titles\":".utf8)
  static let mentions = Array(",\"mentions\":".utf8)
  static let comma = Array(",".utf8)
  static let span = Array("{\"span\":[".utf8)
  static let nextSpan = Array(",{\"span\":[".utf8)
  static let forms = Mention.Form.allCases.map { Array("],\"form\":\"\($0.rawValue)\"}".utf8) }
}

/// The keys as they are read.
private enum Key {
  static let name = Array("name".utf8)
  static let type = Array("type".utf8)
  static let gender = Array("gender".utf8)
  static let titles = Array("titles".utf8)
  static let mentions = Array("mentions".utf8)
  static let span = Array("span".utf8)
  static let form = Array("form".utf8)
}

extension Entity {
  /// Writes the chain as an object; a lean one is without what is unknown or empty.
  public func encode(into json: inout JSONWriter, _ index: CodePointIndex, isLean: Bool = false) {
    json.beginObject()
    json.fragment(Fragment.name)
    json.string(name)
    json.fragment(Fragment.type)
    json.string(kind.rawValue)
    if !isLean || gender != .unknown {
      json.fragment(Fragment.gender)
      json.string(gender.rawValue)
    }
    if !isLean || !titles.isEmpty {
      json.fragment(Fragment.titles)
      json.strings(titles)
    }
    json.fragment(Fragment.mentions)
    json.beginArray()
    let (span, nextSpan, forms) = (Fragment.span, Fragment.nextSpan, Fragment.forms)
    for (position, mention) in mentions.enumerated() {
      let (start, end) = index.codePoints(of: mention.span)
      json.fragment(position == 0 ? span : nextSpan)
      json.integer(start)
      json.integer(end)
      json.fragment(forms[mention.form.order])
    }
    json.endArray()
    json.endObject()
  }

  fileprivate static func decode(from json: inout JSONReader, _ index: CodePointIndex) throws(JSONError) -> Self {
    var entity = Self(name: "", kind: .other)
    try json.beginObject()
    while try json.nextKey() {
      if json.key == Key.mentions {
        try json.beginArray()
        while try json.nextElement() { entity.mentions.append(try Mention.decode(from: &json, index)) }
      } else if json.key == Key.name {
        entity.name = try json.string(at: json.skip())
      } else if json.key == Key.type {
        entity.kind = try json.choice()
      } else if json.key == Key.gender {
        entity.gender = try json.choice()
      } else if json.key == Key.titles {
        entity.titles = try json.strings()
      } else {
        try json.skip()
      }
    }
    return entity
  }
}

extension Mention.Form {
  /// Its place among all cases.
  fileprivate var order: Int {
    switch self {
    case .name: 0
    case .nominal: 1
    case .pronoun: 2
    }
  }
}

extension Mention {
  fileprivate static func decode(from json: inout JSONReader, _ index: CodePointIndex) throws(JSONError) -> Self {
    if let written = json.writtenMention() {
      return Self(index.bytes(fromCodePoint: written.start, to: written.end), Form.allCases[written.form])
    }
    var mention = Self(ByteSpan(0, 0), .name)
    try json.beginObject()
    while try json.nextKey() {
      if json.key == Key.span {
        mention.span = try json.span(index)
      } else if json.key == Key.form {
        mention.form = try json.choice()
      } else {
        try json.skip()
      }
    }
    return mention
  }
}

extension JSONReader {
  /// Takes a mention that is spelled as `Entity.encode` spells it, as nearly all are; leaves any other where it is.
  fileprivate mutating func writtenMention() -> (start: Int, end: Int, form: Int)? {
    var cursor = position
    guard passes(Fragment.span, &cursor), let start = smallNumber(&cursor), passes(Fragment.comma, &cursor),
      let last = smallNumber(&cursor), start <= last
    else { return nil }
    let forms = Fragment.forms
    for form in forms.indices where passes(forms[form], &cursor) {
      position = cursor
      justOpened = false
      return (start, last, form)
    }
    return nil
  }

  private func passes(_ fragment: [UInt8], _ cursor: inout Int) -> Bool {
    guard end - cursor >= fragment.count else { return false }
    for offset in fragment.indices where bytes[cursor + offset] != fragment[offset] { return false }
    cursor += fragment.count
    return true
  }

  /// A number of at most nine digits that JSON allows; nil for others.
  private func smallNumber(_ cursor: inout Int) -> Int? {
    let first = cursor
    var value = 0
    while cursor < end, cursor - first < 10, bytes[cursor] &- UInt8(ascii: "0") < 10 {
      value = value * 10 + Int(bytes[cursor] &- UInt8(ascii: "0"))
      cursor += 1
    }
    let count = cursor - first
    return count == 1 || 1 < count && count < 10 && bytes[first] != UInt8(ascii: "0") ? value : nil
  }
}

extension JSONWriter {
  /// Writes a byte span as code points.
  mutating func span(_ span: ByteSpan, _ index: CodePointIndex) {
    let (start, end) = index.codePoints(of: span)
    pair(start, end)
  }

  mutating func field(_ name: String, _ span: ByteSpan, _ index: CodePointIndex) {
    key(name)
    self.span(span, index)
  }
}

extension JSONReader {
  /// Reads code points as a byte span.
  mutating func span(_ index: CodePointIndex) throws(JSONError) -> ByteSpan {
    let place = position
    let (start, end) = try pair()
    guard 0 <= start && start <= end else {
      throw JSONError(.unexpectedValue, at: place, "the span [\(start), \(end)] ends before it starts")
    }
    return index.bytes(fromCodePoint: start, to: end)
  }

  /// Reads a string that is one of an enumeration's.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>() throws(JSONError) -> Choice {
    let place = position
    let span = try skip()
    // Compared where it stands: no string is made of a value that is known.
    for choice in Choice.allCases where choice.rawValue.utf8.count == span.count - 2 {
      if bytes[span.start + 1..<span.end - 1].elementsEqual(choice.rawValue.utf8) { return choice }
    }
    let value = try string(at: span)
    guard let choice = Choice(rawValue: value) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw JSONError(.unexpectedValue, at: place, "'\(value)' is none of \(known)")
    }
    return choice
  }
}
