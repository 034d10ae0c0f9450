import TestSupport
import Testing

@testable import Quoting

struct MarkSearchTests {
  /// What the search by words of eight bytes must find, a byte at a time.
  private static func isCandidate(_ byte: UInt8) -> Bool {
    byte >= 0x80 || [0x0A, 0x22, 0x23, 0x26, 0x27, 0x60].contains(byte)
  }

  @Test(arguments: 0..<40)
  func findsWhatAByteLoopFinds(_ round: Int) {
    let seed = UInt64(round) &* 13 &+ 3
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<(round * 3)).map { _ in
      Bool.random(using: &generator) ? UInt8.random(in: 0...255, using: &generator) : UInt8(ascii: "a")
    }
    for start in 0...bytes.count {
      let expected = bytes[start...].firstIndex(where: Self.isCandidate) ?? bytes.count
      #expect(bytes.span.candidate(from: start) == expected, "seed \(seed), from \(start)")
    }
  }

  @Test(arguments: Array(UInt8.min...UInt8.max))
  func tellsEachByte(_ byte: UInt8) {
    for place in 0..<9 {
      var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 9)
      bytes[place] = byte
      #expect(bytes.span.candidate(from: 0) == (Self.isCandidate(byte) ? place : 9), "byte \(byte) at \(place)")
    }
  }
}
