internal import Corpus

/// Words before a name that say no more than how its bearer is addressed.
enum Honorific {
  private static let genders: [String: Entity.Gender] = [
    "mr": .male, "mister": .male, "mrs": .female, "ms": .female, "miss": .female, "mme": .female, "madame": .female,
    "madam": .female, "mx": .unknown, "dr": .unknown, "doctor": .unknown, "prof": .unknown, "professor": .unknown,
    "sir": .male, "dame": .female, "lord": .male, "lady": .female, "herr": .male, "frau": .female, "senor": .male,
    "senora": .female, "monsieur": .male, "signor": .male, "signora": .female,
  ]

  /// The gender of a folded honorific, unknown for one of both; nil for words that are no honorific.
  static func gender(of folded: String) -> Entity.Gender? { genders[folded] }
}
