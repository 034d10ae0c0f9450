import Corpus
import Testing

@testable import Cleaning

@Suite struct PageFactsTests {
  private func facts(_ pieces: [(LineKind, String)]) -> PageFacts {
    var facts = PageFacts()
    facts.begin()
    for (kind, text) in pieces {
      let bytes = Array(text.utf8)
      facts.read(LinePiece(start: 0, end: bytes.count, kind: kind, rule: ""), of: bytes)
    }
    return facts
  }

  @Test(arguments: [
    ("By Ann Lee", ["Ann Lee"]), ("By Ann Lee and Bo Ek, Staff Writers", ["Ann Lee", "Bo Ek"]),
    ("BY ANN LEE, THE UMBRELLA", ["ANN LEE"]),
    ("By: Ann M. Lee, Bo Ek and Cy de la Cruz", ["Ann M. Lee", "Bo Ek", "Cy de la Cruz"]),
    ("Posted by Ann O'Hara on 4 May 2012", ["Ann O'Hara"]), ("Published 3 hours ago", []), ("By the editors", []),
    ("Ann Lee covers health for The Umbrella.", []),
  ])
  func readsAuthors(line: String, names: [String]) { #expect(facts([(.byline, line)]).authors == names) }

  @Test func readsPlaceAndAgency() {
    let found = facts([(.dateline, "NAIROBI, Kenya (Reuters) - ")])
    #expect(found.place == "NAIROBI, Kenya")
    #expect(found.agency == "Reuters")
    #expect(facts([(.syndication, "(Reporting by Ann Lee for the Associated Press)")]).agency == "AP")
  }

  @Test(arguments: [
    ("The post Rain in Rome appeared first on The Daily Umbrella.", "The Daily Umbrella", "Rain in Rome"),
    (
      "This article was originally published in the Umbrella Review and is used by permission.", "the Umbrella Review",
      ""
    ),
    ("This story first appeared on Umbrella.com.", "Umbrella.com", ""),
  ])
  func readsWhereTheTextStoodFirst(line: String, outlet: String, title: String) {
    #expect(facts([(.syndication, line)]).origin == Origin(outlet: outlet, title: title))
  }

  @Test func keepsCreditsAndTheFlagOfACorrection() {
    let found = facts([
      (.caption, "Rain in Rome. (Bo Ek/Getty Images)"), (.caption, "AP Photo/Bo Ek"), (.correction, "Correction: …"),
    ])
    #expect(found.credits == ["Getty Images", "AP"])
    #expect(found.isCorrected)
    #expect(!facts([]).isCorrected)
  }
}

@Suite struct LineQuotationTests {
  private func stands(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    return LineQuotation().stands(in: bytes.span, ByteSpan(0, bytes.count))
  }

  @Test(arguments: [
    "“Sign up for our newsletter,” she said.", "\"Click here to win\", the mail said.",
    "Mr Lee told us: ''We use cookies here.''",
    "He said: «Share this on Facebook».", "According to Lee, “the comments are closed today”.",
    "Sign up now! — Ann Lee (@annlee) May 4, 2016",
  ])
  func knowsAQuotation(line: String) { #expect(stands(line)) }

  @Test(arguments: [
    "She said no.", "Read “The Rain” by Ann Lee", "Share “this", "Subscribe to \"Rain\" today",
    "It's what they said, isn't it",
    "Follow Ann Lee (@annlee) on Twitter",
  ])
  func knowsWhatIsNone(line: String) { #expect(!stands(line)) }
}
