internal import Text

/// A name in the text before it is chained.
struct Name {
  /// The tokens of the name, without titles, with a suffix such as "Jr.".
  var tokens: Range<Int>
  /// The titles directly before it, in the text; empty where there are none.
  var titles: Range<Int>
  var sentence: Int
  var kind: Kind
  /// Equal for equal names.
  var key: UInt64
  /// How many tokens at its end are a person's suffix, with a comma before it.
  var suffixLength = 0

  /// Where its titles begin, or the name itself.
  var start: Int { titles.isEmpty ? tokens.lowerBound : titles.lowerBound }
  var hasSuffix: Bool { suffixLength > 0 }
  /// The name's tokens without a person's suffix.
  var core: Range<Int> { tokens.lowerBound..<tokens.upperBound - suffixLength }
}

/// What a name may be.
enum Kind: UInt8 { case person, organization, place, other }
