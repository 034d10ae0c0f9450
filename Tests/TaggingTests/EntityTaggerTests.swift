import Learning
import TestSupport
import Testing
import Text

@testable import Tagging

/// Texts of words that names, titles and tables are made of.
enum MadeText {
  private static let pieces = [
    "Anna", "Peter", "Bell", "Ostrander", "Quandor", "London", "New", "York", "Bank", "of", "England", "the", "The",
    "and", "Inc.", "Jr.", ",", ".", ".", "said", "he", "Mr.", "Mrs.", "President", "mayor", "van", "FBI", "U.S.", "(",
    ")", "\u{201C}", "\u{201D}", "'s", "\n", "12", "1996", "Éva", "漢字", "May", "German", "for", "in", "minister", "J.",
    "-", "GROVE", "grove", "Grove", "London-based", "met", "bank", "on", "Monday", "WINS", "team",
  ]

  static func random(_ words: Int, _ generator: inout SeededGenerator) -> String {
    (0..<words).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")
  }

  /// Words that nobody has seen.
  static func unseen(_ words: Int, _ generator: inout SeededGenerator) -> String {
    let letters = Array("abdeiklmnorstu")
    return (0..<words).map { _ in
      let word = String((0..<9).map { _ in letters.randomElement(using: &generator) ?? "x" })
      return Bool.random(using: &generator) ? word.capitalized : word
    }.joined(separator: " ")
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

@Suite struct EntityContextReaderTests {
  private func parts(_ article: ReadArticle, _ generator: inout SeededGenerator) -> [UInt8] {
    article.tokens.map { _ in UInt8.random(in: 0..<47, using: &generator) }
  }

  private func ids(_ list: ContextList, _ token: Int) -> ArraySlice<UInt32> {
    list.ids[Int(list.starts[token])..<Int(list.starts[token + 1])]
  }

  @Test(arguments: 0..<10) func idsAreBelowTheCountInBothPasses(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var contexts = EntityContextReader(.all)
    let article = ReadArticle(MadeText.random(120, &generator))
    let parts = parts(article, &generator)
    // Any labels, legal or not: a name is cut where its sentence ends.
    let tags = article.tokens.map { _ in UInt8.random(in: 0...16, using: &generator) }
    for tags in [nil, tags] {
      contexts.read(article.words, parts: parts, tags: tags)
      #expect(contexts.list.ids.allSatisfy { $0 < contexts.count }, "seed \(seed)")
      #expect(contexts.list.starts.count == article.tokens.count + 1)
      #expect(contexts.list.starts == contexts.list.starts.sorted())
      #expect(contexts.list.starts.last.map { Int($0) } == contexts.list.ids.count)
      #expect(contexts.open.count == article.tokens.count)
    }
  }

  @Test(arguments: 0..<10) func theSecondPassAddsToTheFirstWhichStaysAsItWas(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var contexts = EntityContextReader(.all)
    let article = ReadArticle(MadeText.random(120, &generator))
    let parts = parts(article, &generator)
    contexts.read(article.words, parts: parts, tags: nil)
    let (first, open) = (contexts.list, contexts.open)
    contexts.read(article.words, parts: parts, tags: article.tokens.map { _ in 4 })
    let second = contexts.list
    #expect(contexts.open == open)
    for token in article.tokens.indices {
      #expect(ids(second, token).starts(with: ids(first, token)), "seed \(seed), token \(token)")
      #expect(ids(second, token).isEmpty == ids(first, token).isEmpty)
      #expect(ids(first, token).isEmpty || ids(second, token).count > ids(first, token).count)
    }
    contexts.read(article.words, parts: parts, tags: nil)
    #expect(contexts.list.ids == first.ids && contexts.list.starts == first.starts && contexts.open == open)
  }

  @Test func tokensWithinTwoOfACapitalAreOpenAndNoOther() {
    let article = ReadArticle("then the man who saw Grove there again today left it")
    var contexts = EntityContextReader(.all)
    contexts.read(article.words, parts: article.tokens.map { _ in 0 }, tags: nil)
    #expect(contexts.open == [false, false, false, true, true, true, true, true, false, false, false])
    #expect(article.tokens.indices.filter { !ids(contexts.list, $0).isEmpty } == [5])
  }

  @Test func smallWordsBetweenCapitalsHaveContexts() {
    let article = ReadArticle("then Bank of the Lake left with the man in Elmford")
    var contexts = EntityContextReader(.all)
    contexts.read(article.words, parts: article.tokens.map { _ in 0 }, tags: nil)
    #expect(article.tokens.indices.filter { !ids(contexts.list, $0).isEmpty } == [1, 2, 3, 4, 10])
  }

  @Test func anotherSentenceOpensNothing() {
    let article = ReadArticle("they saw Grove\nthen they left\nGrove")
    var contexts = EntityContextReader(.all)
    contexts.read(article.words, parts: article.tokens.map { _ in 0 }, tags: nil)
    #expect(contexts.open == [true, true, true, false, false, false, true])
  }
}

@Suite struct EntityTaggerTests {
  private func labels(_ text: String, _ tagger: inout EntityTagger) -> [UInt8] {
    let bytes = Array(text.utf8)
    let tokenized = Tokenizer().tokenize(bytes)
    tagger.tag(bytes, tokenized.tokens, tokenized.sentences)
    return tagger.labels
  }

  private func fresh(_ passes: Int, mostForms: Int = 65_536) -> EntityTagger {
    EntityTagger(.embedded, passes: passes, mostForms: mostForms)
  }

  private func isLegal(_ labels: [UInt8], _ sentences: [Range<Int>]) -> Bool {
    let set = EntityLabels.all
    return sentences.allSatisfy { sentence in
      let labels = labels[sentence]
      return labels.allSatisfy { $0 < set.count } && labels.first.map(set.mayStart) != false
        && labels.last.map(set.mayEnd) != false && zip(labels, labels.dropFirst()).allSatisfy(set.mayFollow)
    }
  }

  @Test(arguments: [1, 2]) func labelsAreLegal(passes: Int) {
    var tagger = fresh(passes)
    for seed in UInt64(0)..<30 {
      var generator = SeededGenerator(seed: seed)
      let text = MadeText.random(100, &generator)
      let found = labels(text, &tagger)
      let tokenized = Tokenizer().tokenize(Array(text.utf8))
      #expect(found.count == tokenized.tokens.count)
      #expect(isLegal(found, tokenized.sentences), "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test(arguments: [1, 2], 0..<2) func whatWasTaggedBeforeDoesNotShow(passes: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<4).map { $0 % 2 == 0 ? MadeText.random(60, &generator) : MadeText.unseen(30, &generator) }
    let alone = texts.map { text in
      var tagger = fresh(passes)
      return labels(text, &tagger)
    }
    #expect(alone.contains { labels in labels.contains { $0 != 0 } })
    var one = fresh(passes)
    #expect(texts.map { labels($0, &one) } == alone, "seed \(seed), one tagger")
    #expect(texts.reversed().map { labels($0, &one) } == alone.reversed(), "seed \(seed), the other way round")
    // Forgets before every article, and before every few.
    for most in [0, 100] {
      var forgetful = fresh(passes, mostForms: most)
      #expect((texts + texts).map { labels($0, &forgetful) } == alone + alone, "seed \(seed), forgets \(most)")
    }
  }

  @Test(arguments: [1, 2]) func anEmptyArticleHasNoLabels(passes: Int) {
    var tagger = fresh(passes)
    #expect(labels("", &tagger) == [])
    #expect(labels("They met Anna Bell.", &tagger) == [0, 0, 1, 3, 0])
    #expect(labels("\n \n", &tagger) == [])
  }

  @Test func theSecondPassReadsAnArticleAsAWhole() {
    var (one, two) = (fresh(1), fresh(2))
    let text = "Anna Quandor met Peter Quandor. Peter Quandor left. Then Quandor said no."
    let first = labels(text, &one)
    let second = labels(text, &two)
    #expect(first.count == second.count)
    #expect(second[3...4] == [1, 3] && second[6...7] == [1, 3])
    #expect(EntityLabels.spans(second, in: 0..<second.count).allSatisfy { $0.type == 0 })
  }
}
