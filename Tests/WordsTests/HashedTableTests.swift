import Testing
import Text

@testable import Words

@Suite struct HashedTableTests {
  private func fault(
    _ bytes: [UInt8], _ magic: StaticString = "ORGAZETT", _ valueSize: Int = 8, verifies: Bool = false
  ) -> HashedTable.Fault? {
    do throws(HashedTable.Fault) {
      if verifies {
        try HashedTable.verify(bytes.span, magic: magic, valueSize: valueSize)
      } else {
        _ = try HashedTable.layout(of: bytes.span, magic: magic, valueSize: valueSize)
      }
      return nil
    } catch {
      return error
    }
  }

  /// Three slots (two homes, one key), one value of eight bytes; `bits` are for the numbers of values.
  private func small(slot: UInt32 = 0x5551, bits: UInt32 = 4) -> [UInt8] {
    func bytes(_ numbers: [UInt32]) -> [UInt8] {
      numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
    }
    let content = bytes([slot, 0, 0, 7, 0])
    let sum = ByteSum.of(content.span, behind: ByteSum.empty)
    let halves = [UInt32(truncatingIfNeeded: sum), UInt32(truncatingIfNeeded: sum >> 32)]
    let header = Array("ORGAZETT".utf8) + bytes([1, 2] + halves + [3, bits, 1, 1, 8, 0])
    return header + [UInt8](repeating: 0, count: 64 - header.count) + content
  }

  @Test func wholeTablesPass() throws {
    #expect(fault(small(), verifies: true) == nil)
    let verify: (EmbeddedBytes, StaticString, Int) throws -> Void = { bytes, magic, valueSize in
      try bytes.withBytes { (bytes) throws(HashedTable.Fault) in
        try HashedTable.verify(bytes, magic: magic, valueSize: valueSize)
      }
    }
    try verify(.gazetteer, "ORGAZETT", 8)
    try verify(.clusters, "ORCLUSTE", 4)
  }

  @Test func damagedFirstBytesAreRefused() {
    func changed(_ offset: Int, to byte: UInt8) -> [UInt8] {
      var bytes = small()
      bytes[offset] = byte
      return bytes
    }
    #expect(fault([]) == .tooShort)
    #expect(fault(Array(small().prefix(63))) == .tooShort)
    #expect(fault(changed(0, to: 0)) == .foreign)
    #expect(fault(small(), "ORCLUSTE") == .foreign)
    #expect(fault(changed(8, to: 2)) == .otherVersion(2))
    #expect(fault(small(), "ORGAZETT", 12) == .sizes)
    #expect(fault(Array(small().dropLast())) == .sizes)
    #expect(fault(small() + [0]) == .sizes)
    for offset in [12, 24, 28, 36, 40, 44] {
      #expect(fault(changed(offset + 3, to: 0x7F)) == .sizes, "byte \(offset + 3)")
      #expect(fault(changed(offset + 3, to: 0xFF)) == .sizes, "byte \(offset + 3)")
    }
  }

  @Test func damagedContentIsFound() {
    for offset in 64..<small().count {
      var bytes = small()
      bytes[offset] ^= 4
      #expect(fault(bytes, verifies: true) != nil, "byte \(offset)")
    }
    #expect(fault(small(slot: 0x5552), verifies: true) == .sizes)
  }
}
