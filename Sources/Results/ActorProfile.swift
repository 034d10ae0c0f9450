import Aggregating
public import Corpus

/// Everything known of one actor.
public struct ActorProfile: Sendable {
  /// How often a name or a cue's class was met.
  public struct Count: Sendable, Equatable {
    public var name: String
    public var count: Int
  }

  public var actor: ActorRow
  /// Names in the articles, most frequent first.
  public var names: [Count]
  /// By falling count.
  public var titles: [TitleRow]
  /// Quotations by the class of their cue, most frequent first.
  public var classes: [Count]
  /// By falling log-likelihood.
  public var company: [CompanionRow]
  /// Whom it talks about; like the next three by falling quotations.
  public var talksAbout: [TalkRow]
  public var talkedAboutBy: [TalkRow]
  public var talksTo: [TalkRow]
  public var talkedToBy: [TalkRow]
  public var decisions: [DecisionRow]
  /// The line of a user's register, as JSON; nil where it has none.
  public var registered: String?

  /// Writes the profile as one line of JSON.
  public func encodeLine(into json: inout JSONWriter) {
    json.beginObject()
    actor.encodeFields(into: &json)
    json.key("shares")
    json.beginObject()
    json.key("direct")
    TableCell.share(actor.figures.quotations.direct, of: actor.figures.quotations.all).encode(into: &json)
    json.key("anonymous")
    TableCell.share(actor.figures.anonymous, of: actor.figures.quotations.all).encode(into: &json)
    json.endObject()
    encode("names_in_use", names, into: &json)
    encode("titles", titles, into: &json)
    encode("cue_classes", classes, into: &json)
    encode("company", company, into: &json)
    encode("talks_about", talksAbout, into: &json)
    encode("talked_about_by", talkedAboutBy, into: &json)
    encode("talks_to", talksTo, into: &json)
    encode("talked_to_by", talkedToBy, into: &json)
    encode("decisions", decisions, into: &json)
    if let registered {
      json.key("registered")
      json.value(encoded: Array(registered.utf8))
    }
    json.endObject()
    json.endLine()
  }

  private func encode(_ key: String, _ counts: [Count], into json: inout JSONWriter) {
    json.key(key)
    json.beginObject()
    for count in counts {
      json.key(count.name)
      json.integer(count.count)
    }
    json.endObject()
  }

  private func encode(_ key: String, _ rows: [some TableRow], into json: inout JSONWriter) {
    json.key(key)
    json.beginArray()
    for row in rows {
      json.beginObject()
      row.encodeFields(into: &json)
      json.endObject()
    }
    json.endArray()
  }
}
