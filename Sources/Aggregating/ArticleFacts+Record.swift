public import Corpus

extension ArticleFacts: Record {
  /// Leaves out what is unknown, empty or zero.
  public func encode(into json: inout JSONWriter, over article: Article, _ index: CodePointIndex) {
    json.beginObject()
    json.field(Written.id, id)
    json.field(Written.outlet, outlet)
    if !published.isEmpty { json.field(Written.published, published) }
    if !signature.isEmpty { json.field("signature", hex: signature) }
    json.key(Written.chains)
    json.beginArray()
    for chain in chains { chain.encode(into: &json) }
    json.endArray()
    json.key(Written.quotes)
    json.beginArray()
    for quote in quotes { quote.encode(into: &json) }
    json.endArray()
    json.endObject()
  }

  public static func decode(
    from json: inout JSONReader, over article: Article, _ index: CodePointIndex
  ) throws(JSONError) -> Self {
    try decode(from: &json)
  }

  /// Reads what `encode` wrote: facts stand for themselves, without the article's text.
  public static func decode(from json: inout JSONReader) throws(JSONError) -> Self {
    var facts = Self()
    try json.beginObject()
    while try json.nextKey() {
      switch json.key {
      case Key.id: facts.id = try json.string()
      case Key.outlet: facts.outlet = try json.string()
      case Key.published: facts.published = try json.string()
      case Key.signature: facts.signature = try json.hex()
      case Key.chains:
        try json.beginArray()
        while try json.nextElement() { facts.chains.append(try ChainFacts.decode(from: &json)) }
      case Key.quotes:
        try json.beginArray()
        while try json.nextElement() { facts.quotes.append(try QuoteFacts.decode(from: &json)) }
      default: try json.skip()
      }
    }
    return facts
  }
}

extension ChainFacts {
  fileprivate func encode(into json: inout JSONWriter) {
    json.beginObject()
    json.field(Written.name, name)
    json.field(Written.type, kind.rawValue)
    if gender != .unknown { json.field(Written.gender, gender.rawValue) }
    if !titles.isEmpty {
      json.key(Written.titles)
      json.strings(titles)
    }
    if isNamed { json.field(Written.names, names) }
    json.field(Written.mentions, mentions)
    json.endObject()
  }

  fileprivate static func decode(from json: inout JSONReader) throws(JSONError) -> Self {
    var chain = Self(kind: .other, name: "", mentions: 0)
    try json.beginObject()
    while try json.nextKey() {
      switch json.key {
      case Key.name: chain.name = try json.string()
      case Key.type: chain.kind = try json.choice()
      case Key.gender: chain.gender = try json.choice()
      case Key.titles: chain.titles = try json.strings()
      case Key.names: chain.names = try json.counts()
      case Key.mentions: chain.mentions = try json.integer()
      default: try json.skip()
      }
    }
    return chain
  }
}

extension QuoteFacts {
  fileprivate func encode(into json: inout JSONWriter) {
    json.beginObject()
    json.field(Written.kind, kind.rawValue)
    if let speaker { json.field(Written.speaker, speaker) }
    if counts {
      json.field(Written.words, words)
      json.key(Written.print)
      print.encode(into: &json)
    }
    json.endObject()
  }

  fileprivate static func decode(from json: inout JSONReader) throws(JSONError) -> Self {
    var quote = Self(counts: false, kind: .direct)
    try json.beginObject()
    while try json.nextKey() {
      switch json.key {
      case Key.kind: quote.kind = try json.choice()
      case Key.speaker: quote.speaker = try json.integer()
      case Key.words: quote.words = try json.integer()
      case Key.print:
        quote.print = try QuotePrint.decode(from: &json)
        quote.counts = true
      default: try json.skip()
      }
    }
    return quote
  }
}

extension QuotePrint {
  /// An array: the whole's hash in two halves, then the parts.
  fileprivate func encode(into json: inout JSONWriter) {
    json.beginArray()
    json.integer(Int(whole >> 32))
    json.integer(Int(whole & 0xFFFF_FFFF))
    for part in parts { json.integer(Int(part)) }
    json.endArray()
  }

  fileprivate static func decode(from json: inout JSONReader) throws(JSONError) -> Self {
    var numbers: [UInt32] = []
    try json.beginArray()
    while try json.nextElement() {
      guard let number = UInt32(exactly: try json.integer()) else {
        throw JSONError(.unexpectedValue, at: json.position, "a print is made of numbers below 2^32")
      }
      numbers.append(number)
    }
    guard numbers.count >= 2 else {
      throw JSONError(.unexpectedValue, at: json.position, "a print has two numbers at least")
    }
    var print = Self()
    print.whole = UInt64(numbers[0]) << 32 | UInt64(numbers[1])
    print.parts = Array(numbers[2...])
    return print
  }
}

extension JSONReader {
  /// A string that is one of some.
  fileprivate mutating func choice<Choice: RawRepresentable<String>>() throws(JSONError) -> Choice {
    let start = position
    let text = try name()
    guard let choice = Choice(rawValue: text) else {
      throw JSONError(.unexpectedValue, at: start, "'\(text)' is not known here")
    }
    return choice
  }
}

/// The keys as they are written.
private enum Written {
  static let id = JSONKey("id")
  static let outlet = JSONKey("outlet")
  static let published = JSONKey("published")
  static let chains = JSONKey("chains")
  static let quotes = JSONKey("quotes")
  static let name = JSONKey("name")
  static let type = JSONKey("type")
  static let gender = JSONKey("gender")
  static let titles = JSONKey("titles")
  static let names = JSONKey("names")
  static let mentions = JSONKey("mentions")
  static let kind = JSONKey("kind")
  static let speaker = JSONKey("speaker")
  static let words = JSONKey("words")
  static let print = JSONKey("print")
}

/// The keys as bytes, in which the reader has them.
private enum Key {
  static let id = Array("id".utf8)
  static let outlet = Array("outlet".utf8)
  static let published = Array("published".utf8)
  static let signature = Array("signature".utf8)
  static let chains = Array("chains".utf8)
  static let quotes = Array("quotes".utf8)
  static let name = Array("name".utf8)
  static let type = Array("type".utf8)
  static let gender = Array("gender".utf8)
  static let titles = Array("titles".utf8)
  static let names = Array("names".utf8)
  static let mentions = Array("mentions".utf8)
  static let kind = Array("kind".utf8)
  static let speaker = Array("speaker".utf8)
  static let words = Array("words".utf8)
  static let print = Array("print".utf8)
}
