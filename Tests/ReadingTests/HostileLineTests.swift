import Corpus
import Reading
import TestSupport
import Testing

/// Whatever the bytes, there is a verdict, and what is kept is sound.
@Suite struct HostileLineTests {
  private static let seeds: [UInt64] = [1, 20_240_305, 0xDEAD_BEEF]

  private func check(_ bytes: [UInt8], _ readers: inout [ArticleReader], seed: UInt64) {
    for index in readers.indices {
      switch readers[index].process(line(bytes)) {
      case .keep(let article):
        #expect(String(validating: article.text, as: UTF8.self) != nil, "seed \(seed): \(bytes)")
        #expect(!article.id.isEmpty, "seed \(seed): \(bytes)")
        if let byte = article.repairs.firstInvalidByte {
          #expect((1000..<(1000 + bytes.count)).contains(byte), "seed \(seed): \(bytes)")
        }
      case .reject(let reason), .drop(let reason):
        #expect(!reason.detail.isEmpty, "seed \(seed): \(bytes)")
      }
    }
  }

  private func readers() throws -> [ArticleReader] { try Layout.names.map { try reader($0) } }

  @Test(arguments: seeds)
  func judgesRandomBytes(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var readers = try readers()
    let likely = Array("{}[]\",:\\u019eE+-. tfn\u{E9}".utf8)
    for _ in 0..<400 {
      let count = Int.random(in: 0..<60, using: &random)
      let anyBytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let jsonBytes = (0..<count).map { _ in likely[Int.random(in: 0..<likely.count, using: &random)] }
      check(anyBytes, &readers, seed: seed)
      check(jsonBytes, &readers, seed: seed)
      check(Array("{\"text\":\"".utf8) + anyBytes + Array("\"}".utf8), &readers, seed: seed)
      check(Array("{\"text\":\"a\",\"published\":".utf8) + jsonBytes + Array("}".utf8), &readers, seed: seed)
    }
  }

  @Test(arguments: seeds)
  func judgesDamagedRecords(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var readers = try readers()
    for (_, record) in Sample.all {
      for _ in 0..<120 {
        var bytes = Sample.line(record)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes.remove(at: place)
          case 2: bytes.insert(contentsOf: bytes[place..<min(place + 9, bytes.count)], at: place)
          default: bytes.removeSubrange(place...)
          }
          if bytes.isEmpty { break }
        }
        check(bytes, &readers, seed: seed)
        #expect(Layout.detect(firstLines: [bytes])?.name.isEmpty != true)
      }
    }
  }

  @Test(arguments: seeds)
  func judgesRandomDatesAndNumbers(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var readers = [try reader()]
    let likely = Array("0123456789-/:. ,TZ+()March5thpm.GMT".utf8)
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
        likely[Int.random(in: 0..<likely.count, using: &random)]
      }
      check(Array("{\"text\":\"a\",\"date\":\"".utf8) + text + Array("\"}".utf8), &readers, seed: seed)
      let digits = (0..<Int.random(in: 1..<40, using: &random)).map { _ in UInt8.random(in: 49...57, using: &random) }
      for number in [digits, Array("-".utf8) + digits, digits + Array("e".utf8) + digits] {
        check(Array("{\"text\":\"a\",\"id\":\"b\",\"date\":".utf8) + number + Array("}".utf8), &readers, seed: seed)
        check(Array("{\"text\":\"a\",\"date\":{\"$date\":".utf8) + number + Array("}}".utf8), &readers, seed: seed)
      }
    }
  }

  @Test func judgesVeryLongValues() throws {
    var readers = [try reader()]
    let long = String(repeating: "\\u00e9, and \\\" ", count: 100_000)
    check(Array("{\"text\":\"\(long)\",\"\(long)\":1}".utf8), &readers, seed: 0)
    check(
      Array("{\"text\":\"a\",\"authors\":\"\(long)\",\"date\":\"\(long)\",\"language\":\"\(long)\"}".utf8), &readers,
      seed: 0)
    check(
      Array("{\"text\":\"a\",\"url\":\"http://a.example/?\(String(repeating: "a&", count: 200_000))\"}".utf8), &readers,
      seed: 0)
    check([UInt8](repeating: UInt8(ascii: "\""), count: 100_000), &readers, seed: 0)
    check(Array("{\"text\":\"".utf8) + [UInt8](repeating: 0xE2, count: 100_000) + Array("\"}".utf8), &readers, seed: 0)
    check(Array("{\"text\":\"a\",\"id\":\(String(repeating: "9", count: 100_000))}".utf8), &readers, seed: 0)
  }
}
