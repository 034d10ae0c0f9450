import Corpus
import Foundation
import Reading
import TestSupport
import Testing

@Suite struct DetectionTests {
  @Test(arguments: Sample.all)
  func tellsLayoutsByTheirKeys(_ name: String, _ record: String) {
    #expect(Layout.detect(firstLines: [Sample.line(record)])?.name == name)
  }

  @Test(arguments: Sample.all)
  func passesOverLinesThatTellNothing(_ name: String, _ record: String) {
    let noise = [
      "", "{\"text\":\"cut o", "[1,2]", "null", "{\"error\":\"not found\"}", "{\"maintext", "\u{FEFF}",
      "{\"thread\":{\"site\":\"a\"},\"uuid\":\"b\",\"ord_in_thread\":1}",
    ]
    let lines = noise.map { Array($0.utf8) } + [Sample.line(record)]
    #expect(Layout.detect(firstLines: lines)?.name == name)
    #expect(Layout.detect(firstLines: lines.reversed())?.name == name)
  }

  @Test(arguments: Sample.all)
  func isNotConfusedBySomeShortRecords(_ name: String, _ record: String) {
    let short = Array(#"{"id":"a","text":"b","maintext":"b","title":"c"}"#.utf8)
    let lines =
      Array(repeating: short, count: name == "plain" ? 10 : 3) + Array(repeating: Sample.line(record), count: 7)
    #expect(Layout.detect(firstLines: lines)?.name == name)
  }

  @Test func tellsThePlainLayoutWithKeysOfItsOwn() {
    let record =
      #"{"id":"a","text":"b","attributions":[{"id":"E1","source":[[0,1]]}],"created":"2024-03-05","source":"c"}"#
    #expect(Layout.detect(firstLines: [Array(record.utf8)])?.name == "plain")
  }

  @Test func tellsALayoutBehindAByteOrderMark() {
    #expect(Layout.detect(firstLines: [[0xEF, 0xBB, 0xBF] + Sample.line(Sample.webz)])?.name == "webz")
  }

  @Test func tellsNothingOfRecordsWithoutText() {
    #expect(Layout.detect(firstLines: []) == nil)
    #expect(Layout.detect(firstLines: [Array(#"{"name":"a","price":3}"#.utf8)]) == nil)
  }

  @Test func namesTheKeysThatWereSeen() throws {
    let lines = [#"{"name":"a","price":3}"#, "{", #"{"name":"b","abstract":"c"}"#].map { Array($0.utf8) }
    let error = #expect(throws: LayoutError.self) { try ReadingOptions().resolvedLayout(firstLines: lines) }
    let message = try #require(error?.message)
    #expect(error?.code == .undetected)
    for part in [
      "name, price, abstract", "plain, cc_news, news-please, newspaper3k, realnews, dolma, webz",
      "fields: {text: /name}",
    ] {
      #expect(message.contains(part), "\(message)")
    }
  }

  @Test func namesTheLayoutsWhereOneIsUnknown() throws {
    var options = ReadingOptions()
    options.layout = "ccnewz"
    let error = #expect(throws: LayoutError.self) { try options.resolvedLayout(firstLines: []) }
    #expect(error?.code == .unknownLayout)
    #expect(error?.message.contains("'ccnewz'") == true)
    #expect(error?.message.contains("newspaper3k") == true)
  }

  @Test func needsATextForACustomLayout() {
    var options = ReadingOptions()
    options.layout = "custom"
    let error = #expect(throws: LayoutError.self) { try options.resolvedLayout(firstLines: []) }
    #expect(error?.code == .textUnnamed)
  }

  @Test func takesPointersAloneWhereNothingIsTold() throws {
    var options = ReadingOptions()
    options.fields.text = "/abstract"
    let layout = try options.resolvedLayout(firstLines: [Array(#"{"abstract":"a"}"#.utf8)])
    #expect(layout.name == "custom" && layout.fields.text == "/abstract")
  }

  @Test func readsEmptyShardsAsPlain() throws {
    #expect(try ReadingOptions().resolvedLayout(firstLines: []).name == "plain")
    #expect(try ReadingOptions().resolvedLayout(firstLines: [[], [0xEF, 0xBB, 0xBF, 0x20]]).name == "plain")
  }

  @Test(
    .enabled(if: SharedData.has("corpus") && SharedData.has("gold"), "needs ../shared/corpus and ../shared/gold"),
    arguments: [
      ("corpus/bbc", "cc_news"), ("corpus/reuters", "news-please"), ("corpus/newspaper3k", "newspaper3k"),
      ("gold", "plain"), ("chains", "plain"),
    ])
  func tellsAndReadsTheRealDumps(_ folder: String, _ name: String) throws {
    let files = try FileManager.default.contentsOfDirectory(at: SharedData.url(folder), includingPropertiesForKeys: nil)
    for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "gz" {
      let lines = try inflated(file).split(separator: 0x0A).map { Array($0) }
      let options = ReadingOptions()
      let layout = try options.resolvedLayout(firstLines: Array(lines.prefix(50)))
      #expect(layout.name == name, "\(file.lastPathComponent)")
      var reader = ArticleReader(options: options, layout: layout)
      let refused = lines.prefix(500).enumerated().filter { reader.process(line($1, number: $0 + 1)).article == nil }
      #expect(refused.isEmpty, "\(file.lastPathComponent): \(refused.map(\.offset).prefix(5))")
    }
  }

  private func inflated(_ file: URL) throws -> [UInt8] {
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", file.path]
    let output = Pipe()
    gzip.standardOutput = output
    try gzip.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    gzip.waitUntilExit()
    return Array(data)
  }
}
