public import Corpus

extension ActorTally {
  /// Writes all that is known of the actor but its id, type and name into an object that is open, for readers; what is 0
  /// or empty is left out, and so are forms, aliases and genders that say no more than name and figures do.
  public func encodeFigures(into json: inout JSONWriter) {
    if forms.count > 1 { json.field(Written.forms, forms) }
    if !hasOneName { json.field(Written.aliases, aliases) }
    if genders.female + genders.male > 0 { json.field(Written.genders, genders) }
    if !titles.isEmpty { json.field(Written.titles, titles) }
    if articles != 0 { json.field(Written.articles, articles) }
    json.field(Written.mentions, mentions)
    if quotations.all != 0 { json.field(Written.quotations, quotations) }
    encodeUnspoken(into: &json)
    if wordsQuoted != 0 { json.field(Written.wordsQuoted, wordsQuoted) }
    if addressed != 0 { json.field(Written.addressed, addressed) }
    if !first.isEmpty { json.field(Written.first, first) }
    if last != first { json.field(Written.last, last) }
    json.field(Written.timeline, timeline)
  }

  private func encodeUnspoken(into json: inout JSONWriter) {
    if unsaid != 0 { json.field(Written.unsaid, unsaid) }
    if thoughts != 0 { json.field(Written.thoughts, thoughts) }
  }

  /// All mentions by name have the one form of it.
  private var hasOneName: Bool {
    guard forms.count == 1, aliases.count == 1, let form = forms.sorted.first, let alias = aliases.sorted.first else {
      return aliases.isEmpty
    }
    return form.key == alias.key
  }

  /// Writes an actor's line of a tally file, without the line feed: `id` first; what is 0 or empty is left out.
  ///
  /// There is a line for each actor of each block, so lines are lean: figures are arrays, `timeline` names its places by
  /// their index in the totals' timeline. What the rest of the line tells is left out: `aliases` where all mentions by
  /// name have the one form, `genders` that are all unknown, a `last` that is `first`, and for the `timeline` of a single
  /// place stands `place`.
  func encode(into json: inout JSONWriter, _ places: [MonthInOutlet: Int]) {
    json.beginObject()
    json.field(Written.id, id.rawValue)
    if !forms.isEmpty { json.field(Written.forms, forms) }
    if !hasOneName { json.field(Written.aliases, aliases) }
    if genders.female + genders.male > 0 {
      json.triple(Written.genders, genders.female, genders.male, genders.unknown)
    }
    if !titles.isEmpty { json.field(Written.titles, titles) }
    if articles != 0 { json.field(Written.articles, articles) }
    if mentions.all != 0 { json.triple(Written.mentions, mentions.name, mentions.nominal, mentions.pronoun) }
    if quotations.all != 0 { json.triple(Written.quotations, quotations.direct, quotations.mixed, quotations.indirect) }
    encodeUnspoken(into: &json)
    if wordsQuoted != 0 { json.field(Written.wordsQuoted, wordsQuoted) }
    if addressed != 0 { json.field(Written.addressed, addressed) }
    if !first.isEmpty { json.field(Written.first, first) }
    if last != first { json.field(Written.last, last) }
    encode(timeline.sorted, into: &json, places)
    json.endObject()
  }

  private func encode(_ timeline: [Timeline.Entry], into json: inout JSONWriter, _ places: [MonthInOutlet: Int]) {
    if timeline.count == 1, timeline[0].value == figures, let place = places[timeline[0].key] {
      return json.field(Written.place, place)
    }
    json.key(Written.timeline)
    json.beginArray()
    for entry in timeline { json.month(entry.value, at: places[entry.key] ?? 0) }
    json.endArray()
  }

  private var figures: MonthFigures {
    MonthFigures(articles: articles, mentions: mentions.all, quotations: quotations.all)
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
    var place: Int?
    while try json.nextKey() { try actor.decodeFigure(from: &json, places, &place) }
    actor.complete(with: place.map { places[$0] })
    return actor
  }

  /// Puts in what `encode` left out.
  private mutating func complete(with place: MonthInOutlet?) {
    if last.isEmpty { last = first }
    if aliases.isEmpty, mentions.name > 0, let form = forms.sorted.first { aliases.add(mentions.name, to: form.key) }
    if genders == GenderFigures() { genders.unknown = forms.sorted.reduce(0) { $0 + $1.value } }
    if let place { timeline.add(figures, to: place) }
  }

  private mutating func decodeFigure(
    from json: inout JSONReader, _ places: [MonthInOutlet], _ place: inout Int?
  ) throws(JSONError) {
    switch json.key {
    case ActorKey.forms: forms = try json.counts()
    case ActorKey.aliases: aliases = try json.counts()
    case ActorKey.genders: (genders.female, genders.male, genders.unknown) = try json.triple()
    case ActorKey.titles: titles = try json.counts()
    case ActorKey.articles: articles = try json.integer()
    case ActorKey.mentions: (mentions.name, mentions.nominal, mentions.pronoun) = try json.triple()
    case ActorKey.quotations: (quotations.direct, quotations.mixed, quotations.indirect) = try json.triple()
    case ActorKey.unsaid: unsaid = try json.integer()
    case ActorKey.thoughts: thoughts = try json.integer()
    case ActorKey.wordsQuoted: wordsQuoted = try json.integer()
    case ActorKey.addressed: addressed = try json.integer()
    case ActorKey.first: first = try json.name()
    case ActorKey.last: last = try json.name()
    case ActorKey.place: place = try json.place(among: places)
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
  static let unsaid = JSONKey("unsaid")
  static let thoughts = JSONKey("thoughts")
  static let wordsQuoted = JSONKey("wordsQuoted")
  static let addressed = JSONKey("addressed")
  static let first = JSONKey("first")
  static let last = JSONKey("last")
  static let place = JSONKey("place")
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
  static let unsaid = Array("unsaid".utf8)
  static let thoughts = Array("thoughts".utf8)
  static let wordsQuoted = Array("wordsQuoted".utf8)
  static let addressed = Array("addressed".utf8)
  static let first = Array("first".utf8)
  static let last = Array("last".utf8)
  static let place = Array("place".utf8)
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

  /// Reads an index into the totals' timeline.
  fileprivate mutating func place(among places: [MonthInOutlet]) throws(JSONError) -> Int {
    let place = try integer()
    guard places.indices.contains(place) else {
      throw JSONError(.unexpectedValue, at: position, "the totals have no place \(place) in their timeline")
    }
    return place
  }

  fileprivate mutating func timeline(of places: [MonthInOutlet]) throws(JSONError) -> Timeline {
    var timeline = Timeline()
    try beginArray()
    while try nextElement() {
      try beginArray()
      guard try nextElement() else { throw JSONError(.unexpectedValue, at: position, "expected a place") }
      let place = try place(among: places)
      let figures = MonthFigures(articles: try element(), mentions: try element(), quotations: try element())
      guard try !nextElement() else { throw JSONError(.unexpectedValue, at: position, "expected four numbers") }
      timeline.add(figures, to: places[place])
    }
    return timeline
  }
}
