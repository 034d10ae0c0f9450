import Corpus
import Reading
import Testing

@Suite struct RepairTests {
  @Test func replacesInvalidBytesAndSaysWhereTheFirstStands() throws {
    var reader = try reader()
    // In the record's own order the title comes last; the text is decoded first.
    let record =
      Array("{\"title\":\"b".utf8) + [0xFF] + Array("c\",\"text\":\"a".utf8) + [0xE2, 0x80] + Array("!\"}".utf8)
    let article = try #require(reader.process(line(record, byte: 5000)).article)
    #expect(article.textString == "a\u{FFFD}!")
    #expect(article.title == "b\u{FFFD}c")
    #expect(article.repairs.invalidUTF8 == 2)
    #expect(article.repairs.firstInvalidByte == 5011)
    #expect(article.repairs.loneSurrogates == 0)
  }

  @Test func countsFromTheStartOfTheShardWithItsMark() throws {
    var reader = try reader()
    let record = [0xEF, 0xBB, 0xBF] + Array("{\"text\":\"".utf8) + [0x80] + Array("\"}".utf8)
    let article = try #require(reader.process(line(record, number: 1, byte: 0)).article)
    #expect(article.repairs.firstInvalidByte == 12)
  }

  @Test func replacesLoneSurrogates() throws {
    let article = try article(#"{"text":"a\ud83d b\ude00 \ud83d\ude00 \ud83d\n"}"#)
    #expect(article.textString == "a\u{FFFD} b\u{FFFD} \u{1F600} \u{FFFD}\n")
    #expect(article.repairs.loneSurrogates == 3)
    #expect(article.repairs.invalidUTF8 == 0)
    #expect(article.repairs.firstInvalidByte == nil)
  }

  @Test func leavesSoundTextsAlone() throws {
    let article = try article("{\"text\":\"caf\u{E9} \u{201C}\u{8A00}\u{201D} \u{1F600} \\u00e9\\/\\\\\"}")
    #expect(article.textString == "caf\u{E9} \u{201C}\u{8A00}\u{201D} \u{1F600} \u{E9}/\\")
    #expect(article.repairs.isEmpty)
  }

  @Test func ignoresInvalidBytesInFieldsThatNobodyAskedFor() throws {
    var reader = try reader()
    let record = Array("{\"note\":\"".utf8) + [0xFF] + Array("\",\"text\":\"a\"}".utf8)
    let article = try #require(reader.process(line(record)).article)
    #expect(article.repairs.isEmpty)
  }
}
