import Testing
import Text

@testable import Quoting

struct CueTableTests {
  @Test func holdsTheFormsOfAVerb() throws {
    for (word, form) in [("say", CueForm.Form.base), ("says", .third), ("said", .past), ("saying", .gerund)] {
      let place = CueTable.shared.words[WordHash.of(word)]
      try #require(place > 0, "\(word) is missing")
      #expect(CueTable.shared.lemma(of: CueTable.shared.forms[Int(place) - 1]) == "say")
      #expect(CueTable.shared.forms[Int(place) - 1].form == form)
    }
  }

  @Test func holdsPhrases() {
    let place = CueTable.shared.phrases[WordHash.ofPhrase("pointed out")]
    #expect(place > 0 && CueTable.shared.forms[Int(place) - 1].length == 2)
  }

  @Test func countsHundredsOfVerbs() {
    #expect(Set(CueTable.shared.forms.filter { $0.form != .noun }.map(\.lemma)).count >= 200)
  }

  @Test func namesItsBytes() {
    #expect(CueTable.embeddedModel.wholeMatch(of: /cues-[0-9a-f]{8}/) != nil)
    // The published sum of "a" by FNV-1a.
    #expect(CueTable.model(of: Array("a".utf8)) == "cues-e40c292c")
  }

  @Test func passesOverLinesItCannotRead() {
    #expect(CueTable(Array("# note\nnonsense\nsay\tsay\tq\tsay,says,said,-,saying\n".utf8)).forms.count == 4)
  }
}
