extension QuotingLayer: Record {
  /// Leaves out the quotations' words, which their spans cut from the article, and what is unknown or false.
  public func encode(into json: inout JSONWriter, over article: Article, _ index: CodePointIndex) {
    json.beginObject()
    json.field("id", id)
    json.key("quotes")
    json.beginArray()
    for place in quotes.indices {
      json.beginObject()
      quotes[place].encodeFields(into: &json, index)
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
    while let key = try json.nextKeySpan() {
      switch Key(json.bytes, at: key) {
      case .id: layer.id = try json.string()
      case .quotes:
        try json.beginArray()
        // A quotation takes some 300 bytes; moving them as the array grows took a third of the time.
        layer.quotes.reserveCapacity(min(64, (json.end - json.position) / 300))
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

  /// Writes the quotation's keys that stand in its layer into an object that is open.
  fileprivate func encodeFields(into json: inout JSONWriter, _ index: CodePointIndex) {
    encodeContent(into: &json, index)
    if let speaker {
      json.fragment(Fragment.speaker)
      json.party(speaker, index)
    }
    if let cue {
      json.fragment(Fragment.cue)
      json.cue(cue, index)
    }
    if let addressee {
      json.fragment(Fragment.addressee)
      json.party(addressee, index)
    }
    if act != .speech {
      json.fragment(Fragment.act)
      json.string(act.rawValue)
    }
    if polarity != .affirmative {
      json.fragment(Fragment.polarity)
      json.string(polarity.rawValue)
    }
    if modality != .actual {
      json.fragment(Fragment.modality)
      json.string(modality.rawValue)
    }
    json.fragment(anonymous ? Fragment.anonymous : Fragment.confidence)
    json.decimal(confidence)
  }

  private func encodeContent(into json: inout JSONWriter, _ index: CodePointIndex) {
    json.fragment(Fragment.kind)
    json.string(kind.rawValue)
    json.fragment(Fragment.spans)
    json.beginArray()
    for span in spans { json.span(span, index) }
    json.endArray()
  }

  /// Writes all of the quotation's keys, with its words, into an object that is open.
  public func encodeFields(into json: inout JSONWriter, over article: Article, _ index: CodePointIndex) {
    encodeContent(into: &json, index)
    json.fragment(Fragment.text)
    json.string(utf8: spans.count == 1 ? article.text[spans[0].range] : text(in: article)[...])
    json.fragment(Fragment.speaker)
    json.party(speaker, index)
    json.fragment(Fragment.cue)
    json.cue(cue, index)
    json.fragment(Fragment.addressee)
    json.party(addressee, index)
    json.fragment(Fragment.act)
    json.string(act.rawValue)
    json.fragment(Fragment.polarity)
    json.string(polarity.rawValue)
    json.fragment(Fragment.modality)
    json.string(modality.rawValue)
    json.fragment(anonymous ? Fragment.anonymous : Fragment.named)
    json.decimal(confidence)
  }

  fileprivate static func decode(from json: inout JSONReader, _ index: CodePointIndex) throws(JSONError) -> Self {
    var quote = Self(kind: .direct, spans: [])
    try json.beginObject()
    while let key = try json.nextKeySpan() {
      switch Key(json.bytes, at: key) {
      case .kind: quote.kind = try json.choice()
      case .spans:
        try json.beginArray()
        quote.spans.reserveCapacity(1)
        while try json.nextElement() { quote.spans.append(try json.span(index)) }
      case .speaker: quote.speaker = try Party.decode(from: &json, index)
      case .cue: quote.cue = try Cue.decode(from: &json, index)
      case .addressee: quote.addressee = try Party.decode(from: &json, index)
      case .polarity: quote.polarity = try json.choice()
      case .modality: quote.modality = try json.choice()
      case .anonymous: quote.anonymous = try json.boolean()
      case .confidence: quote.confidence = try json.confidence()
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
    while let key = try json.nextKeySpan() {
      switch Key(json.bytes, at: key) {
      case .span: party.span = try json.span(index)
      case .entity: party.entity = try json.null() ? nil : try json.integer()
      case .name: party.name = try json.string()
      case .form: party.form = try json.choice()
      case .kind: party.kind = try json.choice()
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
    while let key = try json.nextKeySpan() {
      switch Key(json.bytes, at: key) {
      case .span: cue.span = try json.span(index)
      case .lemma: cue.lemma = try json.string()
      case .class: cue.kind = try json.choice()
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
    while let key = try json.nextKeySpan() {
      switch Key(json.bytes, at: key) {
      case .span: phrase.span = try json.span(index)
      case .kind: phrase.kind = try json.choice()
      case .reason: phrase.reason = try json.string()
      default: try json.skip()
      }
    }
    return phrase
  }
}

/// What is written of every quotation, put together once: a line is mostly these.
private enum Fragment {
  static let kind = Array("\"kind\":".utf8)
  static let spans = Array(",\"spans\":".utf8)
  static let text = Array(",\"text\":".utf8)
  static let speaker = Array(",\"speaker\":".utf8)
  static let cue = Array(",\"cue\":".utf8)
  static let addressee = Array(",\"addressee\":".utf8)
  static let anonymous = Array(",\"anonymous\":true,\"confidence\":".utf8)
  static let confidence = Array(",\"confidence\":".utf8)
  static let named = Array(",\"anonymous\":false,\"confidence\":".utf8)
  static let span = Array("\"span\":".utf8)
  static let lemma = Array(",\"lemma\":".utf8)
  static let entity = Array(",\"entity\":".utf8)
  static let name = Array(",\"name\":".utf8)
  static let form = Array(",\"form\":".utf8)
  static let partyKind = Array(",\"kind\":".utf8)
  static let cueClass = Array(",\"class\":".utf8)
  static let act = Array(",\"act\":".utf8)
  static let polarity = Array(",\"polarity\":".utf8)
  static let modality = Array(",\"modality\":".utf8)
}

extension JSONWriter {
  fileprivate mutating func party(_ party: Party?, _ index: CodePointIndex) {
    guard let party else { return null() }
    beginObject()
    fragment(Fragment.span)
    span(party.span, index)
    fragment(Fragment.entity)
    if let entity = party.entity { integer(entity) } else { null() }
    fragment(Fragment.name)
    string(party.name)
    fragment(Fragment.form)
    string(party.form.rawValue)
    if party.kind != .unknown {
      fragment(Fragment.partyKind)
      string(party.kind.rawValue)
    }
    endObject()
  }

  fileprivate mutating func cue(_ cue: Cue?, _ index: CodePointIndex) {
    guard let cue else { return null() }
    beginObject()
    fragment(Fragment.span)
    span(cue.span, index)
    fragment(Fragment.lemma)
    string(cue.lemma)
    fragment(Fragment.cueClass)
    string(cue.kind.rawValue)
    endObject()
  }
}

extension JSONReader {
  /// Reads a number; one of at most three decimals, as all are that were written here, without a String.
  fileprivate mutating func confidence() throws(JSONError) -> Double {
    let span = try number()
    var thousandths = 0
    for place in 0..<5 {
      let offset = span.start + place
      if place == 1 {
        guard offset == span.end || bytes[offset] == UInt8(ascii: ".") else { return try decimal(at: span) }
      } else {
        let digit = offset < span.end ? bytes[offset] &- UInt8(ascii: "0") : 0
        guard digit < 10 else { return try decimal(at: span) }
        thousandths = thousandths * 10 + Int(digit)
      }
    }
    // Both are exact, so that the quotient is the nearest number to what is written.
    return span.count <= 5 ? Double(thousandths) / 1000 : try decimal(at: span)
  }

  private func decimal(at span: ByteSpan) throws(JSONError) -> Double {
    guard let value = Double(String(decoding: bytes[span.range], as: UTF8.self)) else {
      throw JSONError(.unexpectedValue, at: span.start, "expected a number")
    }
    return value
  }
}

/// A key of the layer's lines, told where it stands: a line holds a dozen for each quotation, too many to decode each.
/// One that is written with escapes, as none is by `encode`, counts as unknown.
private enum Key: String, CaseIterable {
  case span, kind, spans, text, speaker, cue, addressee, polarity, modality, anonymous, confidence, entity, name, form
  case lemma, `class`, reason
  case id, quotes, marked

  private static let all = Array(allCases)
  /// Of each key its last eight bytes in one word: all differ.
  private static let codes = all.map { key in key.rawValue.utf8.reduce(0 as UInt64) { $0 << 8 | UInt64($1) } }

  /// - Parameter span: the key with its quotation marks.
  init?(_ bytes: [UInt8], at span: ByteSpan) {
    var code: UInt64 = 0
    for offset in span.start + 1..<span.end - 1 { code = code << 8 | UInt64(bytes[offset]) }
    guard let place = Self.codes.firstIndex(of: code) else { return nil }
    self = Self.all[place]
    let name = rawValue.utf8
    guard span.count == name.count + 2 else { return nil }
    // The word holds all of a shorter key.
    if name.count > 8, !bytes[span.start + 1..<span.end - 1].elementsEqual(name) { return nil }
  }
}
