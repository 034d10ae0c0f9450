import Aggregating
import Corpus
import Merging

/// A line of `actors.jsonl.gz`: everything known of an actor, without what is 0, empty or unknown.
struct ActorLine {
  private var json = JSONWriter()

  /// With the line feed.
  var bytes: [UInt8] { json.bytes }

  init(_ entry: ActorEntry) {
    let (settled, tally) = (entry.settled, entry.tally)
    json.beginObject()
    json.field(Key.id, settled.reference.id.rawValue)
    json.field(Key.type, settled.kind.rawValue)
    json.field(Key.name, settled.name)
    if settled.reference.gender != .unknown { json.field(Key.gender, settled.reference.gender.rawValue) }
    if tally.forms.count > 1 { json.field(Key.forms, tally.forms) }
    if !tally.aliases.isEmpty { json.field(Key.aliases, tally.aliases) }
    if tally.genders.female + tally.genders.male > 0 { json.field(Key.genders, tally.genders) }
    write(tally.titles)
    write(tally.figures)
    if entry.stories != 0 { json.field(Key.stories, entry.stories) }
    if entry.utterances.all != 0 { json.field(Key.utterances, entry.utterances) }
    if !tally.classes.isEmpty { json.field(Key.classes, tally.classes) }
    if tally.heads != tally.figures {
      json.key(Key.overStories)
      json.beginObject()
      write(tally.heads)
      json.endObject()
    }
    if !tally.first.isEmpty { json.field(Key.first, tally.first) }
    if tally.last != tally.first { json.field(Key.last, tally.last) }
    json.field(Key.timeline, tally.timeline)
    write(settled.decisions)
    if !settled.registered.isEmpty {
      json.key(Key.registered)
      json.value(encoded: settled.registered)
    }
    json.endObject()
    json.endLine()
  }

  private mutating func write(_ figures: ActorFigures) {
    write(Key.articles, figures.articles)
    if figures.mentions.all != 0 { json.field(Key.mentions, figures.mentions) }
    if figures.quotations.all != 0 { json.field(Key.quotations, figures.quotations) }
    write(Key.words, figures.words)
    write(Key.anonymous, figures.anonymous)
    write(Key.unsaid, figures.unsaid)
    write(Key.thoughts, figures.thoughts)
    write(Key.addressed, figures.addressed)
  }

  private mutating func write(_ key: JSONKey, _ figure: Int) {
    if figure != 0 { json.field(key, figure) }
  }

  private mutating func write(_ titles: KeyedFigures<String, TitleFigures>) {
    if titles.isEmpty { return }
    json.key(Key.titles)
    json.beginArray()
    for entry in titles.sorted {
      json.beginObject()
      json.field(Key.title, entry.key)
      json.field(Key.count, entry.value.count)
      if !entry.value.first.isEmpty { json.field(Key.first, entry.value.first) }
      if !entry.value.last.isEmpty { json.field(Key.last, entry.value.last) }
      json.endObject()
    }
    json.endArray()
  }

  private mutating func write(_ decisions: [ActorDecision]) {
    if decisions.isEmpty { return }
    json.key(Key.decisions)
    json.beginArray()
    for decision in decisions {
      json.beginObject()
      json.field(Key.act, decision.act.rawValue)
      json.field(Key.name, decision.name)
      json.field(Key.reason, decision.reason)
      if !decision.evidence.isEmpty { json.field(Key.evidence, decision.evidence) }
      json.field(Key.articles, decision.articles)
      if let other = decision.other { json.field(Key.other, other.rawValue) }
      json.endObject()
    }
    json.endArray()
  }
}

private enum Key {
  static let id = JSONKey("id")
  static let type = JSONKey("type")
  static let name = JSONKey("name")
  static let gender = JSONKey("gender")
  static let forms = JSONKey("forms")
  static let aliases = JSONKey("aliases")
  static let genders = JSONKey("genders")
  static let titles = JSONKey("titles")
  static let title = JSONKey("title")
  static let count = JSONKey("count")
  static let articles = JSONKey("articles")
  static let stories = JSONKey("stories")
  static let mentions = JSONKey("mentions")
  static let quotations = JSONKey("quotations")
  static let utterances = JSONKey("utterances")
  static let classes = JSONKey("classes")
  static let words = JSONKey("words")
  static let anonymous = JSONKey("anonymous")
  static let unsaid = JSONKey("unsaid")
  static let thoughts = JSONKey("thoughts")
  static let addressed = JSONKey("addressed")
  static let overStories = JSONKey("overStories")
  static let first = JSONKey("first")
  static let last = JSONKey("last")
  static let timeline = JSONKey("timeline")
  static let decisions = JSONKey("decisions")
  static let act = JSONKey("act")
  static let reason = JSONKey("reason")
  static let evidence = JSONKey("evidence")
  static let other = JSONKey("other")
  static let registered = JSONKey("registered")
}
