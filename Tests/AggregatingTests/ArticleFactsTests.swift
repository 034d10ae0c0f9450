import Corpus
import TestSupport
import Testing

@testable import Aggregating

struct ArticleFactsTests {
  private func written(_ facts: ArticleFacts) -> [UInt8] {
    var json = JSONWriter()
    facts.encode(into: &json, over: Article(), CodePointIndex([]))
    return json.bytes
  }

  private func read(_ line: String) throws -> ArticleFacts {
    var json = JSONReader(Array(line.utf8))
    let facts = try ArticleFacts.decode(from: &json)
    try json.finish()
    return facts
  }

  @Test(arguments: UInt64(0)..<60)
  func readsWhatItWrote(seed: UInt64) throws {
    var made = MadeArticles(SeededGenerator(seed: seed))
    var aggregator = Aggregator(options: AggregatingOptions())
    for number in 0..<6 {
      guard case .keep(let facts) = aggregator.process(made.article(number)) else {
        Issue.record("an article has no facts, seed \(seed)")
        continue
      }
      let bytes = written(facts)
      var json = JSONReader(bytes)
      let back = try ArticleFacts.decode(from: &json)
      try json.finish()
      #expect(back == facts, "seed \(seed)")
      #expect(written(back) == bytes, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func bringsBackAllNumbersAndTexts(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var facts = ArticleFacts()
    facts.id = "a \"b\"\n\u{1F600}"
    facts.outlet = "Café"
    facts.signature = (0..<8).map { _ in UInt8.random(in: 0...255, using: &generator) }
    for _ in 0..<Int.random(in: 0...5, using: &generator) {
      var quote = QuoteFacts(counts: true, kind: .mixed, speaker: Int.random(in: 0...9, using: &generator))
      quote.words = Int.random(in: 0...1 << 20, using: &generator)
      quote.print.whole = UInt64.random(in: 0...UInt64.max, using: &generator)
      quote.print.parts = (0..<3).map { _ in UInt32.random(in: 0...UInt32.max, using: &generator) }
      facts.quotes.append(quote)
    }
    var json = JSONReader(written(facts))
    #expect(try ArticleFacts.decode(from: &json) == facts, "seed \(seed)")
  }

  @Test func writesShortLines() {
    var facts = ArticleFacts()
    (facts.id, facts.outlet, facts.published, facts.signature) = ("a", "Quay Wire", "2024-03-05", [1, 255])
    var names = Counts()
    names.add(2, to: "Pires")
    facts.chains = [
      ChainFacts(kind: .person, name: "Joao Pires", gender: .male, titles: ["Mr."], names: names, mentions: 3),
      ChainFacts(kind: .other, name: "the storm"),
    ]
    facts.quotes = [
      QuoteFacts(counts: true, kind: .direct, speaker: 0, words: 4), QuoteFacts(counts: false, kind: .indirect),
    ]
    #expect(
      String(decoding: written(facts), as: UTF8.self)
        == #"{"id":"a","outlet":"Quay Wire","published":"2024-03-05","signature":"01ff","#
        + #""chains":[{"name":"Joao Pires","type":"person","gender":"male","titles":["Mr."],"names":{"Pires":2},"#
        + #""mentions":3},{"name":"the storm","type":"other","mentions":1}],"#
        + #""quotes":[{"kind":"direct","speaker":0,"words":4,"print":[0,0]},{"kind":"indirect"}]}"#)
  }

  @Test func passesOverKeysThatItDoesNotKnow() throws {
    let facts = try read(#"{"id":"a","later":[{"x":1}],"chains":[{"name":"A","type":"place","new":2}],"quotes":[]}"#)
    #expect(facts.id == "a")
    #expect(facts.chains.map(\.name) == ["A"])
  }

  @Test(arguments: [
    "", "[]", "{\"id\":1}", "{\"chains\":[{\"type\":\"ship\"}]}", "{\"quotes\":[{\"kind\":\"sung\"}]}",
    "{\"quotes\":[{\"print\":[1]}]}", "{\"quotes\":[{\"print\":[1,4294967296]}]}", "{\"quotes\":[{\"print\":[-1,2]}]}",
    "{\"signature\":\"abc\"}", "{\"signature\":\"0g\"}", "{\"chains\":",
  ])
  func refusesDamagedLines(line: String) {
    #expect(throws: JSONError.self) { try read(line) }
  }
}
