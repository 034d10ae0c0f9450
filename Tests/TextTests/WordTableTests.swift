import TestSupport
import Testing

@testable import Text

@Suite struct WordTableTests {
  @Test func keepsWhatADictionaryKeeps() {
    var generator = SeededGenerator(seed: 7)
    var table = WordTable()
    var dictionary: [UInt64: UInt32] = [:]
    for _ in 0..<5_000 {
      let key = UInt64.random(in: 0..<3_000, using: &generator) << 20
      let value = UInt32.random(in: 1..<255, using: &generator)
      table.insert(key, value)
      dictionary[key, default: 0] |= value
    }
    let wrong = (0..<4_000).filter { table[UInt64($0) << 20] != dictionary[UInt64($0) << 20, default: 0] }
    #expect(wrong.isEmpty)
  }

  @Test func hashesPhrasesByTheirWords() {
    let hash = WordHash.phrase(WordHash.phrase(WordHash.of("bank"), WordHash.of("of")), WordHash.of("england"))
    #expect(WordHash.ofPhrase("Bank of England") == hash)
    #expect(WordHash.ofPhrase("bank england") != hash)
    #expect(WordHash.of("ÉVA") != WordHash.of("éva"))
    #expect(WordHash.of("EVA") == WordHash.of(Array("eva".utf8)[...]))
  }
}
