internal import Text

/// What is remembered of an article by hash while its names are joined: one table for all topics, as a table of its own for
/// each would be most of the work on a short article.
struct NameMemory {
  enum Topic: UInt64 { case group = 1, part, name, surname, given, acronym, firstWord }

  private var table: WordTable

  init(names: Int) { table = WordTable(capacity: names * 3) }

  /// The number kept for a key, 0 where there is none.
  subscript(topic: Topic, key: UInt64) -> UInt32 { table[Self.hash(topic, key)] }

  /// Keeps a number in place of what was kept.
  mutating func replace(_ topic: Topic, _ key: UInt64, _ value: Int) {
    table.replace(Self.hash(topic, key), UInt32(value))
  }

  private static func hash(_ topic: Topic, _ key: UInt64) -> UInt64 {
    key ^ (topic.rawValue &* 0x9E37_79B9_7F4A_7C15)
  }
}
