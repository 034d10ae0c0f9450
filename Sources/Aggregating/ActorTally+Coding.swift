public import Corpus

extension ActorTally {
  /// Writes all that is known of the actor but its id and type into an object that is open, for readers.
  public func encodeFigures(into json: inout JSONWriter) {
    json.field(Written.forms, forms)
    json.field(Written.aliases, aliases)
    json.field(Written.genders, genders)
    json.field(Written.titles, titles)
    json.field(Written.articles, articles)
    json.field(Written.mentions, mentions)
    json.field(Written.quotations, quotations)
    json.field(Written.wordsQuoted, wordsQuoted)
    json.field(Written.addressed, addressed)
    json.field(Written.first, first)
    json.field(Written.last, last)
    json.field(Written.timeline, timeline)
  }

  /// Writes an actor's line of a tally file, without the line feed: `id` first; what is 0 or empty is left out.
  ///
  /// There is a line for each actor of each block, so lines are lean: figures are arrays, `timeline` names its places by
  /// their index in the totals' timeline, `last` stands only where it is not `first`.
  func encode(into json: inout JSONWriter, _ places: [MonthInOutlet: Int]) {
    json.beginObject()
    json.field(Written.id, id.rawValue)
    if !forms.isEmpty { json.field(Written.forms, forms) }
    if !aliases.isEmpty { json.field(Written.aliases, aliases) }
    if genders != GenderFigures() { json.triple(Written.genders, genders.female, genders.male, genders.unknown) }
    if !titles.isEmpty { json.field(Written.titles, titles) }
    if articles != 0 { json.field(Written.articles, articles) }
    if mentions.all != 0 { json.triple(Written.mentions, mentions.name, mentions.nominal, mentions.pronoun) }
    if quotations.all != 0 { json.triple(Written.quotations, quotations.direct, quotations.mixed, quotations.indirect) }
    if wordsQuoted != 0 { json.field(Written.wordsQuoted, wordsQuoted) }
    if addressed != 0 { json.field(Written.addressed, addressed) }
    if !first.isEmpty { json.field(Written.first, first) }
    if last != first { json.field(Written.last, last) }
    json.key(Written.timeline)
    json.beginArray()
    for entry in timeline.sorted { json.month(entry.value, at: places[entry.key] ?? 0) }
    json.endArray()
    json.endObject()
  }

  /// Reads an actor's line.
  static func decode(from json: inout JSONReader, _ places: [MonthInOutlet]) throws(JSONError) -> Self {
    try json.beginObject()
    let start = json.position
    guard try json.nextKey(), json.key == ActorKey.id else {
      throw JSONError(.unexpectedValue, at: start, "an actor's line begins with its id")
    }
    let id = ActorID(rawValue: try json.name())
    guard let kind = id.kind else { throw JSONError(.unexpectedValue, at: start, "'\(id)' is of no type of actor") }
    var actor = Self(id, kind)
    var hasLast = false
    while try json.nextKey() { try actor.decodeFigure(from: &json, places, &hasLast) }
    if !hasLast { actor.last = actor.first }
    return actor
  }

  private mutating func decodeFigure(
    from json: inout JSONReader, _ places: [MonthInOutlet], _ hasLast: inout Bool
  ) throws(JSONError) {
    switch json.key {
    case ActorKey.forms: forms = try json.counts()
    case ActorKey.aliases: aliases = try json.counts()
    case ActorKey.genders: (genders.female, genders.male, genders.unknown) = try json.triple()
    case ActorKey.titles: titles = try json.counts()
    case ActorKey.articles: articles = try json.integer()
    case ActorKey.mentions: (mentions.name, mentions.nominal, mentions.pronoun) = try json.triple()
    case ActorKey.quotations: (quotations.direct, quotations.mixed, quotations.indirect) = try json.triple()
    case ActorKey.wordsQuoted: wordsQuoted = try json.integer()
    case ActorKey.addressed: addressed = try json.integer()
    case ActorKey.first: first = try json.name()
    case ActorKey.last:
      last = try json.name()
      hasLast = true
    case ActorKey.timeline: timeline = try json.timeline(of: places)
    default: try json.skip()
    }
  }
}

/// The keys as they are written.
private enum Written {
  static let id = JSONKey("id")
  static let forms = JSONKey("forms")
  static let aliases = JSONKey("aliases")
  static let genders = JSONKey("genders")
  static let titles = JSONKey("titles")
  static let articles = JSONKey("articles")
  static let mentions = JSONKey("mentions")
  static let quotations = JSONKey("quotations")
  static let wordsQuoted = JSONKey("wordsQuoted")
  static let addressed = JSONKey("addressed")
  static let first = JSONKey("first")
  static let last = JSONKey("last")
  static let timeline = JSONKey("timeline")
}

/// The keys as bytes, in which the reader has them.
private enum ActorKey {
  static let id = Array("id".utf8)
  static let forms = Array("forms".utf8)
  static let aliases = Array("aliases".utf8)
  static let genders = Array("genders".utf8)
  static let titles = Array("titles".utf8)
  static let articles = Array("articles".utf8)
  static let mentions = Array("mentions".utf8)
  static let quotations = Array("quotations".utf8)
  static let wordsQuoted = Array("wordsQuoted".utf8)
  static let addressed = Array("addressed".utf8)
  static let first = Array("first".utf8)
  static let last = Array("last".utf8)
  static let timeline = Array("timeline".utf8)
}

extension JSONWriter {
  fileprivate mutating func triple(_ name: JSONKey, _ first: Int, _ second: Int, _ third: Int) {
    key(name)
    beginArray()
    integer(first)
    integer(second)
    integer(third)
    endArray()
  }

  /// Writes `[place,articles,mentions,quotations]`.
  fileprivate mutating func month(_ figures: MonthFigures, at place: Int) {
    beginArray()
    integer(place)
    integer(figures.articles)
    integer(figures.mentions)
    integer(figures.quotations)
    endArray()
  }
}

extension JSONReader {
  fileprivate mutating func triple() throws(JSONError) -> (Int, Int, Int) {
    try beginArray()
    let first = try element()
    let second = try element()
    let third = try element()
    guard try !nextElement() else { throw JSONError(.unexpectedValue, at: position, "expected three numbers") }
    return (first, second, third)
  }

  private mutating func element() throws(JSONError) -> Int {
    guard try nextElement() else { throw JSONError(.unexpectedValue, at: position, "expected one number more") }
    return try integer()
  }

  fileprivate mutating func timeline(of places: [MonthInOutlet]) throws(JSONError) -> Timeline {
    var timeline = Timeline()
    try beginArray()
    while try nextElement() {
      try beginArray()
      let place = try element()
      guard places.indices.contains(place) else {
        throw JSONError(.unexpectedValue, at: position, "the totals have no place \(place) in their timeline")
      }
      let figures = MonthFigures(articles: try element(), mentions: try element(), quotations: try element())
      guard try !nextElement() else { throw JSONError(.unexpectedValue, at: position, "expected four numbers") }
      timeline.add(figures, to: places[place])
    }
    return timeline
  }
}
