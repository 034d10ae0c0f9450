/// Writes the file of a sequence model from trained weights, pruned and rounded.
struct SequenceModelWriter {
  private let weights: SequenceWeights
  private let options: SequenceModelOptions
  private let layout: TransitionLayout
  private var vectors: [SIMD16<Int8>] = []
  /// Keys that kept a vector, with the offsets and the first vector as a slot holds them.
  private var kept: [(key: UInt64, place: UInt64)] = []

  init(_ weights: SequenceWeights, options: SequenceModelOptions) {
    self.weights = weights
    self.options = options
    layout = TransitionLayout(weights.labels)
    for number in weights.index.keys.indices { keep(number) }
  }

  /// The whole file.
  func bytes(name: String, features: String, permitted: [(hash: UInt64, labels: UInt64)]) -> [UInt8] {
    let strings = ([name, features] + weights.labels.names).flatMap { string in
      Self.bytes(of: UInt32(string.utf8.count)) + Array(string.utf8)
    }
    let permitted = permittedTable(permitted)
    let slots = slotTable()
    let sizes = SequenceModelFormat.Sizes(
      strings: strings.count, blocks: layout.blocks, transitions: layout.count, contexts: weights.contextCount,
      slots: slots.count, vectors: vectors.count, permitted: permitted.count / 2)
    var file = header(sizes) + strings
    append(transitions.flatMap { vector in (0..<16).flatMap { Self.bytes(of: vector[$0]) } }, to: &file)
    append(contexts.flatMap { vector in (0..<16).map { UInt8(bitPattern: vector[$0]) } }, to: &file)
    append(slots.flatMap(Self.bytes), to: &file)
    append(vectors.flatMap { vector in (0..<16).map { UInt8(bitPattern: vector[$0]) } }, to: &file)
    append(permitted.flatMap(Self.bytes), to: &file)
    append([], to: &file)
    file.replaceSubrange(24..<32, with: Self.bytes(of: SequenceModelFormat.checksum(ModelBytes(file))))
    return file
  }

  private func header(_ sizes: SequenceModelFormat.Sizes) -> [UInt8] {
    let words: [UInt32] = [
      weights.labels.scheme == .plain ? 0 : 1, UInt32(weights.labels.names.count), options.step.bitPattern,
      UInt32(sizes.contexts), UInt32(sizes.slots), UInt32(sizes.vectors), UInt32(sizes.permitted),
      UInt32(sizes.strings),
    ]
    return Self.bytes(of: SequenceModelFormat.magic) + Self.bytes(of: SequenceModelFormat.version)
      + Self.bytes(of: UInt32(SequenceModelFormat.headerCount)) + Self.bytes(of: UInt64(sizes.total))
      + Self.bytes(of: UInt64(0)) + words.flatMap(Self.bytes)
  }

  private static func bytes<Number: FixedWidthInteger>(of number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
  }

  /// Begins a section at a multiple of 16.
  private func append(_ section: [UInt8], to file: inout [UInt8]) {
    file += [UInt8](repeating: 0, count: (16 - file.count % 16) % 16) + section
  }

  /// The vectors of a row, nil when it is too light to keep.
  private func vectors(ofRow row: UInt32) -> [SIMD16<Int8>]? {
    guard row != FeatureIndex.none else { return nil }
    let own = weights.rows[Int(row) * layout.blocks..<Int(row + 1) * layout.blocks]
    let heaviest = own.map { max($0.max(), -$0.min()) }.max() ?? 0
    guard heaviest > options.pruning else { return nil }
    let rounded = own.map { row in
      SIMD16<Int8>(
        (row / options.step).rounded(.toNearestOrAwayFromZero).clamped(
          lowerBound: Lanes(repeating: -127), upperBound: Lanes(repeating: 127)))
    }
    return rounded.contains { $0 != .zero } ? rounded : nil
  }

  private mutating func keep(_ number: Int) {
    let first = vectors.count
    var offsets: UInt64 = 0
    for place in 0..<FormFeature.places {
      guard let row = vectors(ofRow: weights.index.keyRows[number * FormFeature.places + place]) else { continue }
      offsets |= 1 << UInt64(place)
      vectors += row
    }
    if offsets != 0 { kept.append((weights.index.keys[number], offsets | UInt64(first) << 5)) }
  }

  private func slotTable() -> [UInt64] {
    precondition(vectors.count < 1 << 27, "a model has less than 134 million vectors")
    var slots = [UInt64](repeating: 0, count: kept.isEmpty ? 0 : kept.count * 3 / 2 + 2)
    for feature in kept {
      let mixed = FeatureKey.mixed(feature.key)
      var place = FeatureKey.place(mixed, of: slots.count)
      while slots[place] != 0 { place = (place + 1) % slots.count }
      slots[place] = (mixed & 0xFFFF_FFFF) | feature.place << 32
    }
    return slots
  }

  private func permittedTable(_ entries: [(hash: UInt64, labels: UInt64)]) -> [UInt64] {
    let entries = entries.filter { $0.labels & weights.labels.all != 0 }
    let count = entries.isEmpty ? 0 : entries.count * 3 / 2 + 2
    var table = [UInt64](repeating: 0, count: count * 2)
    for entry in entries {
      var place = FeatureKey.place(FeatureKey.mixed(entry.hash), of: count)
      while table[2 * place + 1] != 0 && table[2 * place] != entry.hash { place = (place + 1) % count }
      table[2 * place] = entry.hash
      table[2 * place + 1] |= entry.labels & weights.labels.all
    }
    return table
  }

  private var transitions: [SIMD16<Int16>] {
    let limit = Float(SequenceModelFormat.transitionLimit(weights.labels.scheme))
    return weights.transitions.map { row in
      SIMD16<Int16>(
        (row / options.step).rounded(.toNearestOrAwayFromZero).clamped(
          lowerBound: Lanes(repeating: -limit), upperBound: Lanes(repeating: limit)))
    }
  }

  private var contexts: [SIMD16<Int8>] {
    let light = [SIMD16<Int8>](repeating: .zero, count: layout.blocks)
    return weights.index.contextRows.flatMap { vectors(ofRow: $0) ?? light }
  }
}
