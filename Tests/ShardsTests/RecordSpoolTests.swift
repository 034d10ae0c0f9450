import Foundation
import Shards
import TestSupport
import Testing

struct RecordSpoolTests {
  @Test(arguments: UInt64(0)..<6)
  func bringsRecordsBackInTheirOrder(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: seed)
    var spool = try RecordSpool(path: folder.file("quotes"))
    var expected: [[UInt8]] = []
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...(Bool.random(using: &generator) ? 3 : 900), using: &generator)
      expected.append((0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
    for record in expected { try spool.add(record) }
    #expect(try Folder.names(in: folder.path) == ["quotes.partial"])
    var records = try spool.finish()
    var found: [[UInt8]] = []
    var record: [UInt8] = [1, 2, 3]
    while try records.next(into: &record) { found.append(record) }
    #expect(found == expected, "seed \(seed)")
    #expect(try !records.next(into: &record))
    _ = consume records
    #expect(try Folder.names(in: folder.path).isEmpty)
  }

  @Test func bringsBackARecordThatIsLargerThanItsBuffers() throws {
    let folder = try TemporaryFolder()
    var spool = try RecordSpool(path: folder.file("spool"))
    let large = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for record in [[], large, [5]] { try spool.add(record) }
    var records = try spool.finish()
    var record: [UInt8] = []
    for expected in [[], large, [5]] {
      #expect(try records.next(into: &record))
      #expect(record == expected)
    }
    #expect(try !records.next(into: &record))
  }

  @Test func nothingInIsNothingOut() throws {
    let folder = try TemporaryFolder()
    var records = try RecordSpool(path: folder.file("spool")).finish()
    var record: [UInt8] = []
    #expect(try !records.next(into: &record))
  }

  @Test func saysWhereItCannotWrite() {
    #expect {
      _ = try RecordSpool(path: "/no/such/folder/spool").finish()
    } throws: {
      ($0 as? ShardError)?.path == "/no/such/folder/spool.partial"
    }
  }

  /// What a killed process leaves is swept by its name.
  @Test func aSweepTakesWhatWasLeft() throws {
    let folder = try TemporaryFolder()
    for name in ["results/merge.quotes.partial", "results/ranked.0.partial", "results/kept.json"] {
      try folder.write("x", to: name)
    }
    try Folder.sweep(folder.path)
    #expect(try Folder.names(in: folder.file("results")) == ["kept.json"])
  }
}
