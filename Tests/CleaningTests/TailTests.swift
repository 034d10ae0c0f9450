import Corpus
import Testing

@testable import Cleaning

@Suite struct TailTests {
  private func split(_ line: String) -> (own: String, kinds: [String]) {
    var reader = TailReader()
    let bytes = Array(line.utf8)
    var pieces: [LinePiece] = []
    reader.find(bytes.span, ByteSpan(0, bytes.count), into: &pieces)
    let end = pieces.map(\.start).min() ?? bytes.count
    return (String(decoding: bytes[..<end], as: UTF8.self), pieces.map(\.kind.rawValue))
  }

  @Test(arguments: [
    ("The vote is on Monday. (Reporting by Ann Lee; Editing by Bo Ek)", "The vote is on Monday. ", ["syndication"]),
    ("It rained. (Additional reporting by Ann Lee in Rome; editing by Bo Ek.)", "It rained. ", ["syndication"]),
    ("It rained. The post Rain in Rome appeared first on The Daily Umbrella.", "It rained. ", ["syndication"]),
    ("It rained.” This article was originally published in The Umbrella.", "It rained.” ", ["syndication"]),
    ("It rained. Copyright 2016 The Umbrella. All rights reserved.", "It rained. ", ["copyright", "copyright"]),
    ("It rained. Read more: Why it rained", "It rained. ", ["related"]),
    ("It rained. Follow Ann Lee on Twitter: @annlee", "It rained. ", ["byline"]),
    ("It rained. Ann Lee contributed to this report.", "It rained. ", ["syndication"]),
    ("It rained. Sign up for our morning newsletter to know when.", "It rained. ", ["newsletter"]),
    ("It rained. Correction: An earlier version of this article misstated the day.", "It rained. ", ["correction"]),
  ])
  func findsWhatStandsBehindTheArticle(line: String, own: String, kinds: [String]) {
    let found = split(line)
    #expect(found.own == own)
    #expect(found.kinds == kinds)
  }

  @Test(arguments: [
    "The post office closed. The post was filled by a man who appeared happy.",
    "She asked people to sign up for the marathon.",
    "It rained. Sign up for the draft, the army told young men.",
    "It rained. “Read more books,” she said, “and follow me on Twitter.”",
    "He wrote it. This article of the constitution was amended in 1911.",
    "It rained (reporting by the agency was thin) for days.",
    "The Reporting by Ann Lee; Editing by Bo Ek",
    "She contributed to the war effort. He contributed to a fund for this story's hero.",
  ])
  func leavesTheArticlesOwnSentences(line: String) { #expect(split(line).kinds == []) }

  @Test(arguments: [
    ("The company said so on Monday. Reuter", "The company said so on Monday."),
    ("“It rained,” he said.” AFP", "“It rained,” he said.”"), ("It rained. (AP)", "It rained."),
    ("It rained. dpa/AFP", "It rained. dpa/AFP"), ("It rained. AFP/Reuters", "It rained."),
    ("She met Michael R. Bloomberg.", "She met Michael R. Bloomberg."), ("Reuter", "Reuter"),
    ("It rained. Getty Images", "It rained. Getty Images"), ("", ""), ("He works for Reuters", "He works for Reuters"),
  ])
  func leavesOutWhatAWireSignsOffWith(line: String, rest: String) {
    var reader = TailReader()
    let bytes = Array(line.utf8)
    let span = reader.withoutSignOff(bytes.span, ByteSpan(0, bytes.count))
    #expect(String(decoding: bytes[span.range], as: UTF8.self) == rest)
  }

  @Test func aSignOffIsTakenOutAndItsAgencyIsKept() {
    let text = "The mill burned down on Monday, the company said.\n\nNobody was hurt. Reuter"
    let article = cleanArticle(text, furniture: true)
    #expect(
      article.map { String(decoding: $0.text, as: UTF8.self) }
        == "The mill burned down on Monday, the company said.\n\nNobody was hurt.")
    #expect(article?.agency == "Reuters")
    #expect(article?.removed.map(\.rule) == ["sign-off"])
  }

  @Test func aLongLineCostsNoMoreThanItsEnd() {
    let line = String(repeating: "no end of this ", count: 100_000) + "(Reporting by Ann Lee)"
    #expect(split(line).kinds == ["syndication"])
    #expect(split(String(repeating: "(", count: 1_000_000)).kinds == [])
  }
}
