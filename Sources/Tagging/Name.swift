internal import Text

/// A name in the text before it is chained.
struct Name {
  /// The tokens of the name, without titles, with a suffix such as "Jr.".
  var tokens: Range<Int>
  /// The titles directly before it, in the text; empty where there are none.
  var titles: Range<Int>
  var sentence: Int
  /// How much speaks for each kind.
  var scores: Scores
  /// Equal for equal names.
  var key: UInt64
  /// Whether it stands before a score in a table of results.
  var isTeam = false
  /// Whether a person's suffix ends it.
  var hasSuffix = false

  var kind: Kind { scores.best }
  /// The name's tokens without a person's suffix.
  var core: Range<Int> { hasSuffix ? tokens.lowerBound..<tokens.upperBound - suffixLength : tokens }
  var suffixLength = 0
}

/// What a name may be.
enum Kind: UInt8 { case person, organization, place, other }

/// Points for each kind.
struct Scores {
  var person: Int32 = 0
  var organization: Int32 = 0
  var place: Int32 = 0
  var other: Int32 = 0

  /// The kind with the most points; of equal ones organization, person, place, other. Nothing known makes other.
  var best: Kind {
    if max(organization, person, place) <= 0 { return .other }
    if other > organization && other > person && other > place { return .other }
    if organization >= person && organization >= place { return .organization }
    return person >= place ? .person : .place
  }

  static func += (left: inout Self, right: Self) {
    left.person &+= right.person
    left.organization &+= right.organization
    left.place &+= right.place
    left.other &+= right.other
  }
}
