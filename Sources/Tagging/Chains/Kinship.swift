internal import Corpus
internal import Text

/// Words of kin, and what the other of the two is then called.
struct Kinship: Sendable {
  static let shared = Kinship()

  private var index = WordTable()
  /// By number of a word, the words for the other: where it is a man, and where it is a woman.
  private var others: [(male: UInt64, female: UInt64)] = []

  private static let pairs = [
    ("father mother stepfather stepmother parent dad mum mom", "son", "daughter"),
    ("son daughter stepson stepdaughter child", "father", "mother"),
    ("husband ex-husband widower", "husband", "wife"), ("wife ex-wife widow", "husband", "wife"),
    ("spouse partner", "husband", "wife"),
    ("brother sister half-brother half-sister sibling twin", "brother", "sister"),
    ("uncle aunt", "nephew", "niece"), ("nephew niece", "uncle", "aunt"),
    ("grandfather grandmother", "grandson", "granddaughter"),
    ("grandson granddaughter", "grandfather", "grandmother"), ("cousin", "cousin", "cousin"),
    ("father-in-law mother-in-law", "son-in-law", "daughter-in-law"),
    ("son-in-law daughter-in-law", "father-in-law", "mother-in-law"),
    ("brother-in-law sister-in-law", "brother-in-law", "sister-in-law"),
    ("boyfriend girlfriend", "boyfriend", "girlfriend"),
    ("fiance fiancee fianc\u{E9} fianc\u{E9}e", "fiance", "fiancee"),
  ]

  private init() {
    for (words, male, female) in Self.pairs {
      others.append((WordHash.of(male), WordHash.of(female)))
      for word in words.split(separator: " ") { index.insert(WordHash.of(String(word)), UInt32(others.count)) }
    }
  }

  func isKin(_ word: UInt64) -> Bool { index[word] != 0 }

  /// What the possessor is to the one called so: "his wife" makes him her husband; two words where the sex is unknown.
  func others(of word: UInt64, _ gender: Entity.Gender) -> [UInt64] {
    let number = index[word]
    guard number != 0 else { return [] }
    let other = others[Int(number) - 1]
    switch gender {
    case .male: return [other.male]
    case .female: return [other.female]
    case .unknown: return [other.male, other.female]
    }
  }
}
