internal import Corpus

/// The mentions of one person, organization or place while they are gathered.
struct Chain {
  let kind: Kind
  /// The tokens of the fullest form.
  var name: Range<Int>
  /// The given name, 0 where only a surname is known.
  var given: UInt64 = 0
  var surname: UInt64 = 0
  /// The hash of "Jr.", "Sr." or "III".
  var suffix: UInt64 = 0
  /// An honorific's word on the gender; outweighs all else.
  var honorific = Entity.Gender.unknown
  /// The given name's word on the gender.
  var givenGender = Entity.Gender.unknown
  var pronounGender = Entity.Gender.unknown
  /// The first mention of each title, at most `mostTitles`.
  var titles: [Range<Int>] = []
  var titleKeys: [UInt64] = []
  var mentions: [Mention] = []
  /// The last name that joined.
  var lastName = 0
  /// The chain before this one with the same surname.
  var sameSurname: Int?

  static let mostTitles = 8

  init(kind: Kind, name: Range<Int>) {
    self.kind = kind
    self.name = name
    // Enough for most chains, so that their mentions are not moved as they grow.
    mentions.reserveCapacity(4)
  }

  var gender: Entity.Gender {
    if honorific != .unknown { return honorific }
    return givenGender != .unknown ? givenGender : pronounGender
  }

  /// Takes the mentions and facts of another chain of the same person; the name that was used more often stays.
  mutating func absorb(_ other: Chain) {
    if other.mentions.count > mentions.count { name = other.name }
    mentions += other.mentions
    if honorific == .unknown { honorific = other.honorific }
    if givenGender == .unknown { givenGender = other.givenGender }
    for (key, title) in zip(other.titleKeys, other.titles)
    where titles.count < Self.mostTitles && !titleKeys.contains(key) {
      titleKeys.append(key)
      titles.append(title)
    }
  }
}
