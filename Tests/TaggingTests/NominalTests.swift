import Corpus
import Testing

@testable import Tagging

@Suite struct NominalTests {
  /// The noun phrases that stand for a person.
  private func nominals(_ text: String, of name: String) -> [String] {
    let article = TaggedArticle(text)
    return article.entity(name)?.mentions.filter { $0.form == .nominal }.map { article.string($0) } ?? ["no \(name)"]
  }

  @Test(arguments: [
    ("Anna Bell, the mayor of Elmford, left.", ["the mayor of Elmford"]),
    ("They met Anna Bell, 42, a physicist from Ohio, there.", ["a physicist from Ohio"]),
    ("Anna Bell, spokeswoman for the Quandor Bank, left.", ["spokeswoman for the Quandor Bank"]),
    ("Anna Bell, also a member of the jury, left.", ["a member"]),
    ("Anna Bell (the mayor) left.", ["the mayor"]),
    ("In the letter to Anna Bell, the mayor asked for money.", []),
    ("They met Anna Bell, the student newspaper and others.", []),
  ])
  func appositionsBehindANameAreSaidOfIt(text: String, expected: [String]) {
    #expect(nominals(text, of: "Anna Bell") == expected)
  }

  @Test(arguments: [
    ("The mayor of Elmford, Anna Bell, left.", ["The mayor of Elmford"]),
    ("They met the young poet Anna Bell there.", ["the young poet"]),
    ("They spoke of a banker named Anna Bell there.", ["a banker"]),
    ("According to the mayor, Anna Bell left.", []),
  ])
  func phrasesBeforeANameAreSaidOfIt(text: String, expected: [String]) {
    #expect(nominals(text, of: "Anna Bell") == expected)
  }

  @Test(arguments: [
    ("Anna Bell is a physicist.", ["a physicist"]),
    ("Anna Bell (born 1950) was a Swiss mathematician and philosopher.", ["a Swiss mathematician", "philosopher"]),
    ("Anna Bell left. She was also one of the founders of it.", ["one"]),
    ("Anna Bell was named chairwoman in May.", ["chairwoman"]),
    ("The club elected Anna Bell president on Friday.", ["president"]),
    ("Anna Bell served as a general in the war.", ["a general"]),
    ("As a student, Anna Bell wrote poems.", ["a student"]),
    ("Anna Bell, who is a lawyer, left.", ["a lawyer"]),
    ("Anna Bell is not a lawyer.", []),
    ("Anna Bell was one of the reasons for it.", []),
    ("Anna Bell is a student leader.", ["a student leader"]),
  ])
  func predicatesAreSaidOfTheirSubject(text: String, expected: [String]) {
    #expect(nominals(text, of: "Anna Bell") == expected)
  }

  @Test(arguments: [
    ("Anna Bell met her brother Peter Grove. Her brother laughed.", ["brother", "brother"]),
    ("Anna Bell\u{2019}s brother, Peter Grove, left. Her brother laughed.", ["brother", "brother"]),
    ("Anna Bell is the sister of Peter Grove. Her brother laughed.", ["brother"]),
    ("Anna Bell met Peter Grove. Her brother laughed.", []),
  ])
  func kinAreKnownByWhoseTheyAre(text: String, expected: [String]) {
    #expect(nominals(text, of: "Peter Grove") == expected)
  }

  @Test(arguments: [
    ("Gov. Anna Bell spoke. The governor left.", ["The governor"]),
    ("Anna Bell is a physicist. The physicist left.", ["a physicist", "The physicist"]),
    ("German Foreign Minister Anna Bell spoke. The British foreign minister left.", []),
    ("Anna Bell, the mayor, left. The mayor of Quandoria came.", ["the mayor"]),
    ("Anna Bell, the mayor, left. The man who came was the mayor of it.", ["the mayor"]),
    ("Mayor Anna Bell met Mayor Peter Grove. It rained. Grove laughed. The mayor left.", []),
  ])
  func rolesStandForThoseWhoHadThemWhereNothingSpeaksAgainst(text: String, expected: [String]) {
    #expect(nominals(text, of: "Anna Bell") == expected)
  }

  @Test func nounsTellGenders() {
    #expect(TaggedArticle("They met Xq Bell, an actress. She left.").entity("Xq Bell")?.gender == .female)
    #expect(TaggedArticle("They met Anna Bell, the father of two, there.").entity("Anna Bell")?.mentions.count == 1)
  }
}
