import TestSupport
import Testing

@testable import Tagging

@Suite struct ClassTableTests {
  @Test(arguments: [0, 1, 40, 5_000]) func holdsWhatItWasMadeOf(count: Int) {
    var generator = SeededGenerator(seed: 11)
    let entries = (0..<count).map { _ in
      ClassTable.Entry(
        key: UInt64.random(in: 0..<3_000, using: &generator) &* 0x9E37_79B9_7F4A_7C15,
        classes: WordClasses(rawValue: 1 << UInt64.random(in: 0..<40, using: &generator)))
    }
    var dictionary: [UInt64: WordClasses] = [:]
    for entry in entries { dictionary[entry.key, default: []].formUnion(entry.classes) }
    let table = ClassTable(entries)
    let keys = (0..<4_000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    #expect(keys.allSatisfy { table[$0] == dictionary[$0, default: []] })
  }
}
