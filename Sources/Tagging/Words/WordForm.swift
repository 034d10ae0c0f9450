internal import Text

/// What is known of a word form whatever its place: looked up once, when a worker first meets the form.
struct WordForm {
  /// `WordHash` of its bytes, ASCII letters in lower case.
  var hash: UInt64
  /// The number of its lower-cased form among those of the table.
  var lower: UInt32 = 0
  var shape: WordShape
  /// The cluster of 64 that it belongs to, `noCluster` for a word that is in none.
  var cluster: UInt8
  /// The lists that hold it as a word by itself.
  var lists: Gazetteer.Lists
  /// Its first byte.
  var initial: UInt8 = 0
  var service = Service.none

  /// What a small word does for the names around it.
  enum Service: UInt8 {
    case none
    /// Stands inside names: "of", "and", "the".
    case joins
    /// Stands before places: "in", "near".
    case leads
    /// Says that somebody speaks.
    case speaks
  }

  static let noCluster: UInt8 = 64
  static let clusters: UInt32 = 65

  /// What stands before the first token of a sentence and behind the last.
  static let boundary = Self(hash: 0, shape: .boundary, cluster: noCluster, lists: [])
}
