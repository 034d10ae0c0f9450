import Corpus
import Testing

@testable import Tagging

@Suite struct ChainTests {
  @Test(arguments: [
    (
      "They met Donald J. Ostrander. Mr. Ostrander left. Ostrander spoke.",
      ["person Donald J. Ostrander: Donald J. Ostrander, Ostrander, Ostrander"]
    ),
    (
      "They met D. Ostrander. Then Donald Ostrander spoke.",
      ["person Donald Ostrander: D. Ostrander, Donald Ostrander"]
    ),
    (
      "Mr. Bell met Mrs. Bell. Mr. Bell spoke.",
      ["person Bell: Bell, Bell", "person Bell: Bell"]
    ),
    (
      "They met Peter Bell and Anna Bell. Mrs. Bell spoke. Mr. Bell left.",
      ["person Peter Bell: Peter Bell, Bell", "person Anna Bell: Anna Bell, Bell"]
    ),
    (
      "They met John Bell Jr. and John Bell Sr. there.",
      ["person John Bell Jr.: John Bell Jr.", "person John Bell Sr.: John Bell Sr."]
    ),
    (
      "They met the Quandor Trade Organization (QTO). The QTO agreed.",
      ["organization Quandor Trade Organization: Quandor Trade Organization, QTO, QTO"]
    ),
    (
      "They sold Quandor Holdings Inc. to him. Quandor Holdings agreed. Quandor spokesman Peter Bell left.",
      [
        "organization Quandor Holdings Inc.: Quandor Holdings Inc., Quandor Holdings, Quandor",
        "person Peter Bell: Peter Bell",
      ]
    ),
    (
      "He came to the United States. In the U.S. he won.",
      ["place United States: United States, U.S."]
    ),
  ])
  func joinsTheNamesOfOne(text: String, expected: [String]) {
    #expect(TaggedArticle(text, options(pronouns: false, nominals: false)).summary == expected)
  }

  private func options(pronouns: Bool, nominals: Bool) -> TaggingOptions {
    var options = TaggingOptions()
    options.pronouns = pronouns
    options.nominals = nominals
    return options
  }

  @Test(arguments: [
    ("They met Anna Bell. She left and took her dog.", "Anna Bell, She, her"),
    ("They met Anna Bell and Peter Ostrander. She left.", "Anna Bell, She"),
    ("They met Anna Bell.\nIt rained.\nShe left.", "Anna Bell"),
    ("They met Anna Bell. It left them, and we saw.", "Anna Bell"),
    ("Anna Bell met Jane Ostrander. \u{201C}She left,\u{201D} Ostrander said.", "Anna Bell, She"),
  ])
  func givesPronounsToTheLastPersonTheyFit(text: String, expected: String) {
    let article = TaggedArticle(text)
    #expect(article.entity("Anna Bell")?.mentions.map { article.string($0) }.joined(separator: ", ") == expected)
  }

  @Test(arguments: [
    (
      "Foreign Minister Anna Bell spoke. The foreign minister left. The minister slept.",
      "Anna Bell, The foreign minister, The minister"
    ),
    ("They met Anna Bell, the mayor of Elmford. The mayor left.", "Anna Bell, the mayor of Elmford, The mayor"),
    ("Mayor Anna Bell met Mayor Peter Ostrander. The mayor left.", "Anna Bell"),
    ("Mayor Anna Bell left. The mayor of Elmford came.", "Anna Bell"),
  ])
  func givesRolesToTheOneWhoHadThem(text: String, expected: String) {
    let article = TaggedArticle(text)
    #expect(article.entity("Anna Bell")?.mentions.map { article.string($0) }.joined(separator: ", ") == expected)
  }

  @Test func leavesPronounsAndRolesWhereTheOptionsSaySo() {
    let article = TaggedArticle(
      "Mayor Anna Bell spoke. She left. The mayor slept.", options(pronouns: false, nominals: false))
    #expect(article.summary == ["person Anna Bell: Anna Bell"])
  }

  @Test(arguments: [
    ("They met Anna Bell.", Entity.Gender.female), ("They met Peter Bell.", .male), ("They met Xq Bell.", .unknown),
    ("They met Mrs. Bell.", .female), ("They met Sir Kim Bell.", .male), ("They met Xq Bell. She left.", .female),
    ("He lives in London.", .unknown),
  ])
  func tellsGenders(text: String, gender: Entity.Gender) {
    #expect(TaggedArticle(text).entities.first?.gender == gender)
  }
}
