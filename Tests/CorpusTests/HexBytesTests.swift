import Corpus
import Testing

struct HexBytesTests {
  private func written(_ bytes: [UInt8]) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("x", hex: bytes)
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func read(_ value: String) throws -> [UInt8] {
    var json = JSONReader(Array(value.utf8))
    let bytes = try json.hex()
    try json.finish()
    return bytes
  }

  @Test(arguments: [([], ""), ([0], "00"), ([15, 16, 255], "0f10ff"), ([0xAB, 0xCD], "abcd")] as [([UInt8], String)])
  func writesTwoDigitsAByte(bytes: [UInt8], digits: String) throws {
    #expect(written(bytes) == "{\"x\":\"\(digits)\"}")
    #expect(try read("\"\(digits)\"") == bytes)
  }

  @Test func bringsBackEveryByte() throws {
    let bytes = Array(UInt8.min...UInt8.max)
    #expect(try read(String(written(bytes).dropFirst(5).dropLast())) == bytes)
  }

  @Test(arguments: ["\"0\"", "\"0g\"", "\"0F\"", "\"é\"", "12", "null", "\"00"])
  func refusesOtherText(value: String) {
    #expect(throws: JSONError.self) { try read(value) }
  }
}
