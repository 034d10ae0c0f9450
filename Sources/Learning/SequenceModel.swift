/// A trained sequence model: weights rounded to eight bits, read where its file's bytes lie.
///
/// Nothing is built but the vectors of contexts and transitions, a few hundred kilobytes: opening costs little more
/// than the checksum. A `SequenceLabeler` works with it; many may share it.
public struct SequenceModel: Sendable {
  /// What the file calls itself.
  public let name: String
  /// The feature set it was trained with; the caller checks that it is its own.
  public let features: String
  public let labels: LabelSet
  /// What one step of a rounded weight stands for.
  public let step: Float
  /// Contexts are numbered below it.
  public let contextCount: Int

  let layout: TransitionLayout
  /// As `TransitionLayout` says; what illegal ones hold means nothing.
  let transitions: [SIMD16<Int16>]
  /// `blocks` vectors a context.
  let contexts: [SIMD16<Int8>]
  let sizes: SequenceModelFormat.Sizes
  private let bytes: ModelBytes

  /// Opens the bytes of a model file.
  public init(contentsOf bytes: [UInt8]) throws(SequenceModelError) {
    try self.init(contentsOf: ModelBytes(bytes))
  }

  /// Opens a model file in place. All sizes and offsets are checked here, and nothing that a file holds can make a
  /// labeler fail later.
  public init(contentsOf bytes: ModelBytes) throws(SequenceModelError) {
    let header = try SequenceModelHeader(bytes)
    (name, features, labels) = (header.name, header.features, header.labels)
    (step, sizes) = (header.step, header.sizes)
    contextCount = header.sizes.contexts
    layout = TransitionLayout(header.labels)
    let limit = SequenceModelFormat.transitionLimit(header.labels.scheme)
    transitions = (0..<header.sizes.transitions).map { at in
      bytes.load(SIMD16<Int16>.self, at: header.sizes.transitionsStart + 32 * at)
        .clamped(lowerBound: SIMD16(repeating: -limit), upperBound: SIMD16(repeating: limit))
    }
    contexts = (0..<header.sizes.contexts * header.sizes.blocks).map { at in
      bytes.load(SIMD16<Int8>.self, at: header.sizes.contextsStart + 16 * at)
    }
    self.bytes = bytes
  }

  /// The file's bytes: what opens as this model again.
  public func encoded() -> [UInt8] { bytes.array }

  /// The checksum in its file, over all else that is in it: it tells one model from another.
  public var checksum: UInt64 { bytes.load(UInt64.self, at: 24) }

  /// The bytes it takes as a file.
  public var byteCount: Int { bytes.count }

  /// The number of vectors of form features: of pairs of a feature and an offset, times the blocks of labels.
  public var vectorCount: Int { sizes.vectors }

  /// The labels, as bits, that the dictionary in the file permits a form of this hash; 0 when it says nothing.
  public func permitted(_ hash: UInt64) -> UInt64 {
    guard sizes.permitted > 0 else { return 0 }
    var place = FeatureKey.place(FeatureKey.mixed(hash), of: sizes.permitted)
    while true {
      let entry = bytes.load(SIMD2<UInt64>.self, at: sizes.permittedStart &+ 16 &* place)
      if entry[1] == 0 || entry[0] == hash { return entry[1] }
      place = place &+ 1 == sizes.permitted ? 0 : place &+ 1
    }
  }

  /// The offsets at which a form feature has weights, as bits, and the first of its vectors; no offsets where it has none.
  typealias Found = (offsets: UInt8, vector: Int)

  /// Finds the weights of features, one for each.
  ///
  /// First slots are read for all, then what they say is looked at: so that the memory they lie in, mostly far, is waited
  /// for once.
  func find(_ features: [FormFeature], into found: inout [Found]) {
    found.removeAll(keepingCapacity: true)
    guard sizes.slots > 0 else { return found.append(contentsOf: repeatElement(Found(0, 0), count: features.count)) }
    for feature in features {
      let place = FeatureKey.place(FeatureKey.mixed(feature.key), of: sizes.slots)
      found.append((0, Int(truncatingIfNeeded: slot(place))))
    }
    var cells = found.mutableSpan
    for at in features.indices {
      let mixed = FeatureKey.mixed(features[at].key)
      let first = UInt64(truncatingIfNeeded: cells[at].vector)
      cells[at] = first == 0 ? (0, 0) : find(mixed, first)
    }
  }

  @inline(__always)
  private func slot(_ place: Int) -> UInt64 { bytes.load(UInt64.self, at: sizes.slotsStart &+ 8 &* place) }

  /// Follows the slots from the first.
  @inline(__always)
  private func find(_ mixed: UInt64, _ first: UInt64) -> Found {
    var place = FeatureKey.place(mixed, of: sizes.slots)
    var slot = first
    while slot != 0 {
      if UInt32(truncatingIfNeeded: slot) == UInt32(truncatingIfNeeded: mixed) {
        return (UInt8(truncatingIfNeeded: slot &>> 32) & 31, Int(truncatingIfNeeded: slot &>> 37))
      }
      place = place &+ 1 == sizes.slots ? 0 : place &+ 1
      slot = self.slot(place)
    }
    return (0, 0)
  }

  /// A vector of form features.
  @inline(__always)
  func vector(_ number: Int) -> SIMD16<Int8> {
    bytes.load(SIMD16<Int8>.self, at: sizes.vectorsStart &+ 16 &* number)
  }
}
