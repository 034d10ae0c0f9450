import Corpus
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  /// What is wrong with a text, nil if nothing.
  private func fault(_ text: String) -> JSONError? {
    var json = JSONReader(Array(text.utf8))
    do throws(JSONError) {
      try json.skip()
      try json.finish()
      return nil
    } catch {
      return error
    }
  }

  private func decoded(_ bytes: [UInt8]) throws -> (text: String, repairs: Repairs) {
    var json = JSONReader([0x22] + bytes + [0x22])
    let text = try json.utf8()
    return (try #require(String(validating: text, as: UTF8.self)), json.repairs)
  }

  @Test(arguments: [
    "{}", "[]", "null", "true", "false", "0", "-0", "12", "-12.5", "1e5", "1E+5", "1.5e-07", "\"\"", " \t\r\n{ } ",
    "[1,2,[3],{\"a\":[]}]", "{\"a\":1,\"b\":{\"c\":null}}", "{\"a\":1,\"a\":2}", "{\"\":0}",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"\\u0000\\uD834\\uDD1E\\uabcd\"", "\"\\ud800\"", "\"\u{7F}\u{2028}\u{FFFF}\u{10FFFF}\"",
    "123456789012345678901234567890",
    "[ 1 , \"a\" ]",
  ])
  func takesSoundTexts(_ text: String) {
    #expect(fault(text) == nil)
  }

  @Test(arguments: [
    // Each with the byte of the culprit.
    ("[1,]", 3), ("[,1]", 1), ("[1 2]", 3), ("[1,,2]", 3), ("{\"a\":1,}", 7), ("{,}", 1), ("{\"a\"}", 4),
    ("{\"a\":}", 5),
    ("{a:1}", 1), ("{1:1}", 1), ("{\"a\" 1}", 5), ("{\"a\":1 \"b\":2}", 7), ("[1}", 2), ("{\"a\":1]", 6), ("[]]", 2),
    ("1 2", 2), ("01", 0), ("-01", 1), ("+1", 0), (".5", 0), ("1.", 2), ("1.e5", 2), ("1e", 2), ("1e+", 3), ("-", 1),
    ("--1", 1), ("0x1", 1), ("1_0", 1), ("Infinity", 0), ("nan", 1), ("nul", 3), ("nulL", 3), ("True", 0), ("truee", 4),
    ("'a'", 0), ("\"\\a\"", 2), ("\"\\u12G4\"", 5), ("\"\\U0041\"", 2), ("\"\\\n\"", 2), ("\"a\nb\"", 2), ("\"\t\"", 1),
    ("\"\u{0}\"", 1), ("/* */1", 0), ("[1]// a", 3), ("\u{FEFF}1", 0), ("\u{A0}1", 0), ("\u{C}1", 0),
  ])
  func refusesUnsoundTexts(_ text: String, _ offset: Int) throws {
    let error = try #require(fault(text))
    #expect(error.offset == offset, "\(error.message)")
    let isAtEnd = offset == text.utf8.count
    #expect(error.code == (isAtEnd ? .endedEarly : .malformed))
  }

  @Test(arguments: [
    "", " ", "{", "[", "[1", "[1,", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "\"a", "\"a\\", "\"a\\u1",
    "t", "tru",
    "-", "1.", "1e", "[[[", "{\"a\":{\"b\":[",
  ])
  func saysWhereATextEndsEarly(_ text: String) throws {
    let error = try #require(fault(text))
    #expect(error.code == .endedEarly)
    #expect(error.offset == text.utf8.count)
  }

  @Test func boundsTheDepth() throws {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(fault(nested(JSONReader.depthLimit)) == nil)
    let error = try #require(fault(nested(JSONReader.depthLimit + 1)))
    #expect(error.code == .tooDeep && error.offset == JSONReader.depthLimit)
    // What was closed again does not count.
    #expect(fault("[" + Array(repeating: "{}", count: 1000).joined(separator: ",") + "]") == nil)
  }

  @Test(arguments: [
    ("\\u00e9", "\u{E9}"), ("\\u20AC", "\u{20AC}"), ("\\ud83d\\ude00", "\u{1F600}"), ("\\u0041", "A"),
    ("\\u0000", "\u{0}"),
    ("\\uffff", "\u{FFFF}"), ("a\\n\\t\\\\\\/\\\"b", "a\n\t\\/\"b"), ("\\b\\f\\r", "\u{8}\u{C}\r"),
    ("\u{1F600}\u{E9}", "\u{1F600}\u{E9}"),
    ("", ""), ("1234567\\n", "1234567\n"), ("12345678\\n", "12345678\n"), ("\\udbff\\udfff", "\u{10FFFF}"),
  ])
  func decodesStrings(_ escaped: String, _ expected: String) throws {
    let (text, repairs) = try decoded(Array(escaped.utf8))
    #expect(text == expected)
    #expect(repairs.isEmpty)
  }

  @Test(arguments: [
    ("\\ud800", 1), ("\\udc00", 1), ("\\ud800\\ud800", 2), ("\\udc00\\ud800", 2), ("\\ud800a", 1), ("\\ud800\\n", 1),
    ("\\ud800\\u0041", 1), ("\\ud800\\ud83d\\ude00", 1),
  ])
  func replacesLoneSurrogates(_ escaped: String, _ count: Int) throws {
    let (text, repairs) = try decoded(Array(escaped.utf8))
    #expect(text.unicodeScalars.count(where: { $0 == "\u{FFFD}" }) == count)
    #expect(repairs.loneSurrogates == count)
    #expect(repairs.invalidUTF8 == 0)
  }

  /// The table of Unicode 15, §3.9, and the borders of each length.
  @Test(arguments: [
    ([0x80], 1), ([0xC0, 0xAF], 2), ([0xE0, 0x80, 0xBF], 3), ([0xF0, 0x81, 0x82, 0x41], 3), ([0xED, 0xA0, 0x80], 3),
    ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], 4), ([0xF4, 0x90, 0x80, 0x80], 4), ([0xFF, 0xFE], 2),
    ([0xC3], 1), ([0xE2, 0x80], 1), ([0xF0, 0x9F, 0x98], 1), ([0xC3, 0xC3, 0xA9], 1), ([0xF5, 0x80], 2),
  ])
  func replacesMaximalInvalidParts(_ bytes: [UInt8], _ count: Int) throws {
    let (text, repairs) = try decoded(Array("ab".utf8) + bytes + Array("c".utf8))
    #expect(text == String(decoding: Array("ab".utf8) + bytes + Array("c".utf8), as: UTF8.self))
    #expect(text.unicodeScalars.count(where: { $0 == "\u{FFFD}" }) == count)
    #expect(repairs.invalidUTF8 == count)
    #expect(repairs.firstInvalidByte == 3)
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("7", 7), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("-42", -42),
  ])
  func readsWholeNumbers(_ text: String, _ value: Int) throws {
    var json = JSONReader(Array(text.utf8))
    #expect(try json.integer() == value)
  }

  @Test(arguments: ["9223372036854775808", "-9223372036854775809", "1.5", "1e3", "99999999999999999999999"])
  func refusesNumbersThatAreNotWhole(_ text: String) {
    var json = JSONReader(Array(text.utf8))
    let error = #expect(throws: JSONError.self) { _ = try json.integer() }
    #expect(error?.code == .unexpectedValue)
  }

  @Test func readsStringsOutOfTurn() throws {
    var json = JSONReader(Array(#"{"a":"x\ny","b":["plain"],"c":1}"#.utf8))
    try json.beginObject()
    var keys: [String] = []
    var places: [ByteSpan] = []
    while let key = try json.nextKeySpan() {
      keys.append(try json.string(at: key))
      if try json.peek() == .array {
        try json.beginArray()
        while try json.nextElement() { places.append(try json.skip()) }
      } else {
        places.append(try json.skip())
      }
    }
    try json.finish()
    #expect(keys == ["a", "b", "c"])
    #expect(try json.utf8(at: places[0]) == Array("x\ny".utf8))
    #expect(try json.string(at: places[1]) == "plain")
    #expect(throws: JSONError.self) { _ = try json.utf8(at: places[2]) }
  }

  @Test func staysInsideItsRange() throws {
    let bytes = Array("[1,2]3]".utf8)
    var json = JSONReader(bytes, in: 1..<2)
    #expect(try json.integer() == 1)
    try json.finish()
    json = JSONReader(bytes, in: 0..<4)
    let error = #expect(throws: JSONError.self) { _ = try json.skip() }
    #expect(error?.code == .endedEarly && error?.offset == 4)
  }

  @Test(arguments: [3, 77, 4711] as [UInt64])
  func readsBackWhatTheWriterWrites(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "words ", "\"", "\\", "\n", "\u{1}", "\u{1F}", "\u{7F}", "\u{E9}", "\u{201C}", "\u{8A00}", "\u{1F600}", "/",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 0..<40, using: &random)
      let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      var writer = JSONWriter()
      writer.beginArray()
      writer.string(text)
      writer.string(utf8: Array(text.utf8))
      writer.string(utf8: Array("x\(text)y".utf8)[1..<(text.utf8.count + 1)])
      writer.endArray()
      var json = JSONReader(writer.bytes)
      #expect(try json.strings() == [text, text, text], "seed \(seed)")
      try json.finish()
      #expect(json.repairs.isEmpty, "seed \(seed)")
      #expect(!writer.bytes.contains { $0 < 0x20 }, "seed \(seed)")
    }
  }

  @Test(arguments: [5, 6, 7] as [UInt64])
  func skipsExactlyWhatItDecodes(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let likely = Array("\"\\u0dD8nt\u{E9}ab\u{1}".utf8) + [0xFF, 0xE2]
    for _ in 0..<3000 {
      let count = Int.random(in: 0..<30, using: &random)
      let bytes = [0x22] + (0..<count).map { _ in likely[Int.random(in: 0..<likely.count, using: &random)] } + [0x22]
      var skipping = JSONReader(bytes)
      var decoding = JSONReader(bytes)
      let skipped = (try? skipping.skip()) != nil
      let decoded = (try? decoding.utf8()) != nil
      #expect(skipped == decoded, "seed \(seed): \(bytes)")
      #expect(skipping.position == decoding.position, "seed \(seed): \(bytes)")
    }
  }
}
