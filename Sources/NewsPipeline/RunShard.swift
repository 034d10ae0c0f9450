internal import Checkpointing
internal import Cleaning
internal import Corpus
internal import Reading
internal import Shards

/// A shard of a run: its file, its layout, and what decides the output of each stage on it.
struct RunShard: Sendable {
  /// The position among the run's shards, from 0.
  var position: Int
  var input: RunManifest.Input
  var layout: Layout
  var identities: [StageIdentity]
  let readingOptions: ReadingOptions
  /// The checksum of its file of lines that repeat; nil where none are counted.
  var repeats: String?
  private let readingValue: OptionValue

  var name: String { input.shard }
  var path: String { input.path }
  var reading: StageIdentity { identities[0] }

  init(
    position: Int, input: RunManifest.Input, layout: Layout, settings: StageSettings, models: StageModels
  ) throws {
    self.position = position
    self.input = input
    self.layout = layout
    readingOptions = settings.reading
    identities = try settings.identities(layout: layout.name, of: models)
    readingValue = try OptionValue(encoding: identities[0])
  }

  func upstream(ofBlock crc32: String) -> [String: OptionValue] {
    var upstream: [String: OptionValue] = ["block": .string(crc32), "reading": readingValue]
    if let repeats { upstream["repeats"] = .string(repeats) }
    return upstream
  }

  /// The lines that repeat in it.
  func repeatedLines(in directory: RunDirectory) throws -> RepeatedLines {
    guard repeats != nil else { return .none }
    let path = directory.repeatsPath(name)
    guard let file = directory.read(RepeatFile.self, at: path) else {
      throw ShardError(
        .damaged, path: path, cause: "it is no longer whole", advice: "delete it and run the same command again")
    }
    return file.repeated
  }

  /// The table of cuts, where it stands for what reading would find.
  func validCuts(in directory: RunDirectory) -> ShardCuts? {
    guard let cuts = directory.cuts(name), cuts.made == reading, cuts.input == input.file else { return nil }
    return cuts
  }

  /// Whether nobody needs the block's bytes.
  func isCleaned(_ block: Int, crc32: String, in directory: RunDirectory) -> Bool {
    guard let checkpoint = directory.checkpoint(.cleaning, name, block) else { return false }
    let isWhole = FileSum.size(ofFile: directory.layerPath(.cleaning, name, block)) == checkpoint.file.bytes
    return isWhole && checkpoint.matches(identities[1], upstream: .object(upstream(ofBlock: crc32)))
  }

  /// The layout that a file's first records have; a file without any readable record is read as plain.
  ///
  /// - Throws: `ShardError` where the records are of no known layout or the file cannot be read.
  static func layout(of path: String, _ options: ReadingOptions) throws -> Layout {
    var reader = try BlockReader(path: path, blockBytes: 1 << 17, lineBytes: options.lineBytes)
    let block = try reader.next()
    let lines = block.map { block in
      block.lines.lazy.filter { $0.fault == nil }.prefix(50).map { Array(block.bytes[$0.range]) }
    }
    do {
      return try options.resolvedLayout(firstLines: lines.map { Array($0) } ?? [])
    } catch { throw ShardError(.notReadable, path: path, cause: error.message) }
  }
}
