import Corpus
import Testing

@testable import Tagging

@Suite struct PersonNameTests {
  private func people(_ text: String) -> [String] {
    var options = TaggingOptions()
    options.nominals = false
    options.pronouns = false
    return TaggedArticle(text, options).entities.filter { $0.kind == .person }.map { $0.name + " \($0.mentions.count)" }
  }

  @Test(arguments: [
    // Nicknames, initials, middle names.
    ("They met William Ostrander. Then Bill Ostrander spoke.", ["William Ostrander 2"]),
    ("They met Peter Ostrander. Then Bill Ostrander spoke.", ["Peter Ostrander 1", "Bill Ostrander 1"]),
    ("They met Otto Ostrander. Then James Otto Ostrander spoke.", ["James Otto Ostrander 2"]),
    // Surname first.
    ("They met Anna Ostrander. Then Ostrander Anna spoke.", ["Anna Ostrander 2"]),
    // Letters behind a name.
    ("They met Anna Ostrander OBE there. Ostrander spoke.", ["Anna Ostrander OBE 2"]),
    // A surname goes to whom the article names most often, whatever namesake was seen last.
    (
      "They met Anna Ostrander. Ostrander left. Ostrander ate. Her dog met Mr. Ostrander. Then Ostrander slept.",
      ["Anna Ostrander 4", "Ostrander 1"]
    ),
  ])
  func formsOfOnesNameAreOnePersons(text: String, expected: [String]) { #expect(people(text) == expected) }

  @Test(arguments: [
    ("They met Anna Bell, also known as Nan Ostrander, there.", 1),
    ("They met Anna Bell, better known by her stage name Nan Ostrander, there.", 1),
    ("They met Anna Bell (n\u{E9}e Ostrander) there.", 1),
    ("They met Anna Bell or Nan Bell there.", 1),
    ("They met Anna Bell as Nan Ostrander left.", 2),
    ("They met Anna Bell and Nan Ostrander there.", 2),
  ])
  func anotherNameOfOneIsToldByWhatStandsBeforeIt(text: String, count: Int) { #expect(people(text).count == count) }
}
