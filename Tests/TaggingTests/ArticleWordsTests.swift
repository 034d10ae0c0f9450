import Testing
import Text

@testable import Tagging

@Suite struct ArticleWordsTests {
  @Test func aFormHasOneNumberAndItsCasesShareAnother() {
    let article = ReadArticle("Grove saw a grove near Grove and GROVE.")
    let words = article.words
    #expect(words.forms[0] == words.forms[5])
    #expect(Set([words.forms[0], words.forms[3], words.forms[7]]).count == 3)
    #expect(Set([0, 3, 5, 7].map { words.lowers[article.place($0)] }).count == 1)
    #expect(Set(words.forms).count == words.forms.count - 1)
  }

  @Test func eachFormIsLearnedOnceAndTheBoundaryFirst() {
    let first = ReadArticle("The bank paid the bank.")
    #expect(first.learned == [0] + ["The", "bank", "paid", "the", "."].map { WordHash.form(of: $0) })
    let second = ReadArticle("The bank slept.", first.words)
    #expect(second.learned == [WordHash.form(of: "slept")])
    #expect(second.words.forms[0] == first.words.forms[0])
    #expect(second.words.table.forms.count == 7)
  }

  @Test func whatIsForgottenIsLearnedAnew() {
    let text = "Anna Grove met the bank in Elmford."
    let fresh = ReadArticle(text)
    var words = ReadArticle("Other words came before these, said Peter.", fresh.words).words
    words.forget()
    let again = ReadArticle(text, words)
    #expect(again.learned == fresh.learned)
    #expect(again.words.forms == fresh.words.forms)
    #expect(again.words.lowers == fresh.words.lowers)
    #expect(again.words.table.lowerCount == fresh.words.table.lowerCount)
  }

  @Test func anEmptyArticleHasABoundaryAlone() {
    let article = ReadArticle("")
    #expect(article.words.forms.isEmpty && article.words.sentenceEnds.isEmpty)
    #expect(article.words.shapes == [WordShape.boundary.rawValue, WordShape.boundary.rawValue])
  }

  @Test func everySentenceStandsBetweenTwoBoundariesOnEitherSide() {
    let article = ReadArticle("Anna Grove left. She is in Elmford now.\nNATO met\n\u{201C}No,\u{201D} he said.")
    let words = article.words
    #expect(words.sentences.count >= 4)
    #expect(words.sentenceEnds == words.sentences.map(\.upperBound))
    #expect(words.shapes.count == words.forms.count + 2 * (words.sentences.count + 1))
    #expect(words.clusters.count == words.shapes.count && words.lowers.count == words.shapes.count)
    var inside = Set<Int>()
    for (number, sentence) in words.sentences.enumerated() {
      for token in sentence {
        let place = token + ArticleWords.shift(ofSentence: number)
        inside.insert(place)
        let form = words.table.forms[Int(words.forms[token])]
        #expect(words.shapes[place] == form.shape.rawValue && form.shape != .boundary)
        #expect(words.lowers[place] == form.lower && words.clusters[place] == form.cluster)
      }
    }
    for place in words.shapes.indices where !inside.contains(place) {
      #expect(words.shapes[place] == WordShape.boundary.rawValue && words.lowers[place] == 0)
    }
  }
}

@Suite struct ArticleEvidenceTests {
  @Test func smallAndCapitalWordsAreCountedWhereverTheyStand() {
    let article = ReadArticle("The grove is old. They saw Grove and a grove. Grove won. He saw Grove.")
    #expect(article.count(.small, "Grove") == 2)
    // The third sentence begins with it, which says nothing.
    #expect(article.count(.capital, "Grove") == 2)
    #expect(article.evidence("grove")?.counts == article.evidence("Grove")?.counts)
  }

  @Test(
    arguments: [
      ("They met President Quandor there.", .behindTitle), ("They met Anna Quandor there.", .behindFirstName),
      ("They sold Quandor Inc. then.", .beforeSuffix), ("They live in Quandor now.", .behindPlaceWord),
      ("Then Quandor said no.", .beforeSpeech), ("They met Old Quandor there.", .insideRun),
    ] as [(String, ArticleEvidence.Sign)])
  func neighboursAreSigns(text: String, sign: ArticleEvidence.Sign) {
    #expect(ReadArticle(text).count(sign, "Quandor") == 1)
    #expect(ReadArticle(text + " " + text).count(sign, "Quandor") == 2)
    #expect(ReadArticle("They saw Quandor there.").count(sign, "Quandor") == 0)
  }

  @Test func neighboursInAnotherSentenceAreNone() {
    let article = ReadArticle("They met the President. Quandor Inc. did.\nThey saw Anna\nQuandor\nsaid no")
    #expect(article.count(.behindTitle, "Quandor") == 0)
    #expect(article.count(.behindFirstName, "Quandor") == 0)
    #expect(article.count(.beforeSpeech, "Quandor") == 0)
  }

  @Test func countsStop() {
    let article = ReadArticle(String(repeating: "They saw Quandor there. ", count: 40))
    #expect(article.count(.capital, "Quandor") == UInt32(ArticleEvidence.most))
    #expect(article.count(.small, "Quandor") == 0)
    #expect(article.count(.small, "there") == UInt32(ArticleEvidence.most))
  }

  @Test func anotherArticleShowsNothingOfThisOne() {
    let first = ReadArticle("They met President Quandor, and a quandor, in New Elmford.")
    #expect(first.evidence("Quandor")?.leftClusters != 0)
    let second = ReadArticle("Quandor", first.words)
    #expect(second.evidence("Quandor")?.counts == 0)
    #expect(second.evidence("Quandor")?.leftClusters == 0 && second.evidence("Quandor")?.rightClusters == 0)
    #expect(!second.words.acronyms.contains(WordHash.of("NE")))
  }

  @Test(arguments: [
    ("The World Health Organization met.", "WHO"), ("The World Health Organization met.", "TWHO"),
    ("They met World Health Organization staff.", "WHO"), ("They saw the Bank of England there.", "BE"),
    ("They met Quandor Holdings and Shipping Inc.", "QHSI"),
  ])
  func initialsOfRunsAreAcronyms(text: String, acronym: String) {
    #expect(ReadArticle(text).words.acronyms.contains(WordHash.of(acronym)))
  }

  @Test(arguments: [
    ("They met World staff of Health.", "WH"), ("They saw the World. Health came.", "WH"), ("They saw Elmford.", "E"),
    ("They saw World, Health there.", "WH"), ("World\nHealth\nOrganization", "WHO"),
  ])
  func wordsThatDoNotFollowEachOtherAreNoRun(text: String, acronym: String) {
    #expect(!ReadArticle(text).words.acronyms.contains(WordHash.of(acronym)))
  }

  @Test func aSetOfHashesHoldsItsCapacityAndForgetsInNoTime() {
    var set = ArticleSet()
    set.begin()
    for hash in 0..<UInt64(3 * ArticleSet.capacity) { set.insert(hash &* 0x9E37_79B9_7F4A_7C15) }
    let held = (0..<UInt64(3 * ArticleSet.capacity)).filter { set.contains($0 &* 0x9E37_79B9_7F4A_7C15) }
    #expect(held == Array(0..<UInt64(ArticleSet.capacity)))
    set.begin()
    #expect(!set.contains(0))
  }
}
