import Corpus
import Testing

@testable import Cleaning

@Suite struct DatelineTests {
  private func read(_ line: String, isAlone: Bool = false) -> (rest: String, place: String, agency: String?)? {
    var reader = DatelineReader()
    let bytes = Array(line.utf8)
    guard let found = reader.read(bytes.span, ByteSpan(0, bytes.count), isAlone: isAlone) else { return nil }
    return (
      String(decoding: bytes[found.span.end...], as: UTF8.self),
      String(decoding: bytes[found.place.range], as: UTF8.self),
      found.agency
    )
  }

  @Test(arguments: [
    ("LONDON (Reuters) - The bank said so.", "The bank said so.", "LONDON", "Reuters"),
    ("Washington (CNN) The bank said so.", "The bank said so.", "Washington", "CNN"),
    ("(CNN) — The bank said so.", "The bank said so.", "", "CNN"),
    ("(CNN)The bank said so.", "The bank said so.", "", "CNN"),
    ("NAIROBI, Kenya, March 4 (AP) — The bank said so.", "The bank said so.", "NAIROBI, Kenya", "AP"),
    ("ST. LOUIS, Mo. (AP) _ The bank said so.", "The bank said so.", "ST. LOUIS, Mo.", "AP"),
    ("COSTA MESA, Calif. – The bank said so.", "The bank said so.", "COSTA MESA, Calif.", ""),
    ("WASHINGTON -- The bank said so.", "The bank said so.", "WASHINGTON", ""),
    ("NEW DELHI: The bank said so.", "The bank said so.", "NEW DELHI", ""),
    ("Mumbai, Jan 5 (PTI) The bank said so.", "The bank said so.", "Mumbai", "PTI"),
    ("BEIJING, Aug. 12 (Xinhua) -- The bank said so.", "The bank said so.", "BEIJING", "Xinhua"),
    ("RIO DE JANEIRO (AFP) – The bank said so.", "The bank said so.", "RIO DE JANEIRO", "AFP"),
  ])
  func readsPlaceAndAgency(line: String, rest: String, place: String, agency: String) {
    let found = read(line)
    #expect(found?.rest == rest)
    #expect(found?.place == place)
    #expect(found?.agency ?? "" == agency)
  }

  @Test(
    arguments: [
      "BREAKING - Two held after fire.", "UPDATE: The road is open.", "CLINTON: We will win.", "Q: Why now?",
      "NATO said on Monday that it would act.", "Ann Lee - who won - was there.", "ZINC - prompt 410 to 420",
      "CORN -- 1,600",
      "ABM Gold Corp - Year ends Dec 31", "DJ Norman Cook - Fatboy Slim to most - was there.",
      "The AP (which reported it) - was right.",
      "IBM (NYSE: IBM) said so.", "BBC: The story of a house", "Smith (Con) - 12,345 votes", "A", "", "—",
      "U.S. officials said - and they should know - that it was.", "Mr. Lee (photo) - who came late - left.",
    ].filter { !$0.isEmpty })
  func leavesOtherBeginnings(line: String) { #expect(read(line) == nil) }

  @Test func aDatelineMayStandAloneWhereOneIsExpected() {
    #expect(read("LONDON (AP) —") == nil)
    #expect(read("LONDON (AP) —", isAlone: true)?.place == "LONDON")
    #expect(read("Nairobi, Kenya, March 4", isAlone: true)?.place == "Nairobi, Kenya")
  }
}
