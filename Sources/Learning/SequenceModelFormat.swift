/// The file of a sequence model, in little-endian numbers:
///
///     offset  bytes
///     0       8      "ORSEQMDL"
///     8       4      version of the format
///     12      4      bytes of this header, 64
///     16      8      bytes of the whole file
///     24      8      checksum over all 64-bit words of the file but this one
///     32      4      scheme of the labels: 0 plain, 1 BILOU
///     36      4      number of tags or types
///     40      4      what one step of a rounded weight stands for, as a float
///     44      4      number of contexts
///     48      4      slots of the table of form features
///     52      4      vectors of form features
///     56      4      slots of the table of permitted labels
///     60      4      bytes of the strings
///
/// Then, each begun at a multiple of 16: the strings (name, feature set, then tags or types, each a 32-bit count and
/// UTF-8); the transitions as 16-bit integers in the order of `TransitionLayout`; for each context `blocks` vectors of
/// sixteen 8-bit weights; the slots; the vectors; the permitted labels.
///
/// A slot is 64 bits: the low half of the mixed key, then 5 bits for the offsets at which the feature has weights and
/// 27 for its first vector; those of its offsets follow each other, `blocks` vectors each. 0 is a free slot. A key is
/// looked for from the place that the high half of its mixed bits names, onwards and around. Two keys that share their
/// low half and a run of slots cannot be told apart: of a million absent keys none or one is taken for present.
///
/// A permitted entry is a 64-bit hash and 64 bits of labels, which are 0 where it is free.
enum SequenceModelFormat {
  static let version: UInt32 = 1
  static let magic: UInt64 = 0x4C44_4D51_4553_524F
  static let headerCount = 64

  /// The limits of what adds up in 16 bits: of a form's vector in each lane, of a token's score in BILOU sets and in
  /// plain ones, and of transitions in each. `SpanDecoder` and `TagDecoder` rely on them.
  static let formLimit: Int16 = 3000
  static let spanLimit: Int16 = 3000
  static let tagLimit: Int16 = 6000
  static func transitionLimit(_ scheme: LabelSet.Scheme) -> Int16 { scheme == .bilou ? 1000 : 3000 }

  /// The sizes that a file's header tells, and where its sections begin by them.
  struct Sizes: Equatable {
    var strings: Int
    var blocks: Int
    var transitions: Int
    var contexts: Int
    var slots: Int
    var vectors: Int
    var permitted: Int

    var transitionsStart: Int { aligned(headerCount + strings) }
    var contextsStart: Int { aligned(transitionsStart + 32 * transitions) }
    var slotsStart: Int { aligned(contextsStart + 16 * contexts * blocks) }
    var vectorsStart: Int { aligned(slotsStart + 8 * slots) }
    var permittedStart: Int { aligned(vectorsStart + 16 * vectors) }
    var total: Int { aligned(permittedStart + 16 * permitted) }

    private func aligned(_ offset: Int) -> Int { (offset + 15) & ~15 }
  }

  /// The checksum of a whole file, whose count is a multiple of 8. Any change of a single word changes it.
  static func checksum(_ bytes: ModelBytes) -> UInt64 {
    var sums = SIMD4<UInt64>(1, 2, 3, 4)
    var at = 0
    while at &+ 32 <= bytes.count {
      var words = bytes.load(SIMD4<UInt64>.self, at: at)
      if at == 0 { words[3] = 0 }
      for lane in 0..<4 {
        let mixed = (sums[lane] ^ words[lane]) &* 0x9E37_79B9_7F4A_7C15
        sums[lane] = mixed ^ (mixed &>> 29)
      }
      at &+= 32
    }
    while at &+ 8 <= bytes.count {
      sums[0] = (sums[0] ^ bytes.load(UInt64.self, at: at)) &* 0x9E37_79B9_7F4A_7C15
      at &+= 8
    }
    return (0..<4).reduce(0) { FeatureKey.mixed($0 ^ sums[$1]) }
  }
}
