import Corpus
import Foundation
import TestSupport
import Testing

@testable import Cleaning

/// Lines written for these tests in the manner of many outlets, told apart by hand.
enum LineGold {
  static let pages = file("pages-1") + file("pages-2")

  static func file(_ name: String) -> [LinePage] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold/\(name).tsv")
    guard let data = try? Data(contentsOf: path), let pages = try? LinePage.pages(of: Array(data)) else { return [] }
    return pages
  }
}

@Suite struct LineGoldTests {
  @Test func thereAreLinesOfAllClasses() {
    let lines = LineGold.pages.flatMap(\.lines)
    #expect(lines.count { $0.kind == nil } >= 1_000)
    for kind in LineKind.learned {
      #expect(lines.count { $0.kind == kind } >= 200, "\(kind)")
    }
  }

  /// The embedded models learned from these lines: they must at least know them.
  @Test func linesLearnedFromAreTold() {
    let scores = LineScores(of: LineGold.pages, .embedded)
    #expect(scores.kept >= 0.995)
    #expect(scores.removed >= 0.95)
    for (kind, count) in zip(LineKind.learned, scores.kinds) {
      #expect(Double(count.removed) >= 0.75 * Double(count.gold), "\(kind): \(count)")
      #expect(Double(count.right) >= 0.7 * Double(count.gold), "\(kind): \(count)")
    }
  }

  /// Written apart, by another hand; nothing was learned from it or chosen by it, and nobody looks at its lines.
  @Test(arguments: [("second", 0.985, 0.91), ("third", 0.975, 0.87)])
  func linesNotLearnedFromAreTold(name: String, kept: Double, removed: Double) {
    let pages = LineGold.file(name)
    let scores = LineScores(of: pages, .embedded)
    #expect(pages.flatMap(\.lines).count >= 300)
    #expect(scores.kept >= kept)
    #expect(scores.removed >= removed)
  }

  @Test func anArticlesOwnLinesAloneComeOutAsTheyAre() {
    var changed: [String] = []
    let own = LineGold.pages.map { page in page.lines.filter { $0.kind == nil } }.filter { $0.count > 2 }
    for lines in own {
      let text = lines.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n\n")
      let clean = cleanArticle(text, furniture: true)
      if clean.map({ String(decoding: $0.text, as: UTF8.self) }) != text {
        changed.append(clean.map { String(decoding: $0.text, as: UTF8.self) } ?? "none")
      }
    }
    #expect(own.count > 100)
    // Openings such as `HARLAN, Texas —` are facts, and go.
    #expect(changed.count * 25 <= own.count, "\(changed)")
  }

  /// Furniture between the lines of another page's article, in any order, with broken characters in it.
  @Test(arguments: 0..<16 as Range<UInt64>)
  func cleaningTwiceIsCleaningOnce(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let lines = LineGold.pages.flatMap(\.lines)
    let noise = [
      "\u{AD}", "&amp;", "<b>", "</b>", "Ã©", "\u{200B}", "  ", "\u{A0}", "â€™", "&#8217;", "-\n", "\u{FB01}",
    ]
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        guard let line = lines.randomElement(using: &random) else { return }
        text += String(decoding: line.text, as: UTF8.self)
        if Bool.random(using: &random) { text += noise.randomElement(using: &random) ?? "" }
        text += Bool.random(using: &random) ? "\n" : "\n\n"
      }
      guard let once = cleanArticle(text, furniture: true) else { continue }
      let again = cleanArticle(String(decoding: once.text, as: UTF8.self), furniture: true)
      #expect(again?.text == once.text, "seed \(seed), raw \(text.debugDescription)")
    }
  }

  @Test func theTitlesLineStays() {
    var options = CleaningOptions()
    options.minimumWords = 0
    var raw = rawArticle("Read more: The mill burns\n\nThe mill in Harlan burned down on Monday.\n\nNobody was hurt.")
    func lines(_ title: String) -> Int? {
      raw.title = title
      var cleaner = Cleaner(options: options)
      guard case .keep(let article) = cleaner.process(raw) else { return nil }
      return article.text.count { $0 == UInt8(ascii: "\n") }
    }
    #expect(lines("A fire in Harlan") == 2)
    #expect(lines("READ MORE – the mill burns") == 4)
  }

  @Test func linesInOtherLanguagesAreNotJudgedByWhatTheySay() {
    let text = "Der Minister sagte am Dienstag, die Wahl werde im März stattfinden.\n\nNewsletter: Jetzt anmelden"
    let article = cleanArticle(text, furniture: true)
    #expect(article?.language == "de")
    #expect(article.map { String(decoding: $0.text, as: UTF8.self) } == text)
  }

  @Test(arguments: [
    ("byline Ann Lee", "line 1: there is no tab between class and text"),
    ("article\tYes.\nbanner\tNo.", "line 2: 'banner' is no class; known are article, title, paywall"),
    ("article\t \u{200B}", "line 1: there is no text behind the class"),
  ])
  func saysWhatIsWrongWithAFileOfPages(file: String, expected: String) {
    do {
      _ = try LinePage.pages(of: Array(file.utf8))
      Issue.record("nothing was wrong")
    } catch {
      #expect(error.description.hasPrefix(expected), "\(error)")
    }
  }
}
