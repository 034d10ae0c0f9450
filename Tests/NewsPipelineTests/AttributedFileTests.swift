import Corpus
import Foundation
import Quoting
import TestSupport
import Testing

@testable import NewsPipeline

@Suite struct AttributedFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A record of a text, with the attributions whose parts are named by their words.
  private func line(
    _ text: String, _ attributions: [[String: [String]]], head: (String, String)? = nil
  ) throws -> String {
    let points = Array(text.unicodeScalars)
    func span(_ words: String) throws -> [Int] {
      let wanted = Array(words.unicodeScalars)
      let start = try #require(points.indices.first { points[$0...].starts(with: wanted) })
      return [start, start + wanted.count]
    }
    let list = try attributions.map { parts -> [String: Any] in
      var object: [String: Any] = try parts.mapValues { try $0.map(span) }
      object["id"] = "E1"
      if let head { object["head"] = try span(head.0) as [Any] + [head.1] }
      return object
    }
    let record: [String: Any] = ["id": "a", "text": text, "attributions": list]
    return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self) + "\n"
  }

  private func words(_ spans: [ByteSpan], _ text: [UInt8]) -> [String] {
    spans.map { String(decoding: text[$0.range], as: UTF8.self) }
  }

  @Test func spansOfTextBeyondASCIIAreBytesOfIt() throws {
    let text = "“The café is open,” said Zoë Müller, its owner, in a long letter to the town. “Come in.”"
    let parts = [
      "source": ["Zoë Müller, its owner"], "cue": ["said"], "content": ["“The café is open,”", "“Come in.”"],
    ]
    let file = try AttributedFile(
      folder.write(try line(text, [parts], head: ("Müller", "name-PER")), to: "gold.jsonl"))
    let article = try #require(file.articles.first)
    let found = try #require(article.attributions.first)
    #expect(file.name == "gold" && file.articles.count == 1 && article.attributions.count == 1)
    #expect(article.article.text == Array(text.utf8) && article.raw == article.article.text)
    #expect(words(found.source, article.article.text) == parts["source"])
    #expect(words(found.cue, article.article.text) == parts["cue"])
    #expect(words(found.content, article.article.text) == parts["content"])
    #expect(found.head.map { words([$0.span], article.article.text) } == ["Müller"])
    #expect(found.sourceType == .namePerson)
    #expect(article.rawAttributions == article.attributions)
  }

  @Test func spansFollowTheTextThroughCleaning() throws {
    let content = "&ldquo;We&nbsp;will <b>not</b> close the old mill,&rdquo;"
    let text = "\(content) said R&eacute;gis&nbsp;Roy of the town council."
    let parts = ["source": ["R&eacute;gis&nbsp;Roy"], "cue": ["said"], "content": [content]]
    let file = try AttributedFile(folder.write(try line(text, [parts]), to: "gold.jsonl"))
    let article = try #require(file.articles.first)
    let found = try #require(article.attributions.first)
    #expect(words(found.source, article.article.text) == ["Régis Roy"])
    #expect(words(found.content, article.article.text) == ["“We will not close the old mill,”"])
    #expect(words(article.rawAttributions.flatMap(\.source), article.raw) == parts["source"])
    #expect(article.lost == 0 && found.head == nil && found.sourceType == .noSource)
  }

  @Test func whatCleaningTakesOutIsLeftOut() throws {
    let text = "The old mill<b class=\"x\"> will not be closed, the council said in the town on Monday."
    let gone = ["cue": ["said"], "content": ["class=\"x\""]]
    let kept = ["source": ["class="], "cue": ["said"], "content": ["class=\"x\"", "The old mill"]]
    let file = try AttributedFile(folder.write(try line(text, [gone, kept]), to: "gold.jsonl"))
    let article = try #require(file.articles.first)
    #expect(article.rawAttributions.count == 2 && article.attributions.count == 1 && article.lost == 1)
    #expect(article.attributions.map { words($0.content, article.article.text) } == [["The old mill"]])
    #expect(article.attributions.map(\.source) == [[]])
  }

  @Test func articlesThatCleaningDropsAreKeptApart() throws {
    let short = try line("He said so.", [["source": ["He"], "cue": ["said"], "content": ["so"]]])
    let long = try line("The council said that it will meet in the town hall on Monday night.", [])
    let file = try AttributedFile(folder.write(short + long, to: "gold.jsonl"))
    #expect(file.articles.count == 1 && file.dropped.map(\.rawAttributions.count) == [1])
  }

  @Test(arguments: [
    ("{\"text\":\"It is so\"}", "line 2, byte 98: there is no key \"attributions\""),
    ("{\"text\":\"It is so\",\"attributions\":[{\"cue\":[[0,2]]}]}", "an attribution has no \"content\""),
    (
      "{\"text\":\"It is so\",\"attributions\":[{\"content\":[[0,2],[5,9]]}]}",
      "line 2, byte 132: the span [5, 9] does not lie in the text, which has 8 code points, or is empty"
    ),
    ("{\"text\":\"It is so\",\"attributions\":[{\"content\":[[3,3]]}]}", "the span [3, 3] does not lie"),
    (
      "{\"text\":\"It is so\",\"attributions\":[{\"content\":[[0,2]],\"head\":[0,2,\"noun\"]}]}",
      "the type of a head is \"noun\"; known are pronoun, name-PER, name-other, nominal, none"
    ),
    ("{\"text\":\"It is so\",\"attributions\":{}}", "expected an array but met '{'"),
    ("{\"text\":\"It is so\"", "line 2, byte 79: "),
    ("{\"body_\":\"It is so\"}", "line 2, byte 79: "),
  ])
  func wrongLinesAreNamed(wrong: String, message: String) throws {
    let sound = "{\"text\":\"The council will meet in the town hall on Monday.\",\"attributions\":[]}\n"
    try folder.write(sound + wrong + "\n", to: "gold.jsonl")
    let error = try #require(throws: ModelFileError.self) { try AttributedFile(folder.file("gold.jsonl")) }
    #expect(error.description.hasPrefix("cannot use '\(folder.file("gold.jsonl"))': line 2, byte "))
    #expect(error.description.contains(message), "\(error)")
  }

  @Test func anEmptyFileAndAMissingOneAreErrors() throws {
    try folder.write("", to: "gold.jsonl")
    #expect(throws: ModelFileError.self) { try AttributedFile(folder.file("gold.jsonl")) }
    #expect(throws: ModelFileError.self) { try AttributedFile(folder.file("none.jsonl")) }
  }

  @Test(.enabled(if: SharedData.has("gold"), "needs ../shared/gold"), arguments: ["dev", "train"])
  func hardlyAnySpanOfAGoldFileChangesInCleaning(split: String) throws {
    let file = try AttributedFile(SharedData.url("gold/polnear-\(split).jsonl.gz").path)
    #expect(file.dropped.isEmpty && file.articles.allSatisfy { $0.lost == 0 })
    let all = file.articles.reduce(0) { $0 + $1.rawAttributions.count }
    var same = 0
    for article in file.articles {
      for (raw, clean) in zip(article.rawAttributions, article.attributions) {
        let isSame =
          words(raw.content, article.raw) == words(clean.content, article.article.text)
          && words(raw.source, article.raw) == words(clean.source, article.article.text)
          && words(raw.cue, article.raw) == words(clean.cue, article.article.text)
        same += isSame && raw.sourceType == clean.sourceType ? 1 : 0
      }
    }
    // Some stand in what is left of a page's markup, some hold blanks that become one.
    #expect(all > 2000 && Double(same) > 0.95 * Double(all), "\(same) of \(all)")
  }
}
