public import Corpus

extension JSONWriter {
  /// Writes counts as an object, by rising key.
  public mutating func field(_ name: JSONKey, _ counts: Counts) {
    key(name)
    beginObject()
    for entry in counts.sorted { field(entry.key, entry.value) }
    endObject()
  }

  /// Writes figures as an array of objects, by rising month and outlet; what is 0 or unknown is left out.
  public mutating func field(_ name: JSONKey, _ timeline: Timeline) {
    key(name)
    beginArray()
    for entry in timeline.sorted {
      beginObject()
      if !entry.key.month.isEmpty { field(FigureKey.month, entry.key.month) }
      field(FigureKey.outlet, entry.key.outlet)
      figure(FigureKey.articles, entry.value.articles)
      figure(FigureKey.mentions, entry.value.mentions)
      figure(FigureKey.quotations, entry.value.quotations)
      endObject()
    }
    endArray()
  }

  /// Writes the figures that are not 0.
  public mutating func field(_ name: JSONKey, _ mentions: MentionFigures) {
    key(name)
    beginObject()
    figure(FigureKey.name, mentions.name)
    figure(FigureKey.nominal, mentions.nominal)
    figure(FigureKey.pronoun, mentions.pronoun)
    endObject()
  }

  /// Writes the figures that are not 0.
  public mutating func field(_ name: JSONKey, _ quotations: QuotationFigures) {
    key(name)
    beginObject()
    figure(FigureKey.direct, quotations.direct)
    figure(FigureKey.mixed, quotations.mixed)
    figure(FigureKey.indirect, quotations.indirect)
    endObject()
  }

  /// Writes the figures that are not 0.
  public mutating func field(_ name: JSONKey, _ genders: GenderFigures) {
    key(name)
    beginObject()
    figure(FigureKey.female, genders.female)
    figure(FigureKey.male, genders.male)
    figure(FigureKey.unknown, genders.unknown)
    endObject()
  }

  private mutating func figure(_ name: JSONKey, _ value: Int) {
    if value != 0 { field(name, value) }
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

  /// A string that is most likely ASCII without escapes.
  mutating func name() throws(JSONError) -> String {
    guard try peek() == .string else { throw JSONError(.unexpectedValue, at: position, "expected a string") }
    return try string(at: try skip())
  }
}
