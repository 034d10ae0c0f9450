import Shards
import TestSupport
import Testing

struct SortedRunsTests {
  @Test(arguments: [1 << 8, 1 << 12, 1 << 24])
  func recordsComeOutInByteOrderHoweverTheyWereSpilled(memory: Int) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 7)
    var runs = SortedRuns(path: "\(folder.path)/numbers", memory: memory)
    var expected: [[UInt8]] = []
    for _ in 0..<3_000 {
      let record = (0..<Int.random(in: 0...12, using: &generator)).map { _ in UInt8.random(in: 0...3, using: &generator)
      }
      expected.append(record)
      try runs.add(record)
    }
    expected.sort { $0.lexicographicallyPrecedes($1) }
    var sorted = try runs.sorted()
    var found: [[UInt8]] = []
    var record: [UInt8] = []
    while try sorted.next(into: &record) { found.append(record) }
    #expect(found == expected)
    _ = consume sorted
    #expect(try Folder.names(in: folder.path).isEmpty)
  }

  @Test func fieldsSortAsTheyAre() {
    func record(_ number: Int, _ name: String) -> [UInt8] {
      var writer = RecordWriter()
      writer.wide(number)
      writer.name(name)
      writer.text("zz")
      return writer.bytes
    }
    let sorted = [record(-5, "b"), record(3, "a"), record(3, "ab"), record(3, "b"), record(1 << 40, "")]
    #expect(sorted.shuffled().sorted { $0.lexicographicallyPrecedes($1) } == sorted)
    var reader = RecordReader(sorted[2])
    #expect(reader.wide() == 3)
    #expect(reader.name() == "ab")
    #expect(reader.text() == "zz")
    #expect(reader.isAtEnd)
  }
}
