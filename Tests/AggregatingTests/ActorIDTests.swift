import Corpus
import Testing

@testable import Aggregating

struct ActorIDTests {
  @Test(arguments: [
    ("Ana Whitcombe", Entity.Kind.person, "person/ana-whitcombe"),
    ("ANA WHITCOMBE", .person, "person/ana-whitcombe"),
    ("Dr. Ana  Whitcombe", .person, "person/ana-whitcombe"),
    ("Sen. Ana Whitcombe", .person, "person/ana-whitcombe"),
    ("Gen Ogata", .person, "person/gen-ogata"),
    ("Gen. Ogata", .person, "person/ogata"),
    ("Ana B. Whitcombe", .person, "person/ana-b-whitcombe"),
    ("A. B. Whitcombe", .person, "person/ab-whitcombe"),
    ("A.B. Whitcombe, Jr.", .person, "person/ab-whitcombe-jr"),
    ("Sean O’Brien", .person, "person/sean-obrien"),
    ("Sean O'Brien", .person, "person/sean-obrien"),
    ("Jean-Luc Marchand", .person, "person/jean-luc-marchand"),
    ("João Łukasz Ørsted", .person, "person/joao-lukasz-orsted"),
    ("Nguyễn Thị Hà", .person, "person/nguyen-thi-ha"),
    ("İpek Ðurić-Weiß", .person, "person/ipek-duric-weiss"),
    ("Þóra Æsa", .person, "person/thora-aesa"),
    ("Joa\u{303}o", .person, "person/joao"),
    ("Mr.", .person, "person/mr"),
    ("Dr. Pepper", .organization, "organization/dr-pepper"),
    ("United Nations", .organization, "organization/united-nations"),
    ("U.N.", .organization, "organization/un"),
    ("AT&T", .organization, "organization/att"),
    ("Harbour & Sons", .organization, "organization/harbour-sons"),
    ("3M", .organization, "organization/3m"),
    ("!!!", .organization, "organization/!!!"),
    ("Владимир Канал", .person, "person/владимир-канал"),
    ("東京", .place, "place/東京"),
    ("नई दिल्ली", .place, "place/नई-दिल्ली"),
    ("St. Elm", .place, "place/st-elm"),
  ])
  func slugsAName(name: String, kind: Entity.Kind, id: String) {
    #expect(ActorID(kind, name: name)?.rawValue == id)
  }

  @Test(arguments: ["", " ", "\n\t "])
  func hasNoActorForABlankName(name: String) {
    #expect(ActorID(.person, name: name) == nil)
  }

  @Test func foldsForSearchWithBlanks() {
    #expect(NameFolder.folded("  Jean-Luc  MARCHÁND ") == "jean luc marchand")
  }

  @Test func slugsALongNameInOnePass() {
    let name = String(repeating: "Dr. ", count: 100_000) + "Ana"
    #expect(ActorID(.person, name: name)?.rawValue == "person/ana")
  }
}
