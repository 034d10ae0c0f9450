internal import Shards

/// How often names came up, and how often one stood for another in a chain: summed in memory, spilled, merged by streams.
struct NameCounts: ~Copyable {
  struct Key: Hashable {
    /// Folded.
    var name: String
    /// The order of a type, or `NameCounts.titled`.
    var kind: UInt8
    /// The fullest name of the chain that the name stands in; empty where the name is the fullest.
    var full: String
  }

  /// In the place of a type: a person with an honorific or a title, who is one whatever others say.
  static let titled: UInt8 = 4
  /// So many keys are held in memory.
  private static let limit = 1 << 16

  private var runs: SortedRuns
  private var counts: [Key: Int] = [:]

  init(path: String, memory: Int) { runs = SortedRuns(path: path, memory: memory) }

  mutating func count(_ name: String, _ kind: UInt8, in full: String = "") throws {
    counts[Key(name: name, kind: kind, full: full), default: 0] += 1
    if counts.count >= Self.limit { try spill() }
  }

  private mutating func spill() throws {
    var record = RecordWriter()
    // In no order: the runs sort them.
    for (key, count) in counts {
      record.removeAll()
      record.name(key.name)
      record.byte(key.kind)
      record.name(key.full)
      record.integer(count)
      try runs.add(record.bytes)
    }
    counts.removeAll(keepingCapacity: true)
  }

  consuming func groups() throws -> NameGroups {
    try spill()
    counts = [:]
    return try NameGroups(runs.sorted())
  }
}

/// What was counted of a name.
struct NameGroup {
  struct Full {
    var name: String
    var count: Int
  }

  var name = ""
  /// By the order of types, titled persons last.
  var kinds = [0, 0, 0, 0, 0]
  /// The fuller names it stood for, by type, each once, in byte order.
  var fulls: [[Full]] = [[], [], [], [], []]
}

/// The names by rising bytes, each with all that was counted of it.
struct NameGroups: ~Copyable {
  private var records: SortedRecords
  private var record: [UInt8] = []
  private var hasRecord: Bool

  init(_ records: consuming SortedRecords) throws {
    self.records = records
    hasRecord = try self.records.next(into: &record)
  }

  mutating func next() throws -> NameGroup? {
    guard hasRecord else { return nil }
    var reader = RecordReader(record)
    var group = NameGroup(name: reader.name())
    while hasRecord {
      reader = RecordReader(record)
      guard reader.name() == group.name else { break }
      let kind = Int(reader.byte())
      let full = reader.name()
      let count = reader.integer()
      if full.isEmpty {
        group.kinds[kind] += count
      } else if group.fulls[kind].last?.name == full {
        group.fulls[kind][group.fulls[kind].count - 1].count += count
      } else {
        group.fulls[kind].append(NameGroup.Full(name: full, count: count))
      }
      hasRecord = try records.next(into: &record)
    }
    return group
  }
}
