extension Article {
  /// Writes the spine's line, without the line feed.
  public func encode(into json: inout JSONWriter) {
    json.beginObject()
    json.field("id", id)
    json.field("outlet", outlet)
    json.field("url", url)
    json.field("published", published)
    json.field("title", title)
    json.field("authors", authors)
    json.field("dateline", dateline)
    if !agency.isEmpty { json.field("agency", agency) }
    if !credits.isEmpty { json.field("credits", credits) }
    if !origin.isEmpty { origin.encode(into: &json) }
    if isCorrected {
      json.key("corrected")
      json.boolean(true)
    }
    json.field("language", language)
    json.field("text", utf8: text)
    json.key("rawMap")
    json.beginArray()
    for run in rawMap {
      json.beginArray()
      json.integer(run.clean)
      json.integer(run.raw)
      json.integer(run.length)
      json.endArray()
    }
    json.endArray()
    json.key("removed")
    json.beginArray()
    for removal in removed { removal.encode(into: &json) }
    json.endArray()
    if !signature.isEmpty { json.field("signature", hex: signature) }
    json.field("shard", shard)
    json.field("line", line)
    json.endObject()
  }

  /// Reads a line of the spine.
  public static func decode(from json: inout JSONReader) throws(JSONError) -> Self {
    var article = Self()
    try json.beginObject()
    while try json.nextKey() {
      switch String(decoding: json.key, as: UTF8.self) {
      case "id": article.id = try json.string()
      case "outlet": article.outlet = try json.string()
      case "url": article.url = try json.string()
      case "published": article.published = try json.string()
      case "title": article.title = try json.string()
      case "authors": article.authors = try json.strings()
      case "dateline": article.dateline = try json.string()
      case "agency": article.agency = try json.string()
      case "credits": article.credits = try json.strings()
      case "origin": article.origin = try Origin.decode(from: &json)
      case "corrected": article.isCorrected = try json.boolean()
      case "language": article.language = try json.string()
      case "text": article.text = try json.utf8()
      case "rawMap":
        try json.beginArray()
        while try json.nextElement() { article.rawMap.append(try RawRun.decode(from: &json)) }
      case "removed":
        try json.beginArray()
        while try json.nextElement() { article.removed.append(try Removal.decode(from: &json)) }
      case "signature": article.signature = try json.hex()
      case "shard": article.shard = try json.string()
      case "line": article.line = try json.integer()
      default: try json.skip()
      }
    }
    return article
  }
}

extension Origin {
  fileprivate func encode(into json: inout JSONWriter) {
    json.key("origin")
    json.beginObject()
    json.field("outlet", outlet)
    if !title.isEmpty { json.field("title", title) }
    json.endObject()
  }

  fileprivate static func decode(from json: inout JSONReader) throws(JSONError) -> Self {
    var origin = Self()
    try json.beginObject()
    while try json.nextKey() {
      switch String(decoding: json.key, as: UTF8.self) {
      case "outlet": origin.outlet = try json.string()
      case "title": origin.title = try json.string()
      default: try json.skip()
      }
    }
    return origin
  }
}

extension RawRun {
  fileprivate static func decode(from json: inout JSONReader) throws(JSONError) -> Self {
    var values: [Int] = []
    try json.beginArray()
    while try json.nextElement() { values.append(try json.integer()) }
    guard values.count == 3 else {
      throw JSONError(.unexpectedValue, at: json.position, "a run of rawMap has three numbers")
    }
    return Self(clean: values[0], raw: values[1], length: values[2])
  }
}

extension Removal {
  fileprivate func encode(into json: inout JSONWriter) {
    json.beginObject()
    json.key("span")
    json.pair(start, end)
    json.field("kind", kind)
    json.field("rule", rule)
    json.endObject()
  }

  fileprivate static func decode(from json: inout JSONReader) throws(JSONError) -> Self {
    var removal = Self(start: 0, end: 0, kind: "", rule: "")
    try json.beginObject()
    while try json.nextKey() {
      switch String(decoding: json.key, as: UTF8.self) {
      case "span": (removal.start, removal.end) = try json.pair()
      case "kind": removal.kind = try json.string()
      case "rule": removal.rule = try json.string()
      default: try json.skip()
      }
    }
    return removal
  }
}
