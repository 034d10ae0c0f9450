import Corpus
import Foundation
import Testing

@testable import Cleaning

@Suite struct LanguageTests {
  /// Sentences with their languages, written for these tests.
  private static let gold: [(code: String, text: String)] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold/languages.tsv")
    let rows = (try? String(contentsOf: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return rows.map { row in
      let cells = row.split(separator: "\t", maxSplits: 1)
      return (String(cells[0]), String(cells[1]))
    }
  }()

  private func guess(_ text: String) -> LanguageDetector.Guess? {
    var detector = LanguageDetector()
    let bytes = Array(text.utf8)
    return detector.guess(bytes.span, ByteSpan(0, bytes.count), against: "en")
  }

  /// How many of the gold sentences, cut to so many words, are told right.
  private func right(words: Int) -> (right: Int, all: Int, misses: [String]) {
    var misses: [String] = []
    for (code, text) in Self.gold {
      let cut = text.split(separator: " ").prefix(words).joined(separator: " ")
      let found = guess(cut)?.code ?? "none"
      if found != code { misses.append("\(code) as \(found): \(cut)") }
    }
    return (Self.gold.count - misses.count, Self.gold.count, misses)
  }

  @Test func tellsSentencesOfFortyFiveLanguages() {
    #expect(Set(Self.gold.map(\.code)).count >= 45)
    let (right, all, misses) = right(words: .max)
    // Malay and Indonesian differ in a word or two.
    #expect(misses.allSatisfy { $0.hasPrefix("ms as id") || $0.hasPrefix("id as ms") }, "\(misses)")
    #expect(all - right <= 4)
  }

  @Test(arguments: [(10, 0.97), (5, 0.94)])
  func tellsShorterStretches(words: Int, share: Double) {
    let (right, all, misses) = right(words: words)
    #expect(Double(right) >= share * Double(all), "\(misses)")
  }

  @Test(arguments: ["", "12", "A. B.", "…", "Mr Li", "10 Downing"])
  func tellsNothingOfAFewLetters(text: String) { #expect(guess(text) == nil) }

  @Test(arguments: [
    "Fabrizio Bellucci, María Fernández Gómez, Jean-Luc Lefèvre, Jürgen Großmann, Zbigniew Wójcik, Søren Ågård, Ana Petrović, José Muñoz",
    "La Traviata; Les Misérables; Così fan tutte; Die Zauberflöte; Der Rosenkavalier; Le nozze di Figaro; Carmen; Tosca",
    "Shr 41 cts vs 22 cts Net 1.2 mln vs 640,000 Revs 14.1 mln vs 12.0 mln Avg shrs 2,100,000 vs 2,050,000 Qtrly div 10 cts",
    "Real Madrid 2 Barcelona 1, Atlético 0 Valencia 0, Sevilla 3 Betis 1, Villarreal 2 Getafe 2, Osasuna 1 Espanyol 0",
  ])
  func namesAndTablesStayInAnEnglishArticle(line: String) {
    let english =
      "The two ministers will meet in Geneva on Tuesday, and they said that they would talk about the price of fish and the new treaty."
    let article = cleaned(english + "\n\n" + line + "\n\n" + english)
    #expect(article?.removed.filter { $0.kind == "foreign" } == [])
    #expect(article?.language == "en")
  }

  private func cleaned(_ text: String) -> Article? {
    var options = CleaningOptions()
    options.furniture = false
    var cleaner = Cleaner(options: options)
    guard case .keep(let article) = cleaner.process(rawArticle(text)) else { return nil }
    return article
  }

  @Test func aMegabyteWithoutABlankIsTold() {
    #expect(guess(String(repeating: "ж", count: 500_000))?.code != "en")
    #expect(guess(String(repeating: "a", count: 1_000_000)) != nil)
  }

  @Test func namesWhatItKnows() {
    var options = CleaningOptions()
    options.languages = ["en", "xx"]
    #expect(options.unknownLanguages.codes == ["xx"])
    #expect(options.unknownLanguages.known.count >= 40)
  }
}
