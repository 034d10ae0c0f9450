internal import Checkpointing
internal import Cleaning
internal import Corpus
internal import Reading
internal import Shards

/// Counts, before the first block is cleaned, which lines stand in many articles of their outlet.
///
/// All shards are read once; each line goes as a few numbers into runs that are sorted on disk, so memory does not depend on
/// the corpus, and neither the number of jobs nor the order of blocks changes what comes out. What is found is kept for each
/// shard by itself: only lines that stand in it, so that another input changes no more shards than it must.
struct RepeatSurvey {
  private let shards: [RunShard]
  private let directory: RunDirectory
  private let settings: StageSettings
  private let report: (RunEvent) -> Void

  init(
    _ shards: [RunShard], in directory: RunDirectory, _ settings: StageSettings, _ report: @escaping (RunEvent) -> Void
  ) {
    (self.shards, self.directory, self.settings, self.report) = (shards, directory, settings, report)
  }

  /// The shards with what repeats in them; read again unless an earlier survey of the same inputs and options is there.
  func surveyed(jobs: Int) async throws -> [RunShard] {
    guard settings.cleaning.repeats > 0 else { return shards }
    let checkpoint = try RepeatCheckpoint(shards, settings)
    if directory.read(RepeatCheckpoint.self, at: directory.repeatCheckpointPath) != checkpoint || !isWhole {
      if Folder.exists(directory.repeatCheckpointPath) { try Folder.remove(directory.repeatCheckpointPath) }
      try await survey(jobs: jobs)
      try directory.write(checkpoint, to: directory.repeatCheckpointPath)
    }
    return try shards.map { shard in
      var shard = shard
      shard.repeats = try FileSum(ofFile: directory.repeatsPath(shard.name)).crc32
      return shard
    }
  }

  private var isWhole: Bool { shards.allSatisfy { Folder.exists(directory.repeatsPath($0.name)) } }

  private func survey(jobs: Int) async throws {
    report(.note("counting the lines that repeat within an outlet"))
    var tally = RepeatTally(path: "\(directory.stagePath(.reading))/repeats", options: settings.cleaning)
    var source = SurveySource(shards)
    let settings = settings
    try await BoundedWalk(jobs: jobs).run(
      next: { try source.next() },
      work: { unit in
        var reading = BlockReading(
          ArticleReader(options: settings.reading, layout: unit.shard.layout), shard: unit.shard.name)
        var census = LineCensus(options: settings.cleaning)
        return (unit.shard.position, reading.read(unit.block).map { census.read($0) })
      },
      fold: { shard, entries in for entry in entries { try tally.add(entry, shard: shard) } })
    try write(try tally.finish())
  }

  /// One file a shard, also where nothing repeats.
  private func write(_ found: consuming RepeatTally.Found) throws {
    var found = found
    for shard in shards {
      try Task.checkCancellation()
      let lines = try found.lines(ofShard: shard.position)
      try directory.write(RepeatFile(lines), to: directory.repeatsPath(shard.name))
    }
  }
}

/// The blocks of all shards in input order, for the survey.
private struct SurveySource: ~Copyable {
  struct Unit: Sendable {
    var shard: RunShard
    var block: RawBlock
  }

  private let shards: [RunShard]
  private var shard = 0
  private var reader: BlockReader?

  init(_ shards: [RunShard]) { self.shards = shards }

  /// - Throws: `ShardError` where a shard cannot be read; damage ends a shard, and the walk will tell of it.
  mutating func next() throws -> Unit? {
    while self.shard < shards.count {
      let shard = shards[self.shard]
      if reader == nil {
        let options = shard.readingOptions
        reader = try BlockReader(path: shard.path, blockBytes: options.blockBytes, lineBytes: options.lineBytes)
      }
      if let block = try reader?.next() { return Unit(shard: shard, block: block) }
      reader = nil
      self.shard += 1
    }
    return nil
  }
}

/// What a survey was made from; it is done exactly when this is there and every value matches.
struct RepeatCheckpoint: Codable, Equatable {
  private var revision = 1
  private var shards: [String]
  private var inputs: [FileSum]
  private var reading: [StageIdentity]
  private var markup: Bool
  private var repeats: Int
  private var repeatShare: Double

  init(_ shards: [RunShard], _ settings: StageSettings) throws {
    self.shards = shards.map(\.name)
    inputs = shards.map(\.input.file)
    reading = shards.map(\.reading)
    markup = settings.cleaning.markup
    repeats = settings.cleaning.repeats
    repeatShare = settings.cleaning.repeatShare
  }
}

/// The lines that repeat in one shard, as they stand on disk.
struct RepeatFile: Codable, Equatable {
  struct Line: Codable, Equatable {
    /// Sixteen hexadecimal digits: a hash of the outlet's name and the line.
    var line: String
    /// In how many different articles of the outlet it stands, in all shards.
    var articles: Int
  }

  private var lines: [Line]

  init(_ lines: [RepeatedLines.Line]) {
    self.lines = lines.map { Line(line: Self.hex($0.key), articles: $0.articles) }
  }

  private static func hex(_ key: UInt64) -> String {
    let digits = String(key, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  var repeated: RepeatedLines {
    RepeatedLines(
      lines.compactMap { line in UInt64(line.line, radix: 16).map { .init(key: $0, articles: line.articles) } })
  }
}

extension RunDirectory {
  var repeatCheckpointPath: String { "\(stagePath(.reading))/repeats.checkpoint.json" }
  func repeatsPath(_ shard: String) -> String { "\(stagePath(.reading))/\(shard).repeats.json" }
}
