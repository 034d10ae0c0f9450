internal import Cleaning
internal import Shards

/// Sorts the lines of all articles and counts in how many stories of their outlet each stands.
struct RepeatTally: ~Copyable {
  private let path: String
  private let options: CleaningOptions
  private var entries: SortedRuns
  private var record = RecordWriter()

  init(path: String, options: CleaningOptions) {
    self.path = path
    self.options = options
    entries = SortedRuns(path: "\(path).lines")
  }

  /// Takes an article's lines; each record is outlet, line (0: the article itself), story, shard.
  mutating func add(_ entry: LineCensus.Entry, shard: Int) throws {
    try add(entry.outlet, 0, entry.story, shard)
    for line in entry.lines where line.key != 0 { try add(entry.outlet, line.key, line.story, shard) }
  }

  private mutating func add(_ outlet: UInt64, _ key: UInt64, _ story: UInt32, _ shard: Int) throws {
    record.removeAll()
    record.hash(outlet)
    record.hash(key)
    record.integer(Int(story))
    record.integer(shard)
    try entries.add(record.bytes)
  }

  /// What repeats, sorted by shards.
  consuming func finish() throws -> Found {
    let (path, options) = (path, options)
    var records = try entries.sorted()
    var found = SortedRuns(path: "\(path).found")
    var group = Group()
    var bytes: [UInt8] = []
    while try records.next(into: &bytes) {
      var reader = RecordReader(bytes)
      let (outlet, key) = (reader.hash(), reader.hash())
      if outlet != group.outlet || key != group.key {
        try group.close(options, into: &found)
        group.begin(outlet, key)
      }
      group.take(story: reader.integer(), shard: reader.integer())
    }
    try group.close(options, into: &found)
    return Found(records: try found.sorted())
  }

  /// The records of one line of one outlet.
  private struct Group {
    private(set) var outlet: UInt64 = 0
    private(set) var key: UInt64 = 0
    private var stories = 0
    private var lastStory = -1
    private var shards: Set<Int> = []
    /// Stories of the outlet at hand, which its first group tells.
    private var outletStories = 0

    mutating func begin(_ outlet: UInt64, _ key: UInt64) {
      if outlet != self.outlet { outletStories = 0 }
      (self.outlet, self.key, stories, lastStory) = (outlet, key, 0, -1)
      shards.removeAll(keepingCapacity: true)
    }

    mutating func take(story: Int, shard: Int) {
      if story != lastStory { stories += 1 }
      lastStory = story
      shards.insert(shard)
    }

    mutating func close(_ options: CleaningOptions, into found: inout SortedRuns) throws {
      if key == 0 {
        outletStories = stories
        return
      }
      let share = Double(outletStories) * options.repeatShare
      guard stories >= options.repeats, Double(stories) >= share else { return }
      for shard in shards {
        var record = RecordWriter()
        record.integer(shard)
        record.hash(key)
        record.integer(stories)
        try found.add(record.bytes)
      }
    }
  }

  /// The lines that repeat, to be asked for shard by shard, in their order.
  struct Found: ~Copyable {
    private var records: SortedRecords
    private var next: (shard: Int, line: RepeatedLines.Line)?
    private var isAtEnd = false

    init(records: consuming SortedRecords) { self.records = records }

    /// Those of a shard, by rising key.
    mutating func lines(ofShard shard: Int) throws -> [RepeatedLines.Line] {
      var lines: [RepeatedLines.Line] = []
      while !isAtEnd {
        if next == nil { try read() }
        guard let found = next, found.shard == shard else { break }
        lines.append(found.line)
        next = nil
      }
      return lines
    }

    private mutating func read() throws {
      var bytes: [UInt8] = []
      guard try records.next(into: &bytes) else {
        isAtEnd = true
        return
      }
      var reader = RecordReader(bytes)
      let (shard, key, articles) = (reader.integer(), reader.hash(), reader.integer())
      next = (shard, RepeatedLines.Line(key: key, articles: articles))
    }
  }
}
