/// The rows of weights that features have: form features by key and offset, contexts by number.
///
/// Only what occurs often enough in the text trained on has a row. Rows of contexts come first, by number; then those
/// of keys, in the order in which the text tells them: the same text, the same rows.
struct FeatureIndex: Sendable {
  /// Stands for having no row.
  static let none = UInt32.max

  private(set) var keys: [UInt64] = []
  /// Five a key, by offset.
  private(set) var keyRows: [UInt32] = []
  private(set) var contextRows: [UInt32]
  private(set) var rowCount = 0
  /// Open addressing with linear probing: the number of a key plus 1, 0 where free. A power of two, at most half full.
  private var slots: [UInt32] = [UInt32](repeating: 0, count: 1 << 10)

  /// Indexes what the sentences of a text have.
  init(_ text: SequenceText, sentences: [Int], contextCount: Int, options: SequenceTrainingOptions) {
    contextRows = [UInt32](repeating: Self.none, count: contextCount)
    let counts = Self.contextCounts(text, sentences: sentences, contextCount: contextCount)
    for context in 0..<contextCount where counts[context] >= max(1, options.contextCutoff) {
      contextRows[context] = UInt32(rowCount)
      rowCount += 1
    }
    addKeys(of: text, sentences: sentences, cutoff: options.cutoff)
  }

  /// The number of a key, nil if it has none.
  func number(of key: UInt64) -> Int? {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: FeatureKey.mixed(key)) & mask
    while slots[place] != 0 {
      let number = Int(slots[place]) - 1
      if keys[number] == key { return number }
      place = (place + 1) & mask
    }
    return nil
  }

  private static func contextCounts(_ text: SequenceText, sentences: [Int], contextCount: Int) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: contextCount)
    for sentence in sentences {
      let tokens = text.tokens(of: sentence)
      for at in Int(text.contextStarts[tokens.lowerBound])..<Int(text.contextStarts[tokens.upperBound]) {
        counts[Int(text.contexts[at])] += 1
      }
    }
    return counts
  }

  /// For each form and offset, how many tokens have the form at that offset from themselves.
  private static func formCounts(_ text: SequenceText, sentences: [Int]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: text.formCount * FormFeature.places)
    for sentence in sentences {
      let tokens = text.tokens(of: sentence)
      for token in tokens {
        for place in 0..<FormFeature.places where tokens.contains(token + 2 - place) {
          counts[Int(text.tokenForms[token]) * FormFeature.places + place] += 1
        }
      }
    }
    return counts
  }

  private mutating func addKeys(of text: SequenceText, sentences: [Int], cutoff: Int) {
    let formCounts = Self.formCounts(text, sentences: sentences)
    var counts: [UInt32] = []
    for form in 0..<text.formCount where formCounts[form * FormFeature.places + 2] > 0 {
      for at in Int(text.formStarts[form])..<Int(text.formStarts[form + 1]) {
        let number = insert(text.features[at].key)
        if number * FormFeature.places == counts.count { counts += [0, 0, 0, 0, 0] }
        for place in 0..<FormFeature.places where text.features[at].offsets & (1 << UInt8(place)) != 0 {
          counts[number * FormFeature.places + place] += formCounts[form * FormFeature.places + place]
        }
      }
    }
    keyRows = counts.map { _ in Self.none }
    for pair in counts.indices where counts[pair] >= max(1, cutoff) {
      keyRows[pair] = UInt32(rowCount)
      rowCount += 1
    }
  }

  private mutating func insert(_ key: UInt64) -> Int {
    if let number = number(of: key) { return number }
    keys.append(key)
    if keys.count * 2 > slots.count {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
      for number in keys.indices { fill(number) }
    } else {
      fill(keys.count - 1)
    }
    return keys.count - 1
  }

  private mutating func fill(_ number: Int) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: FeatureKey.mixed(keys[number])) & mask
    while slots[place] != 0 { place = (place + 1) & mask }
    slots[place] = UInt32(number + 1)
  }
}
