/// What the beginning of a model file says, checked against all that follows.
struct SequenceModelHeader {
  let name: String
  let features: String
  let labels: LabelSet
  let step: Float
  let sizes: SequenceModelFormat.Sizes

  init(_ bytes: ModelBytes) throws(SequenceModelError) {
    try Self.checkWhole(bytes)
    func number(_ offset: Int) -> Int { Int(bytes.load(UInt32.self, at: offset)) }
    let step = Float(bitPattern: bytes.load(UInt32.self, at: 40))
    guard step.isFinite, step > 0 else { throw .inconsistent("the step of its weights is \(step)") }
    guard 64 + number(60) <= bytes.count else { throw .inconsistent("its strings go beyond its end") }
    let strings = try Self.strings(in: bytes, end: 64 + number(60), count: 2 + min(64, number(36)))
    let names = Array(strings.dropFirst(2))
    guard number(36) == names.count, let labels = Self.labels(scheme: number(32), names: names) else {
      throw .inconsistent("\(number(36)) labels of scheme \(number(32))")
    }
    let sizes = SequenceModelFormat.Sizes(
      strings: number(60), blocks: labels.blocks, transitions: TransitionLayout(labels).count, contexts: number(44),
      slots: number(48), vectors: number(52), permitted: number(56))
    guard sizes.total == bytes.count else {
      throw .inconsistent("its parts make \(sizes.total) bytes of \(bytes.count)")
    }
    try Self.checkSlots(bytes, sizes)
    try Self.checkPermitted(bytes, sizes)
    (self.name, self.features) = (strings[0], strings[1])
    (self.labels, self.step, self.sizes) = (labels, step, sizes)
  }

  /// That it is a model, of this version, complete and undamaged.
  private static func checkWhole(_ bytes: ModelBytes) throws(SequenceModelError) {
    guard bytes.count >= 8, bytes.load(UInt64.self, at: 0) == SequenceModelFormat.magic else { throw .foreign }
    guard bytes.count >= SequenceModelFormat.headerCount else {
      throw .truncated(found: bytes.count, expected: UInt64(SequenceModelFormat.headerCount))
    }
    let version = bytes.load(UInt32.self, at: 8)
    guard version == SequenceModelFormat.version else { throw .version(version) }
    let count = bytes.load(UInt64.self, at: 16)
    guard count <= UInt64(bytes.count) else { throw .truncated(found: bytes.count, expected: count) }
    guard count == UInt64(bytes.count), count % 16 == 0,
      bytes.load(UInt32.self, at: 12) == UInt32(SequenceModelFormat.headerCount)
    else { throw .inconsistent("it has \(bytes.count) bytes and says \(count)") }
    guard SequenceModelFormat.checksum(bytes) == bytes.load(UInt64.self, at: 24) else { throw .checksum }
  }

  private static func labels(scheme: Int, names: [String]) -> LabelSet? {
    switch scheme {
    case 0 where (1...64).contains(names.count): .plain(names)
    case 1 where (1...15).contains(names.count): .bilou(types: names)
    default: nil
    }
  }

  private static func strings(
    in bytes: ModelBytes, end: Int, count: Int
  ) throws(SequenceModelError) -> [String] {
    var strings: [String] = []
    var at = SequenceModelFormat.headerCount
    for _ in 0..<count {
      guard at + 4 <= end else { throw .inconsistent("its strings are too short") }
      let start = at + 4
      at = start + Int(bytes.load(UInt32.self, at: at))
      guard at <= end else { throw .inconsistent("a string goes beyond its end") }
      let units = (start..<at).map { bytes.load(UInt8.self, at: $0) }
      guard let string = String(validating: units, as: UTF8.self) else { throw .inconsistent("a string is not UTF-8") }
      strings.append(string)
    }
    guard at == end else { throw .inconsistent("its strings are too long") }
    return strings
  }

  /// That every slot names vectors that are there, and that searches end soon.
  private static func checkSlots(
    _ bytes: ModelBytes, _ sizes: SequenceModelFormat.Sizes
  ) throws(SequenceModelError) {
    var used = 0
    for slot in 0..<sizes.slots {
      let word = bytes.load(UInt64.self, at: sizes.slotsStart &+ 8 &* slot)
      if word == 0 { continue }
      used &+= 1
      let offsets = (word &>> 32) & 31
      guard offsets != 0, Int(word &>> 37) &+ offsets.nonzeroBitCount &* sizes.blocks <= sizes.vectors else {
        throw .inconsistent("slot \(slot) of its features names vectors it does not have")
      }
    }
    guard used * 10 <= sizes.slots * 9 else { throw .inconsistent("its table of features is too full") }
  }

  private static func checkPermitted(
    _ bytes: ModelBytes, _ sizes: SequenceModelFormat.Sizes
  ) throws(SequenceModelError) {
    var used = 0
    for entry in 0..<sizes.permitted where bytes.load(UInt64.self, at: sizes.permittedStart + 16 * entry + 8) != 0 {
      used += 1
    }
    guard used * 10 <= sizes.permitted * 9 else { throw .inconsistent("its dictionary of labels is too full") }
  }
}
