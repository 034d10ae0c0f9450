extension QuotingLayer: Record {
  public func encode(into json: inout JSONWriter, over article: Article, _ index: CodePointIndex) {
    json.beginObject()
    json.field("id", id)
    json.key("quotes")
    json.beginArray()
    for place in quotes.indices {
      json.beginObject()
      quotes[place].encodeFields(into: &json, over: article, index)
      json.endObject()
    }
    json.endArray()
    json.key("marked")
    json.beginArray()
    for phrase in marked { phrase.encode(into: &json, index) }
    json.endArray()
    json.endObject()
  }

  public static func decode(
    from json: inout JSONReader, over article: Article, _ index: CodePointIndex
  ) throws(JSONError) -> Self {
    var layer = Self(id: "", quotes: [])
    try json.beginObject()
    while try json.nextKey() {
      switch Key(json.key) {
      case .id: layer.id = try json.string()
      case .quotes:
        try json.beginArray()
        while try json.nextElement() { layer.quotes.append(try Quotation.decode(from: &json, index)) }
      case .marked:
        try json.beginArray()
        while try json.nextElement() { layer.marked.append(try MarkedPhrase.decode(from: &json, index)) }
      default: try json.skip()
      }
    }
    return layer
  }
}

extension Quotation {
  /// The words of the content; spans are joined by a blank.
  public func text(in article: Article) -> [UInt8] {
    var words: [UInt8] = []
    for span in spans {
      if !words.isEmpty { words.append(UInt8(ascii: " ")) }
      words.append(contentsOf: article.text[span.range])
    }
    return words
  }

  /// Writes the quotation's keys into an object that is open.
  public func encodeFields(into json: inout JSONWriter, over article: Article, _ index: CodePointIndex) {
    json.field("kind", kind.rawValue)
    json.key("spans")
    json.beginArray()
    for span in spans { json.span(span, index) }
    json.endArray()
    json.key("text")
    if spans.count == 1 { json.string(utf8: article.text[spans[0].range]) } else { json.string(utf8: text(in: article)) }
    json.field("speaker", speaker, index)
    json.key("cue")
    if let cue {
      json.beginObject()
      json.field("span", cue.span, index)
      json.field("lemma", cue.lemma)
      json.endObject()
    } else {
      json.null()
    }
    json.field("addressee", addressee, index)
    json.field("anonymous", anonymous)
    json.field("confidence", decimal: confidence)
  }

  fileprivate static func decode(from json: inout JSONReader, _ index: CodePointIndex) throws(JSONError) -> Self {
    var quote = Self(kind: .direct, spans: [])
    try json.beginObject()
    while try json.nextKey() {
      switch Key(json.key) {
      case .kind: quote.kind = try json.choice()
      case .spans:
        try json.beginArray()
        while try json.nextElement() { quote.spans.append(try json.span(index)) }
      case .speaker: quote.speaker = try Party.decode(from: &json, index)
      case .cue: quote.cue = try Cue.decode(from: &json, index)
      case .addressee: quote.addressee = try Party.decode(from: &json, index)
      case .anonymous: quote.anonymous = try json.boolean()
      case .confidence: quote.confidence = try json.double()
      default: try json.skip()
      }
    }
    return quote
  }
}

extension Party {
  fileprivate static func decode(from json: inout JSONReader, _ index: CodePointIndex) throws(JSONError) -> Self? {
    if try json.null() { return nil }
    var party = Self(span: ByteSpan(0, 0), entity: nil, name: "", form: .name)
    try json.beginObject()
    while try json.nextKey() {
      switch Key(json.key) {
      case .span: party.span = try json.span(index)
      case .entity: party.entity = try json.null() ? nil : try json.integer()
      case .name: party.name = try json.string()
      case .form: party.form = try json.choice()
      default: try json.skip()
      }
    }
    return party
  }
}

extension Cue {
  fileprivate static func decode(from json: inout JSONReader, _ index: CodePointIndex) throws(JSONError) -> Self? {
    if try json.null() { return nil }
    var cue = Self(span: ByteSpan(0, 0), lemma: "")
    try json.beginObject()
    while try json.nextKey() {
      switch Key(json.key) {
      case .span: cue.span = try json.span(index)
      case .lemma: cue.lemma = try json.string()
      default: try json.skip()
      }
    }
    return cue
  }
}

extension MarkedPhrase {
  fileprivate func encode(into json: inout JSONWriter, _ index: CodePointIndex) {
    json.beginObject()
    json.field("span", span, index)
    json.field("kind", kind.rawValue)
    json.field("reason", reason)
    json.endObject()
  }

  fileprivate static func decode(from json: inout JSONReader, _ index: CodePointIndex) throws(JSONError) -> Self {
    var phrase = Self(span: ByteSpan(0, 0), kind: .scare, reason: "")
    try json.beginObject()
    while try json.nextKey() {
      switch Key(json.key) {
      case .span: phrase.span = try json.span(index)
      case .kind: phrase.kind = try json.choice()
      case .reason: phrase.reason = try json.string()
      default: try json.skip()
      }
    }
    return phrase
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ name: String, _ party: Party?, _ index: CodePointIndex) {
    key(name)
    guard let party else { return null() }
    beginObject()
    field("span", party.span, index)
    key("entity")
    if let entity = party.entity { integer(entity) } else { null() }
    field("name", party.name)
    field("form", party.form.rawValue)
    endObject()
  }
}

/// A key of the layer's lines, told by its bytes: a line holds a dozen for each quotation, too many to make a String of
/// each.
private enum Key: String, CaseIterable {
  case span, kind, spans, text, speaker, cue, addressee, anonymous, confidence, entity, name, form, lemma, reason
  case id, quotes, marked

  private static let all = Array(allCases)
  private static let names = allCases.map { Array($0.rawValue.utf8) }

  init?(_ bytes: [UInt8]) {
    guard let place = Self.names.firstIndex(where: { $0.count == bytes.count && $0 == bytes }) else { return nil }
    self = Self.all[place]
  }
}
