import Corpus
import Reading
import Testing

@Suite struct RejectionTests {
  private func rejection(_ text: String) throws -> Reason {
    var reader = try reader()
    return try #require(reader.process(line(text)).rejection)
  }

  @Test(arguments: [
    (#"{"text":"a",}"#, "malformedJSON", ["byte 12", "'}'"]),
    (#"{"text" "a"}"#, "malformedJSON", ["byte 8", "colon"]),
    (#"{"text":"a"} x"#, "malformedJSON", ["byte 13", "'x'"]),
    (#"{"text":"a"}{"text":"b"}"#, "malformedJSON", ["byte 12", "'{'"]),
    (#"{'text':'a'}"#, "malformedJSON", ["byte 1"]),
    (#"{"text":"a\x"}"#, "malformedJSON", ["byte 11", "'x'"]),
    (#"{"text":NaN}"#, "malformedJSON", ["byte 8", "'N'"]),
    ("{\"text\":\"a\tb\"}", "malformedJSON", ["byte 10", "control character 9"]),
    (#"{"text":"a","n":01}"#, "malformedJSON", ["byte 16", "leading zeros"]),
    ("plain words", "malformedJSON", ["byte 0", "'p'"]),
    (#"{"text":"a"#, "cutOff", ["byte 10", "never closed"]),
    (#"{"text":"a","title":"#, "cutOff", ["byte 20"]),
    (#"{"text":"a""#, "cutOff", ["byte 11"]),
    (#"{"text":"a\u00"#, "cutOff", ["byte 14"]),
    (#"{"text":"a","n":tru"#, "cutOff", ["byte 19"]),
    ("[]", "notAnObject", ["an array"]),
    (#"[{"text":"a"}]"#, "notAnObject", ["an array"]),
    (#""text""#, "notAnObject", ["a string"]),
    ("12", "notAnObject", ["a number"]),
    ("true", "notAnObject", ["a truth value"]),
    ("null", "notAnObject", ["null"]),
    (#"{"headline":"a","caption":"b"}"#, "missingText", ["layout plain", "headline, caption", "/text"]),
    ("{}", "missingText", ["no fields"]),
    (#"{"text":null}"#, "nullText", ["byte 8"]),
    (#"{"text":["a","b"]}"#, "textNotAString", ["byte 8", "an array", #"["a","b"]"#]),
    (#"{"text":12.5}"#, "textNotAString", ["byte 8", "a number", "12.5"]),
    (#"{"text":{"en":"a"}}"#, "textNotAString", ["an object"]),
    (#"{"text":false}"#, "textNotAString", ["a truth value"]),
  ])
  func namesTheCulprit(_ text: String, _ code: String, _ parts: [String]) throws {
    let reason = try rejection(text)
    #expect(reason.code == code)
    for part in parts { #expect(reason.detail.contains(part), "\(reason.detail)") }
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func rejectsDeepNesting(_ opening: String) throws {
    let deep = String(repeating: opening, count: 100_000)
    #expect(try rejection("{\"text\":\"a\",\"x\":\(deep)").code == "tooDeep")
    #expect(try rejection(deep).code == "tooDeep")
  }

  @Test func readsValuesNestedAsDeepAsTheLimit() throws {
    // The record itself is one level.
    let levels = JSONReader.depthLimit - 1
    let deep = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    #expect(try article("{\"x\":\(deep),\"text\":\"a\"}").textString == "a")
    #expect(try rejection("{\"x\":[\(deep)],\"text\":\"a\"}").code == "tooDeep")
  }

  @Test func rejectsLinesLongerThanAllowed() throws {
    var reader = try reader { $0.lineBytes = 20 }
    #expect(reader.process(line(#"{"text":"01234567"}"#)).article != nil)
    let reason = try #require(reader.process(line(#"{"text":"0123456789"}"#)).rejection)
    #expect(reason.code == "lineTooLong")
    #expect(reason.detail.contains("21") && reason.detail.contains("20"))
  }

  @Test(arguments: ["", "  ", "\r", " \t\r"])
  func dropsBlankLines(_ text: String) throws {
    var reader = try reader()
    guard case .drop(let reason) = reader.process(line(text)) else {
      Issue.record("a blank line is not dropped")
      return
    }
    #expect(reason.code == "blankLine")
  }

  @Test func keepsEmptyTexts() throws {
    #expect(try article(#"{"text":""}"#).text.isEmpty)
    #expect(try article(#"{"text":null,"body":""}"#).text.isEmpty)
    #expect(try article(#"{"text":["a"],"body":""}"#).text.isEmpty)
  }

  @Test func readsOnBehindARejectedLine() throws {
    var reader = try reader()
    #expect(reader.process(line(#"{"title":"left over","text":"#)).rejection != nil)
    let next = try #require(reader.process(line(#"{"text":"b"}"#)).article)
    #expect(next.title.isEmpty)
    #expect(next.textString == "b")
  }

  @Test func passesOverAByteOrderMarkAtTheStartOfAShard() throws {
    var reader = try reader()
    let marked = [0xEF, 0xBB, 0xBF] + Array(#"{"text":"a"}"#.utf8)
    #expect(reader.process(line(marked, number: 1, byte: 0)).article?.textString == "a")
    #expect(reader.process(line(marked, number: 2, byte: 90)).rejection?.code == "malformedJSON")
    #expect(reader.process(line([0xEF, 0xBB], number: 1, byte: 0)).rejection?.code == "malformedJSON")
    guard case .drop = reader.process(line([0xEF, 0xBB, 0xBF], number: 1, byte: 0)) else {
      Issue.record("a mark alone is not dropped")
      return
    }
  }
}
