internal import Text

/// What NFC has to know of each code point, laid out for one look-up.
///
/// Hangul syllables are not in it: they are decomposed and composed by rule (Unicode §3.12).
struct NormalizationTable: Sendable {
  static let shared = NormalizationTable()

  /// For each 64 code points the place of their entries, in units of 64; place 0 holds zeros.
  private var pages = [UInt16](repeating: 0, count: 0x110000 >> 6)
  /// Bits 0…7: combining class; bit 8: not inert; from bit 16 on: 1 + the number of the decomposition.
  private var entries = [UInt32](repeating: 0, count: 64)
  /// Full canonical decompositions, one behind the other, and where each begins; the last place is the end.
  private var parts: [UInt32] = []
  private var starts: [Int] = []
  private var compositions = WordTable(capacity: 1000)

  private static let activeBit: UInt32 = 0x100

  private init() {
    for (code, word) in Self.items(of: NormalizationData.combiningClasses) {
      change(code) { $0 |= (UInt32(word, radix: 16) ?? 0) | Self.activeBit }
    }
    let steps = Self.items(of: NormalizationData.decompositions).map { Step(code: $0.code, word: $0.word) }
    for (number, step) in steps.enumerated() {
      change(step.code) { $0 |= UInt32(number + 1) << 16 | (step.isComposed ? 0 : Self.activeBit) }
    }
    for step in steps {
      starts.append(parts.count)
      parts.append(contentsOf: fullDecomposition(step, steps))
      if step.isComposed { compositions.insert(Self.key(step.parts[0], step.parts[1]), step.code) }
    }
    starts.append(parts.count)
    markActive(steps.filter(\.isComposed))
  }

  @inline(__always)
  private func entry(_ value: UInt32) -> UInt32 {
    entries[Int(pages[Int(value >> 6)]) << 6 | Int(value & 63)]
  }

  @inline(__always)
  func combiningClass(_ value: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: entry(value)) }

  /// Inert code points are in NFC whatever stands around them, and nothing before them depends on what is behind them.
  @inline(__always)
  func isInert(_ value: UInt32) -> Bool { entry(value) & Self.activeBit == 0 }

  /// Appends the full canonical decomposition, which is the code point itself for most.
  func appendDecomposition(of value: UInt32, to scalars: inout [UInt32]) {
    let number = Int(entry(value) >> 16)
    if number == 0 { return scalars.append(value) }
    for index in starts[number - 1]..<starts[number] { scalars.append(parts[index]) }
  }

  func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
    let composed = compositions[Self.key(first, second)]
    return composed == 0 ? nil : composed
  }

  /// Another key for each pair, well spread.
  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
  }
}

// MARK: Building

extension NormalizationTable {
  /// One step of decomposition, as the data has it.
  private struct Step {
    let code: UInt32
    let parts: [UInt32]
    /// The two parts are put together again.
    let isComposed: Bool

    init(code: UInt32, word: Substring) {
      self.code = code
      parts = word.split { $0 == "+" || $0 == "!" }.compactMap { UInt32($0, radix: 16) }
      isComposed = parts.count == 2 && !word.hasSuffix("!")
    }
  }

  private func fullDecomposition(_ step: Step, _ steps: [Step]) -> [UInt32] {
    step.parts.flatMap { part in
      let number = Int(entry(part) >> 16)
      return number == 0 ? [part] : fullDecomposition(steps[number - 1], steps)
    }
  }

  /// Marks what may be composed with something before it: second halves, and what begins with one when decomposed.
  private mutating func markActive(_ composed: [Step]) {
    for step in composed { change(step.parts[1]) { $0 |= Self.activeBit } }
    for value in Hangul.activeJamo { change(value) { $0 |= Self.activeBit } }
    for step in composed {
      var full: [UInt32] = []
      appendDecomposition(of: step.code, to: &full)
      if let first = full.first, !isInert(first) { change(step.code) { $0 |= Self.activeBit } }
    }
  }

  private mutating func change(_ code: UInt32, _ body: (inout UInt32) -> Void) {
    let page = Int(code >> 6)
    if pages[page] == 0 {
      pages[page] = UInt16(entries.count >> 6)
      entries.append(contentsOf: repeatElement(0, count: 64))
    }
    body(&entries[Int(pages[page]) << 6 | Int(code & 63)])
  }

  /// The items of one literal of `NormalizationData`.
  private static func items(of literal: String) -> [(code: UInt32, word: Substring)] {
    var result: [(code: UInt32, word: Substring)] = []
    for run in literal.split(separator: " ") {
      let halves = run.split(separator: ":")
      guard halves.count == 2, let first = UInt32(halves[0], radix: 16) else { continue }
      for (offset, word) in halves[1].split(separator: ",").enumerated() {
        result.append((first + UInt32(offset), word))
      }
    }
    return result
  }
}

/// The arithmetic of Hangul syllables (Unicode §3.12).
enum Hangul {
  private static let syllables: UInt32 = 0xAC00
  private static let leads: UInt32 = 0x1100
  private static let vowels: UInt32 = 0x1161
  private static let trails: UInt32 = 0x11A7
  private static let vowelCount: UInt32 = 21
  private static let trailCount: UInt32 = 28
  private static let syllableCount: UInt32 = 11172

  /// The vowels and trailing consonants that may be composed with what stands before them.
  static var activeJamo: [UInt32] {
    Array(vowels..<vowels + vowelCount) + Array(trails + 1..<trails + trailCount)
  }

  static func isSyllable(_ value: UInt32) -> Bool { value &- syllables < syllableCount }

  static func appendDecomposition(of syllable: UInt32, to scalars: inout [UInt32]) {
    let index = syllable - syllables
    scalars.append(leads + index / (vowelCount * trailCount))
    scalars.append(vowels + index % (vowelCount * trailCount) / trailCount)
    if index % trailCount > 0 { scalars.append(trails + index % trailCount) }
  }

  static func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if first &- leads < 19, second &- vowels < vowelCount {
      return syllables + ((first - leads) * vowelCount + (second - vowels)) * trailCount
    }
    if isSyllable(first), (first - syllables) % trailCount == 0, second > trails, second < trails + trailCount {
      return first + (second - trails)
    }
    return nil
  }
}
