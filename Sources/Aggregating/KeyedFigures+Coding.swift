public import Corpus

extension JSONWriter {
  /// Writes counts as an object, by rising key.
  public mutating func field(_ name: JSONKey, _ counts: Counts) {
    key(name)
    beginObject()
    for entry in counts.sorted { field(entry.key, entry.value) }
    endObject()
  }

  /// Writes figures as an array of objects, by rising month and outlet.
  public mutating func field(_ name: JSONKey, _ timeline: Timeline) {
    key(name)
    beginArray()
    for entry in timeline.sorted {
      beginObject()
      field(FigureKey.month, entry.key.month)
      field(FigureKey.outlet, entry.key.outlet)
      fields(of: entry.value)
      endObject()
    }
    endArray()
  }

  public mutating func field(_ name: JSONKey, _ mentions: MentionFigures) {
    key(name)
    beginObject()
    field(FigureKey.name, mentions.name)
    field(FigureKey.nominal, mentions.nominal)
    field(FigureKey.pronoun, mentions.pronoun)
    endObject()
  }

  public mutating func field(_ name: JSONKey, _ quotations: QuotationFigures) {
    key(name)
    beginObject()
    field(FigureKey.direct, quotations.direct)
    field(FigureKey.mixed, quotations.mixed)
    field(FigureKey.indirect, quotations.indirect)
    endObject()
  }

  public mutating func field(_ name: JSONKey, _ genders: GenderFigures) {
    key(name)
    beginObject()
    field(FigureKey.female, genders.female)
    field(FigureKey.male, genders.male)
    field(FigureKey.unknown, genders.unknown)
    endObject()
  }

  /// Writes the keys of a month's figures into an object that is open.
  public mutating func fields(of figures: MonthFigures) {
    field(FigureKey.articles, figures.articles)
    field(FigureKey.mentions, figures.mentions)
    field(FigureKey.quotations, figures.quotations)
  }
}

/// Keys of figures.
private enum FigureKey {
  static let articles = JSONKey("articles")
  static let direct = JSONKey("direct")
  static let female = JSONKey("female")
  static let indirect = JSONKey("indirect")
  static let male = JSONKey("male")
  static let mentions = JSONKey("mentions")
  static let mixed = JSONKey("mixed")
  static let month = JSONKey("month")
  static let name = JSONKey("name")
  static let nominal = JSONKey("nominal")
  static let outlet = JSONKey("outlet")
  static let pronoun = JSONKey("pronoun")
  static let quotations = JSONKey("quotations")
  static let unknown = JSONKey("unknown")
}

extension JSONReader {
  mutating func counts() throws(JSONError) -> Counts {
    var counts = Counts()
    try beginObject()
    while let span = try nextKeySpan() {
      let name = try string(at: span)
      counts.add(try integer(), to: name)
    }
    return counts
  }

  mutating func timeline() throws(JSONError) -> Timeline {
    var timeline = Timeline()
    try beginArray()
    while try nextElement() {
      var place = MonthInOutlet(month: "", outlet: "")
      var figures = MonthFigures()
      try beginObject()
      while try nextKey() {
        switch String(decoding: key, as: UTF8.self) {
        case "month": place.month = try string()
        case "outlet": place.outlet = try string()
        case "articles": figures.articles = try integer()
        case "mentions": figures.mentions = try integer()
        case "quotations": figures.quotations = try integer()
        default: try skip()
        }
      }
      timeline.add(figures, to: place)
    }
    return timeline
  }

  mutating func mentionFigures() throws(JSONError) -> MentionFigures {
    let counts = try counts()
    var figures = MentionFigures()
    figures.name = counts["name"] ?? 0
    figures.nominal = counts["nominal"] ?? 0
    figures.pronoun = counts["pronoun"] ?? 0
    return figures
  }

  mutating func quotationFigures() throws(JSONError) -> QuotationFigures {
    let counts = try counts()
    var figures = QuotationFigures()
    figures.direct = counts["direct"] ?? 0
    figures.mixed = counts["mixed"] ?? 0
    figures.indirect = counts["indirect"] ?? 0
    return figures
  }

  /// A string that is most likely ASCII without escapes.
  mutating func name() throws(JSONError) -> String {
    guard try peek() == .string else { throw JSONError(.unexpectedValue, at: position, "expected a string") }
    return try string(at: try skip())
  }
}
