import Cleaning
import Corpus
import Testing
import TestSupport

@Suite struct NormalizationTests {
  @Test(arguments: [
    ("cafe\u{301}", "caf\u{E9}"),
    ("\u{212B}ngstr\u{F6}m", "\u{C5}ngstr\u{F6}m"),
    ("q\u{307}\u{323}", "q\u{323}\u{307}"),
    ("e\u{323}\u{302}", "\u{1EC7}"),
    ("\u{1112}\u{1161}\u{11AB}글", "\u{D55C}글"),
    ("\u{F900}\u{2F800}", "\u{8C48}\u{4E3D}"),
    ("\u{958}", "\u{915}\u{93C}"),
    ("a\u{30A}\u{301} x", "\u{1FB} x"),
    ("e\u{200B}\u{301}", "\u{E9}"),
  ])
  func composes(raw: String, clean: String) {
    #expect(bytes(cleanText(raw)) == bytes(clean))
  }

  /// The standard library knows canonical equality, and can tell NFC, but gives no NFC text: it serves as the judge.
  @Test func everyCodePointComesOutInNFC() {
    var block = ""
    for value in UInt32(0xA1)...0x110000 {
      if let scalar = Unicode.Scalar(value), Self.stays(scalar) {
        block.unicodeScalars.append(contentsOf: ["x", scalar])
      }
      guard value & 0xFFF == 0 || value == 0x110000 else { continue }
      let clean = cleanText(block + "x") ?? ""
      #expect(isNFC(clean) && clean == block + "x", "before \(value)")
      block = ""
    }
  }

  private static func stays(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
    // Stand-ins of objects, ligatures and full-width forms become something else.
    default:
      scalar.value != 0xFFFC && scalar.value != 0x2065 && scalar.value &- 0xFB00 > 6 && scalar.value &- 0xFF01 > 0x5D
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func randomSequencesComeOutInNFC(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let interesting = Self.interesting
    for _ in 0..<50 {
      var text = "x"
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        if let scalar = interesting.randomElement(using: &random) { text.unicodeScalars.append(scalar) }
      }
      let clean = cleanText(text) ?? ""
      #expect(isNFC(clean) && clean == text, "seed \(seed): \(points(text))")
    }
  }

  /// All that decomposes, combines or is composed, and some plain letters.
  private static let interesting: [Unicode.Scalar] = {
    var result: [Unicode.Scalar] = ["a", "e", "o", "u", "A", "S", "ạ", "ệ", "ự", "가", "한", "힣"]
    for value in UInt32(0x300)..<0x1F000 {
      guard let scalar = Unicode.Scalar(value), !(0xAC00..<0xD7A4).contains(value) else { continue }
      let isJamo =
        (0x1100..<0x1113).contains(value) || (0x1161..<0x1176).contains(value) || (0x11A8..<0x11C3).contains(value)
      if isJamo || scalar.properties.canonicalCombiningClass != .notReordered || scalar.properties.isDiacritic {
        result.append(scalar)
      }
    }
    return result
  }()

  @Test func aLongRunOfMarksIsOrdered() {
    let text = "e" + String(repeating: "\u{301}\u{323}", count: 20_000)
    let clean = cleanText(text) ?? ""
    #expect(isNFC(clean))
    #expect(points(clean).count == 40_000)
  }

  private func isNFC(_ text: String) -> Bool {
    var span = text.utf8Span
    return span.checkForNFC(quickCheck: false)
  }
}
