import Testing
import Text

@testable import Tagging

@Suite struct HashedTableTests {
  private static let tables: [(EmbeddedBytes, StaticString, Int)] = [
    (.gazetteer, "ORGAZETT", 8), (.vectors, "ORVECTOR", 52),
  ]

  private func copy(of bytes: EmbeddedBytes) -> [UInt8] {
    bytes.withBytes { bytes in bytes.indices.map { bytes[$0] } }
  }

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

  @Test(arguments: 0..<2) func embeddedTablesAreWhole(index: Int) {
    let (bytes, magic, valueSize) = Self.tables[index]
    #expect(fault(copy(of: bytes), magic, valueSize, verifies: true) == nil)
  }

  @Test func damagedFirstBytesAreRefused() {
    let whole = copy(of: .gazetteer)
    func changed(_ offset: Int, to byte: UInt8) -> [UInt8] {
      var bytes = whole
      bytes[offset] = byte
      return bytes
    }
    #expect(fault([]) == .tooShort)
    #expect(fault(Array(whole.prefix(63))) == .tooShort)
    #expect(fault(changed(0, to: 0)) == .foreign)
    #expect(fault(whole, "ORVECTOR") == .foreign)
    #expect(fault(changed(8, to: 2)) == .otherVersion(2))
    #expect(fault(whole, "ORGAZETT", 12) == .sizes)
    #expect(fault(Array(whole.dropLast())) == .sizes)
    for offset in [12, 24, 28, 36, 40, 44] {
      #expect(fault(changed(offset + 3, to: 0x7F)) == .sizes, "byte \(offset + 3)")
    }
  }

  @Test(arguments: [64, 1_000_000, 2_000_001]) func damagedContentFailsTheChecksum(offset: Int) {
    var bytes = copy(of: .gazetteer)
    bytes[offset] ^= 4
    #expect(fault(bytes, verifies: true) == .checksum)
  }

}
