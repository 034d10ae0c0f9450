extension TaggingLayer: Record {
  public func encode(into json: inout JSONWriter, over article: Article, _ index: CodePointIndex) {
    json.beginObject()
    json.field("id", id)
    json.key("entities")
    json.beginArray()
    for entity in entities { entity.encode(into: &json, index) }
    json.endArray()
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
      default: try json.skip()
      }
    }
    return layer
  }
}

extension Entity {
  public func encode(into json: inout JSONWriter, _ index: CodePointIndex) {
    json.beginObject()
    json.field("name", name)
    json.field("type", kind.rawValue)
    json.field("gender", gender.rawValue)
    json.field("titles", titles)
    json.key("mentions")
    json.beginArray()
    for mention in mentions {
      json.beginObject()
      json.field("span", mention.span, index)
      json.field("form", mention.form.rawValue)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  fileprivate static func decode(from json: inout JSONReader, _ index: CodePointIndex) throws(JSONError) -> Self {
    var entity = Self(name: "", kind: .other)
    try json.beginObject()
    while try json.nextKey() {
      switch String(decoding: json.key, as: UTF8.self) {
      case "name": entity.name = try json.string()
      case "type": entity.kind = try json.choice()
      case "gender": entity.gender = try json.choice()
      case "titles": entity.titles = try json.strings()
      case "mentions":
        try json.beginArray()
        while try json.nextElement() { entity.mentions.append(try Mention.decode(from: &json, index)) }
      default: try json.skip()
      }
    }
    return entity
  }
}

extension Mention {
  fileprivate static func decode(from json: inout JSONReader, _ index: CodePointIndex) throws(JSONError) -> Self {
    var mention = Self(ByteSpan(0, 0), .name)
    try json.beginObject()
    while try json.nextKey() {
      switch String(decoding: json.key, as: UTF8.self) {
      case "span": mention.span = try json.span(index)
      case "form": mention.form = try json.choice()
      default: try json.skip()
      }
    }
    return mention
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
    let value = try string()
    guard let choice = Choice(rawValue: value) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw JSONError(.unexpectedValue, at: place, "'\(value)' is none of \(known)")
    }
    return choice
  }
}
