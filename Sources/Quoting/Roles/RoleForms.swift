internal import Corpus
internal import Learning
internal import Text
internal import Words

/// Numbers the word forms that a worker has met, and reads a new one into the features that it has by itself: the word,
/// its ending and shape, its clusters, what lists and the cue table say of it.
struct RoleForms {
  /// What contexts ask of a form.
  struct Form {
    /// Of the word in small letters.
    var hash: UInt32
    /// Among 256, and 256 for none.
    var cluster: UInt16
    /// The number of its entry in the cue table, counted from 1; 0 for words that are in none.
    var lemma: UInt16
    /// Its class as a cue and how it is used (`CueUse`); 0 for words that are no cues.
    var use: UInt8
  }

  private let lexicon: Lexicon
  private let clusters = WordClusters.shared
  private let cues = CueLexicon.shared
  private var numbers = WordTable(capacity: 32_768)
  private(set) var forms: [Form] = []
  private var features: [FormFeature] = []

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  static let noCluster: UInt16 = 256
  /// Entries of the cue table from this number on count as one.
  static let lemmas: UInt32 = 2500

  /// Forgets all forms; whoever learned them is to forget them, too.
  mutating func forget() {
    numbers = WordTable(capacity: 32_768)
    forms.removeAll(keepingCapacity: true)
  }

  /// The number of a token's form; `learn` is told the features of one that is new.
  @inline(__always)
  mutating func number(of token: Token, in text: Span<UInt8>, _ learn: ([FormFeature]) -> Void) -> UInt32 {
    let known = numbers[Self.key(of: token)]
    return known == 0 ? add(token, text, learn) : known - 1
  }

  /// Tells forms apart. The same bytes may stand glued to what is before them or not, which is a feature: were they one form,
  /// what was read first would show in all that follows.
  @inline(__always)
  private static func key(of token: Token) -> UInt64 {
    token.form ^ UInt64(token.shape.rawValue) &* 0x9E37_79B9_7F4A_7C15
  }

  @inline(never)
  private mutating func add(_ token: Token, _ text: Span<UInt8>, _ learn: ([FormFeature]) -> Void) -> UInt32 {
    read(token, text)
    learn(features)
    numbers.insert(Self.key(of: token), UInt32(forms.count))
    return UInt32(forms.count - 1)
  }

  private enum Template: UInt64 {
    case word = 1, ending, shape, cluster64, cluster256, cluster1024, list, lemma, frames, form, cueClass, use
  }

  private mutating func read(_ token: Token, _ text: Span<UInt8>) {
    features.removeAll(keepingCapacity: true)
    add(.word, token.hash, FormFeature.window)
    add(.shape, UInt64(token.shape.rawValue), FormFeature.near)
    addEnding(token, text)
    var form = Form(
      hash: UInt32(truncatingIfNeeded: token.hash ^ token.hash >> 32), cluster: Self.noCluster, lemma: 0, use: 0)
    if let row = clusters.row(of: token.hash) {
      form.cluster = UInt16(clusters.cluster256(row))
      add(.cluster64, UInt64(clusters.cluster64(row)), FormFeature.window)
      add(.cluster256, UInt64(form.cluster), FormFeature.window)
      add(.cluster1024, UInt64(clusters.cluster1024(row)), FormFeature.near)
    }
    var lists = lexicon.kind(of: token.hash).rawValue & 0x1FFF_FFFF
    while lists != 0 {
      add(.list, UInt64(lists.trailingZeroBitCount), FormFeature.near)
      lists &= lists - 1
    }
    let number = cues.number(token.hash)
    if number > 0, let entry = cues[token.hash] {
      let ruled = lexicon.form(token.hash)
      form.lemma = UInt16(min(number, Self.lemmas - 1))
      form.use = CueUse.code(entry.kind, ruled)
      add(.lemma, UInt64(form.lemma), FormFeature.window)
      add(.cueClass, UInt64(form.use) / 4, FormFeature.window)
      add(.use, UInt64(form.use), FormFeature.near)
      if let ruled {
        add(.frames, UInt64(ruled.frames.rawValue), FormFeature.window)
        add(.form, UInt64(ruled.form.rawValue), FormFeature.near)
      }
    }
    forms.append(form)
  }

  private mutating func addEnding(_ token: Token, _ text: Span<UInt8>) {
    guard token.shape.contains(.word) else { return }
    var ending: UInt64 = 0
    for offset in 1...3 where token.end - offset >= token.start {
      ending = ending << 8 | UInt64(text[token.end - offset] | 0x20)
      if offset > 1 { add(.ending, ending << 2 | UInt64(offset), FormFeature.itself) }
    }
  }

  private mutating func add(_ template: Template, _ value: UInt64, _ offsets: UInt8) {
    let key = (value &+ template.rawValue &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    features.append(FormFeature(key: key ^ key >> 32, offsets: offsets))
  }
}
