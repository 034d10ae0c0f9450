public import Corpus

extension ActorTally {
  /// Writes an actor's line of a tally file, without the line feed.
  func encode(into json: inout JSONWriter) {
    json.beginObject()
    json.field("id", id.rawValue)
    json.field("type", kind.rawValue)
    encodeFigures(into: &json)
    json.endObject()
  }

  /// Writes all keys but `id` and `type` into an object that is open.
  public func encodeFigures(into json: inout JSONWriter) {
    json.field("forms", forms)
    json.field("aliases", aliases)
    json.field("genders", genders)
    json.field("titles", titles)
    json.field("articles", articles)
    json.field("mentions", mentions)
    json.field("quotations", quotations)
    json.field("wordsQuoted", wordsQuoted)
    json.field("addressed", addressed)
    json.field("first", first)
    json.field("last", last)
    json.field("timeline", timeline)
  }

  /// Reads an actor's line; `id` and `type` come first.
  static func decode(from json: inout JSONReader) throws(JSONError) -> Self {
    try json.beginObject()
    let start = json.position
    guard try json.nextKey(), json.key == Array("id".utf8) else { throw missing("id", at: start) }
    let id = ActorID(rawValue: try json.string())
    guard try json.nextKey(), json.key == Array("type".utf8) else { throw missing("type", at: start) }
    let type = try json.string()
    guard let kind = Entity.Kind(rawValue: type) else {
      throw JSONError(.unexpectedValue, at: start, "'\(type)' is no type of actor")
    }
    var actor = Self(id, kind)
    while try json.nextKey() { try actor.decodeFigure(from: &json) }
    return actor
  }

  private static func missing(_ key: String, at offset: Int) -> JSONError {
    JSONError(.unexpectedValue, at: offset, "an actor's line begins with its id and type, but '\(key)' is missing")
  }

  private mutating func decodeFigure(from json: inout JSONReader) throws(JSONError) {
    switch String(decoding: json.key, as: UTF8.self) {
    case "forms": forms = try json.counts()
    case "aliases": aliases = try json.counts()
    case "genders": genders = try json.genderFigures()
    case "titles": titles = try json.counts()
    case "articles": articles = try json.integer()
    case "mentions": mentions = try json.mentionFigures()
    case "quotations": quotations = try json.quotationFigures()
    case "wordsQuoted": wordsQuoted = try json.integer()
    case "addressed": addressed = try json.integer()
    case "first": first = try json.string()
    case "last": last = try json.string()
    case "timeline": timeline = try json.timeline()
    default: try json.skip()
    }
  }
}
