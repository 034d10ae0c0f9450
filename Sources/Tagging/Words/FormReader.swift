internal import Learning
internal import Text
internal import Words

/// Reads a word form into its features: what its bytes, the lists and the word clusters say of it.
///
/// Every feature is a template and a value mixed into one key; affixes are cut between scalars. The work is done once a
/// form, not once a token.
struct FormReader {
  /// The distances from the labelled token at which a feature counts; bit n stands for n - 2.
  enum Reach {
    static let here: UInt8 = 0b00100
    static let near: UInt8 = 0b01110
    static let window: UInt8 = 0b11111
  }

  enum Template: UInt64 {
    case boundary = 1
    case form, lower, digitless, detail, shape
    case prefix, suffix, suffixAndShape, firstPart, lastPart
    case cluster64, cluster256, cluster1024, clusterAndShape
    case list, listAndShape
  }

  private(set) var features: [FormFeature] = []
  let clusters: WordClusters
  let gazetteer: Gazetteer
  let families: FeatureFamilies
  private static let services = SmallWords()
  private static let longestPrefix = 4
  private static let longestSuffix = 5

  init(_ families: FeatureFamilies, clusters: WordClusters = .shared, gazetteer: Gazetteer = .shared) {
    self.families = families
    self.clusters = clusters
    self.gazetteer = gazetteer
    features.reserveCapacity(192)
  }

  /// What stands before and behind a sentence.
  mutating func readBoundary() -> WordForm {
    features.removeAll(keepingCapacity: true)
    add(.boundary, 0, Reach.window)
    return .boundary
  }

  /// Reads a form from its bytes, its hash in lower case and its hash as it stands.
  mutating func read(_ word: Span<UInt8>, hash: UInt64, form: UInt64) -> WordForm {
    features.removeAll(keepingCapacity: true)
    let shape = WordShape(word)
    add(.form, form, Reach.near)
    add(.lower, hash, Reach.window)
    add(.shape, UInt64(shape.rawValue), Reach.window)
    addDetails(word)
    addAffixes(word, shape)
    addParts(word)
    let cluster = addClusters(hash, shape)
    let lists = gazetteer.lists(of: hash)
    if families.contains(.lists) { addLists(lists, shape) }
    var known = WordForm(hash: hash, shape: shape, cluster: cluster, lists: lists)
    known.initial = word[0]
    if shape == .lower { known.service = Self.services[hash] }
    return known
  }

  private mutating func add(_ template: Template, _ value: UInt64, _ reach: UInt8) {
    features.append(FormFeature(key: Self.key(template, value), offsets: reach))
  }

  static func key(_ template: Template, _ value: UInt64) -> UInt64 {
    var key = (value &+ template.rawValue &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    key ^= key >> 29
    key = key &* 0x94D0_49BB_1331_11EB
    return key ^ key >> 32
  }

  /// The form with its letters as `X` and `x`, digits as `0`, runs of one kind made one; and with its digits alone alike.
  private mutating func addDetails(_ word: Span<UInt8>) {
    var detail = WordHash.empty
    var digitless = WordHash.empty
    var last: UInt8 = 0
    var hasDigit = false
    for index in word.indices {
      let byte = word[index]
      let kind = Self.kind(of: byte)
      if kind != last { detail = WordHash.extended(detail, byLower: kind) }
      last = kind
      let isDigit = kind == UInt8(ascii: "0")
      if isDigit { hasDigit = true }
      digitless = WordHash.extended(digitless, byLower: isDigit ? kind : byte)
    }
    add(.detail, detail, Reach.near)
    if hasDigit { add(.digitless, digitless, Reach.near) }
  }

  private static func kind(of byte: UInt8) -> UInt8 {
    if byte &- 0x61 < 26 || byte >= 0x80 { return UInt8(ascii: "x") }
    if byte &- 0x41 < 26 { return UInt8(ascii: "X") }
    return byte &- 0x30 < 10 ? UInt8(ascii: "0") : byte
  }

  private mutating func addAffixes(_ word: Span<UInt8>, _ shape: WordShape) {
    var length = 0
    var index = 0
    var hash = WordHash.empty
    while index < word.count, length < Self.longestPrefix {
      repeat {
        hash = WordHash.extended(hash, by: word[index])
        index += 1
      } while index < word.count && Self.continues(word[index])
      length += 1
      if index < word.count { add(.prefix, hash &+ UInt64(length), length == 3 ? Reach.near : Reach.here) }
    }
    length = 0
    index = word.count
    hash = WordHash.empty
    while index > 0, length < Self.longestSuffix {
      repeat {
        index -= 1
        hash = WordHash.extended(hash, by: word[index])
      } while index > 0 && Self.continues(word[index])
      length += 1
      if index > 0 { add(.suffix, hash &+ UInt64(length), length == 2 || length == 3 ? Reach.near : Reach.here) }
      if length == 3 { add(.suffixAndShape, hash &* 31 &+ UInt64(shape.rawValue), Reach.here) }
    }
  }

  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The first and the last part of a word with hyphens.
  private mutating func addParts(_ word: Span<UInt8>) {
    let hyphen = UInt8(ascii: "-")
    guard word.count > 2, let first = word.indices.first(where: { word[$0] == hyphen }), first > 0 else { return }
    var last = word.count - 1
    while word[last] != hyphen { last -= 1 }
    guard last + 1 < word.count else { return }
    add(.firstPart, Self.hash(word, 0..<first), Reach.here)
    add(.lastPart, Self.hash(word, last + 1..<word.count), Reach.near)
  }

  private static func hash(_ word: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    range.reduce(WordHash.empty) { WordHash.extended($0, by: word[$1]) }
  }

  /// The clusters that the form belongs to.
  private mutating func addClusters(_ hash: UInt64, _ shape: WordShape) -> UInt8 {
    guard let row = clusters.row(of: hash) else { return WordForm.noCluster }
    let cluster = clusters.cluster64(row)
    if families.contains(.clusters) {
      add(.cluster64, UInt64(cluster), Reach.window)
      add(.cluster256, UInt64(clusters.cluster256(row)), Reach.window)
      add(.cluster1024, UInt64(clusters.cluster1024(row)), Reach.near)
      add(.clusterAndShape, UInt64(cluster) << 8 | UInt64(shape.rawValue), Reach.near)
    }
    return families.contains(.clusters) ? cluster : WordForm.noCluster
  }

  private mutating func addLists(_ lists: Gazetteer.Lists, _ shape: WordShape) {
    var rest = lists.rawValue
    while rest != 0 {
      let list = UInt64(rest.trailingZeroBitCount)
      rest &= rest - 1
      add(.list, list, Reach.near)
      if shape.isNameLike { add(.listAndShape, list << 8 | UInt64(shape.rawValue), Reach.here) }
    }
  }
}

/// The small words that do something for names.
private struct SmallWords {
  private var table = WordTable(capacity: 64)

  init() {
    add("of and the for de du la on to & y e und des", .joins)
    add("in at near from outside across around", .leads)
    add(
      "said says told added announced reported claimed argued warned denied explained insisted tweeted wrote noted",
      .speaks)
  }

  private mutating func add(_ words: String, _ service: WordForm.Service) {
    for word in words.split(separator: " ") { table.replace(WordHash.of(String(word)), UInt32(service.rawValue)) }
  }

  subscript(hash: UInt64) -> WordForm.Service { WordForm.Service(rawValue: UInt8(table[hash])) ?? .none }
}
