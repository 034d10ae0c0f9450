import Corpus

extension Totals {
  /// Writes the first line of a tally file, without the line feed.
  func encode(into json: inout JSONWriter) {
    json.beginObject()
    json.field("articles", articles)
    json.field("datesUnknown", datesUnknown)
    json.field("first", first)
    json.field("last", last)
    json.field(JSONKey("mentions"), mentions)
    json.field(JSONKey("quotations"), quotations)
    json.field("unsaid", unsaid)
    json.field("thoughts", thoughts)
    json.field("wordsQuoted", wordsQuoted)
    json.field("withSpeaker", withSpeaker)
    json.field("withActor", withActor)
    json.field("anonymous", anonymous)
    json.field("addressed", addressed)
    json.field("belowConfidence", belowConfidence)
    json.field(JSONKey("speakers"), speakers)
    json.field(JSONKey("cues"), cues)
    json.field(JSONKey("acts"), acts)
    json.field(JSONKey("classes"), classes)
    json.field(JSONKey("moods"), moods)
    json.field(JSONKey("timeline"), timeline)
    json.endObject()
  }

  static func decode(from json: inout JSONReader) throws(JSONError) -> Self {
    var totals = Self()
    try json.beginObject()
    while try json.nextKey() {
      switch String(decoding: json.key, as: UTF8.self) {
      case "articles": totals.articles = try json.integer()
      case "datesUnknown": totals.datesUnknown = try json.integer()
      case "first": totals.first = try json.string()
      case "last": totals.last = try json.string()
      case "mentions": totals.mentions = try json.mentionFigures()
      case "quotations": totals.quotations = try json.quotationFigures()
      case "unsaid": totals.unsaid = try json.integer()
      case "thoughts": totals.thoughts = try json.integer()
      case "wordsQuoted": totals.wordsQuoted = try json.integer()
      case "withSpeaker": totals.withSpeaker = try json.integer()
      case "withActor": totals.withActor = try json.integer()
      case "anonymous": totals.anonymous = try json.integer()
      case "addressed": totals.addressed = try json.integer()
      case "belowConfidence": totals.belowConfidence = try json.integer()
      case "speakers": totals.speakers = try json.counts()
      case "cues": totals.cues = try json.counts()
      case "acts": totals.acts = try json.counts()
      case "classes": totals.classes = try json.counts()
      case "moods": totals.moods = try json.counts()
      case "timeline": totals.timeline = try json.timeline()
      default: try json.skip()
      }
    }
    return totals
  }
}
