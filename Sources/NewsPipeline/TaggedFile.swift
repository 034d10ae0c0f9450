internal import Shards
public import Tagging

/// A file of tokens and tags in two columns, plain or gzip by its first bytes, or standard input for the path `-`.
public struct TaggedFile: Sendable {
  public let path: String
  /// Inflated.
  public let bytes: [UInt8]
  public let text: TaggedText

  /// The file's name without folder and endings, for tables.
  public var name: String {
    if path == "-" { return "standard input" }
    var name = path.split(separator: "/").last.map(String.init) ?? path
    for ending in [".gz", ".conll", ".txt", ".tsv"] where name.hasSuffix(ending) && name.count > ending.count {
      name.removeLast(ending.count)
    }
    return name
  }

  /// - Throws: `ModelFileError` where the file cannot be read to its end, a line's tag is not as it must be, or there is no
  ///   token in it.
  public init(_ path: String, tags: TaggedText.Tags) throws(ModelFileError) {
    self.path = path
    bytes = try Self.inflated(path)
    do {
      text = try TaggedText(bytes, tags: tags)
    } catch { throw ModelFileError("cannot use '\(path)': \(error)") }
    guard text.documentCount > 0 else { throw ModelFileError("cannot use '\(path)': there is no token in it") }
  }

  /// The bytes of a file, plain or gzip by its first bytes, or of standard input.
  static func inflated(_ path: String) throws(ModelFileError) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      var reader = try GzipReader(path: path)
      while try reader.read(into: &bytes) {}
      guard let damage = reader.damage else { return bytes }
      throw ShardError(.damaged, path: path, cause: "\(damage.cause) (byte \(damage.fileByte))")
    } catch { throw ModelFileError("\(error)") }
  }
}

/// What is wrong with a file that a model is made of, or with a model.
public struct ModelFileError: Error, Equatable, Sendable, CustomStringConvertible {
  public var description: String

  public init(_ description: String) { self.description = description }
}
