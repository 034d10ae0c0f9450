import Corpus
import Testing

/// What goes to a file comes back.
@Suite struct RecordTests {
  /// Offsets in bytes and in code points differ from the first mark on.
  private static func sample() -> Article {
    var article = Article()
    article.id = "hill \"1\""
    article.outlet = "Caf\u{E9} Courier"
    article.url = "https://courier.example/hill?a=1&b=2"
    article.published = "2024-03-05T19:20:00Z"
    article.title = "\u{201C}Open\u{201D}\tat last"
    article.authors = ["Ann Lee", "Bj\u{F6}rn Ek"]
    article.dateline = "HILL, March 5"
    article.agency = "Reuters"
    article.credits = ["AP", "Getty Images"]
    article.origin = Origin(outlet: "The \u{201C}Hill\u{201D} Post", title: "Open")
    article.isCorrected = true
    article.language = "en"
    article.text = Array("\u{201C}It is open,\u{201D} Ren\u{E9}e Day told \u{1F600} Bo Ek.\nShe left.\n".utf8)
    article.rawMap = [RawRun(clean: 0, raw: 4, length: 20), RawRun(clean: 20, raw: 31, length: 15)]
    article.removed = [Removal(start: 24, end: 31, kind: "markup", rule: "tag")]
    article.signature = [0, 15, 255]
    article.shard = "week-01"
    article.line = 12
    return article
  }

  private static func span(_ words: String, in article: Article) throws -> ByteSpan {
    let text = String(decoding: article.text, as: UTF8.self)
    let range = try #require(text.firstRange(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return ByteSpan(start, start + words.utf8.count)
  }

  @Test func bringsBackTheSpine() throws {
    for article in [Self.sample(), Article()] {
      var writer = JSONWriter()
      article.encode(into: &writer)
      var reader = JSONReader(writer.bytes)
      #expect(try Article.decode(from: &reader) == article)
      try reader.finish()
    }
  }

  @Test func bringsBackTheTagging() throws {
    let article = Self.sample()
    let layer = TaggingLayer(
      id: article.id,
      entities: [
        Entity(
          name: "Ren\u{E9}e Day", kind: .person, gender: .female, titles: ["Mayor"],
          mentions: [
            Mention(try Self.span("Ren\u{E9}e Day", in: article), .name),
            Mention(try Self.span("She", in: article), .pronoun),
          ]),
        Entity(name: "Hill", kind: .place),
      ], parts: PartOfSpeech.allCases)
    #expect(try roundTrip(layer, over: article) == layer)
    #expect(try roundTrip(TaggingLayer(id: "", entities: []), over: Article()) == TaggingLayer(id: "", entities: []))
  }

  @Test(arguments: [
    #"{"span":[4,8],"form":"name"}"#, #"{"form":"name","span":[4,8]}"#, #"{ "span": [4, 8], "form": "name" }"#,
    #"{"span":[4,8],"form":"n\u0061me"}"#, #"{"span":[4,8],"form":"name","more":[1]}"#,
  ])
  func readsMentionsHoweverTheyAreSpelled(mention: String) throws {
    var article = Article()
    article.text = Array("The Hill".utf8)
    let line = #"{"id":"a","entities":[{"name":"Hill","type":"place","mentions":[\#(mention),\#(mention)]}]}"#
    var json = JSONReader(Array(line.utf8))
    let layer = try TaggingLayer.decode(from: &json, over: article, CodePointIndex(article.text))
    let expected = Mention(ByteSpan(4, 8), .name)
    #expect(layer.entities == [Entity(name: "Hill", kind: .place, mentions: [expected, expected])])
    try json.finish()
  }

  @Test(arguments: ["[08,9]", "[9,4]", "[4]", "[4,8,9]", "[4.0,8]", "[-4,8]"])
  func refusesMentionsWithoutASpan(span: String) {
    let line = #"{"entities":[{"mentions":[{"span":\#(span),"form":"name"}]}]}"#
    var json = JSONReader(Array(line.utf8))
    #expect(throws: JSONError.self) {
      try TaggingLayer.decode(from: &json, over: Article(), CodePointIndex([]))
    }
  }

  @Test func bringsBackTheQuoting() throws {
    let article = Self.sample()
    let speaker = Party(
      span: try Self.span("Ren\u{E9}e Day", in: article), entity: 0, name: "Ren\u{E9}e Day", form: .name,
      kind: .person)
    let layer = QuotingLayer(
      id: article.id,
      quotes: [
        Quotation(
          kind: .direct, spans: [try Self.span("\u{201C}It is open,\u{201D}", in: article)], speaker: speaker,
          cue: Cue(span: try Self.span("told", in: article), lemma: "tell", kind: .say),
          addressee: Party(span: try Self.span("Bo Ek", in: article), entity: nil, name: "Bo Ek", form: .nominal),
          confidence: 0.875),
        Quotation(
          kind: .mixed, spans: [try Self.span("It", in: article), try Self.span("left", in: article)], anonymous: true),
        Quotation(
          kind: .indirect, spans: [try Self.span("left", in: article)],
          cue: Cue(span: try Self.span("told", in: article), lemma: "hope", kind: .want), polarity: .negative,
          modality: .future),
      ],
      marked: [MarkedPhrase(span: try Self.span("open", in: article), kind: .scare, reason: "one word")])
    #expect(try roundTrip(layer, over: article) == layer)
  }

  @Test func writesSpansAsCodePoints() throws {
    let article = Self.sample()
    let mention = Mention(try Self.span("Ren\u{E9}e Day", in: article), .name)
    let layer = TaggingLayer(id: "a", entities: [Entity(name: "b", kind: .person, mentions: [mention])])
    var writer = JSONWriter()
    layer.encode(into: &writer, over: article, CodePointIndex(article.text))
    #expect(String(decoding: writer.bytes, as: UTF8.self).contains("\"span\":[14,23]"))
  }

  @Test(arguments: [
    "{\"entities\":[{\"type\":\"robot\"}]}", "{\"entities\":[{\"mentions\":[{\"span\":[5,2]}]}]}",
    "{\"entities\":[{\"mentions\":[{\"span\":[-1,2]}]}]}", "{\"entities\":[{\"mentions\":[{\"span\":[1]}]}]}",
    "{\"entities\":{}}",
    "[]", "{\"id\":\"a\"",
  ])
  func refusesLayersThatAreNone(_ text: String) {
    var reader = JSONReader(Array(text.utf8))
    let article = Self.sample()
    #expect(throws: JSONError.self) {
      try TaggingLayer.decode(from: &reader, over: article, CodePointIndex(article.text))
    }
  }

  private func roundTrip<R: Record>(_ record: R, over article: Article) throws -> R {
    let index = CodePointIndex(article.text)
    var writer = JSONWriter()
    record.encode(into: &writer, over: article, index)
    var reader = JSONReader(writer.bytes)
    let back = try R.decode(from: &reader, over: article, index)
    try reader.finish()
    return back
  }
}
