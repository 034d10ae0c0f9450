import Corpus
import Testing

@testable import Tagging

@Suite struct NameTests {
  @Test(arguments: [
    // Titles are no part of the name, before or inside a run.
    ("On Friday Mr. Ostrander spoke.", ["person Ostrander"]),
    ("They met President Donald Ostrander there.", ["person Donald Ostrander"]),
    ("Prime Minister Anna Bell left.", ["person Anna Bell"]),
    ("He saw London Mayor Peter Ostrander.", ["place London", "person Peter Ostrander"]),
    ("The former foreign minister Anna Bell left.", ["person Anna Bell"]),
    ("The Mayor of Chicago left.", ["place Chicago"]),
    ("Bank of England Governor Peter Ostrander left.", ["organization Bank of England", "person Peter Ostrander"]),
    ("Secretary of State Peter Ostrander left.", ["person Peter Ostrander"]),
    // Initials, particles, suffixes, marks inside names.
    ("They saw Donald J. Ostrander there.", ["person Donald J. Ostrander"]),
    ("They saw J.K. Ostrander there.", ["person J.K. Ostrander"]),
    ("They saw Mary O\u{2019}Brien there.", ["person Mary O\u{2019}Brien"]),
    ("They saw Peter van der Meer there.", ["person Peter van der Meer"]),
    ("They saw Martin Ostrander Jr. there.", ["person Martin Ostrander Jr."]),
    ("They saw Martin Ostrander, Sr., there.", ["person Martin Ostrander, Sr."]),
    ("They saw Anna-Maria Łukasz-Ökten there.", ["person Anna-Maria Łukasz-Ökten"]),
    // Organizations.
    ("He works for the University of Elmford.", ["organization University of Elmford"]),
    ("The Ministry of Health and Social Care agreed.", ["organization Ministry of Health and Social Care"]),
    ("He sold Harbour Holdings Inc. to them.", ["organization Harbour Holdings Inc."]),
    ("He sold Ostrander, Inc. to them.", ["organization Ostrander, Inc."]),
    ("He sold Bell & Ostrander to them.", ["organization Bell & Ostrander"]),
    ("He works for the FBI in peace.", ["organization FBI"]),
    ("A Quandor spokesman agreed.", ["organization Quandor"]),
    // Places.
    ("He lives in Quandoria now.", ["place Quandoria"]),
    ("He lives in New York now.", ["place New York"]),
    ("New York is large.", ["place New York"]),
    ("He saw Lake Quandor there.", ["place Lake Quandor"]),
    ("He saw the Quandor River there.", ["place Quandor River"]),
    ("He lives in Elmford, Ohio, now.", ["place Elmford", "place Ohio"]),
    ("In the U.S. he won.", ["place U.S."]),
    ("LONDON - Rain fell.", ["place LONDON"]),
    // What is no name.
    ("The German chancellor met the French on Monday in May.", []),
    ("Yesterday they met. However, nobody spoke.", []),
    ("Police arrested three men. Shares fell.", []),
    ("The CEO liked the TV.", []),
    ("The London-based firm paid.", []),
    ("I\u{2019}m sure they don't. We've won, he said.", []),
    ("Can't we go? Won\u{2019}t they? AIN'T it so, he said.", []),
    (
      "The FBI Director came. He saw ABC Peter Bell there.",
      ["organization FBI", "organization ABC", "person Peter Bell"]
    ),
    ("German Chancellor Anna Bell left.", ["person Anna Bell"]),
    ("", []),
  ])
  func findsAndTypesNames(text: String, expected: [String]) {
    #expect(TaggedArticle(text).names.filter { !$0.hasPrefix("other") } == expected)
  }

  @Test func takesAFirstWordForANameWhereTheArticleShowsIt() {
    #expect(TaggedArticle("Grove won. They saw Mary Grove there.").names == ["person Mary Grove"])
    #expect(TaggedArticle("Grove won. They saw a grove there.").names == [])
  }

  @Test func readsHeadlinesInCapitalsByWhatTheArticleNames() {
    let article = TaggedArticle("STORM HITS QUANDORIA AS OSTRANDER WARNS\nAnna Ostrander lives in Quandoria.")
    #expect(
      article.summary == [
        "person Anna Ostrander: OSTRANDER, Anna Ostrander", "place Quandoria: Quandoria",
      ])
  }

  @Test func tellsTeamsInTablesFromTheirCities() {
    let article = TaggedArticle("Leeds 2 Norwich 0\nHe lives in Leeds now.")
    #expect(article.names == ["organization Leeds", "organization Norwich", "place Leeds"])
  }

  @Test func keepsTitlesInOrderAndEachOnce() {
    let article = TaggedArticle("Sen. Anna Bell met former President Anna Bell. Mrs. Bell and Sen. Bell agreed.")
    #expect(article.entity("Anna Bell")?.titles == ["Sen.", "President", "Mrs."])
  }
}
