internal import Checkpointing
public import Cleaning
internal import Corpus
internal import Reading
internal import Shards

/// The articles of dumps as pages on which all lines are an article's own, to learn from what stays.
public struct CleanPages: Sendable {
  public private(set) var pages: [LinePage] = []

  private static let blockBytes = 1_000_000

  /// - Parameter inputs: files, and folders that are walked for JSON Lines, as `run` takes them.
  /// - Throws: `ModelFileError` where one cannot be read to its end.
  public init(of inputs: [String]) throws(ModelFileError) {
    do {
      for shard in try InputFinder(inputs: inputs).shards { try read(shard.path) }
    } catch { throw ModelFileError("\(error)") }
  }

  private mutating func read(_ path: String) throws {
    let options = ReadingOptions()
    var cleaning = CleaningOptions()
    cleaning.furniture = false
    var cleaner = Cleaner(options: cleaning)
    let layout = try RunShard.layout(of: path, options)
    var reader = try BlockReader(path: path, blockBytes: Self.blockBytes, lineBytes: options.lineBytes)
    while let block = try reader.next() {
      var reading = BlockReading(ArticleReader(options: options, layout: layout), shard: path)
      for raw in reading.read(block) {
        guard case .keep(let article) = cleaner.process(raw) else { continue }
        pages.append(LinePage(ownText: article.text))
        // Some records hold no more than a title, and that is theirs.
        if !article.title.isEmpty { pages.append(LinePage(ownText: Array(article.title.utf8))) }
      }
    }
    if let damage = reader.damage {
      throw ShardError(.damaged, path: path, cause: "\(damage.cause) (byte \(damage.fileByte))")
    }
  }
}
