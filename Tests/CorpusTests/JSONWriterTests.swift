import Corpus
import Testing

@Suite struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.85, "0.85"), (0.8504, "0.85"), (0.9996, "1"), (0.001, "0.001"), (0.05, "0.05"),
    (-0.5, "-0.5"), (-0.0001, "0"), (12.3, "12.3"), (1234.5678, "1234.568"), (.nan, "null"), (.infinity, "null"),
    (1e300, "null"),
  ])
  func writesDecimals(_ value: Double, _ text: String) {
    #expect(written { $0.decimal(value) } == text)
  }

  @Test(arguments: [0, 7, 10, 99, 100, 123_456, 99_999_999, 100_000_000, 100_000_007, -1, -10, Int.max, Int.min])
  func writesWholeNumbers(_ value: Int) {
    #expect(written { $0.integer(value) } == String(value))
  }

  @Test(arguments: [
    ("", "\"\""), ("plain", "\"plain\""), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("\n\t\r", #""\n\t\r""#),
    ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("caf\u{E9} \u{1F600}", "\"caf\u{E9} \u{1F600}\""),
  ])
  func escapesStrings(_ value: String, _ text: String) {
    #expect(written { $0.string(value) } == text)
    #expect(written { $0.string(utf8: Array(value.utf8)) } == text)
  }

  @Test func putsCommasWhereTheyAreDue() {
    let text = written {
      $0.beginObject()
      $0.field("a", 1)
      $0.field("b", ["x", "y"])
      $0.key("c")
      $0.beginArray()
      $0.pair(1, 2)
      $0.beginObject()
      $0.endObject()
      $0.null()
      $0.endArray()
      $0.field("d", true)
      $0.field("e", decimal: 0.5)
      $0.endObject()
      $0.endLine()
      $0.boolean(false)
    }
    #expect(text == "{\"a\":1,\"b\":[\"x\",\"y\"],\"c\":[[1,2],{},null],\"d\":true,\"e\":0.5}\nfalse")
  }
}
