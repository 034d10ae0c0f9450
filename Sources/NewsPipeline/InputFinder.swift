internal import Checkpointing
internal import Shards

/// Finds the shards that the inputs name: files as they are, folders walked for JSON Lines.
struct InputFinder {
  struct Shard: Equatable, Sendable {
    var path: String
    /// Its name in the run's folder.
    var name: String
  }

  private(set) var shards: [Shard] = []
  /// What was passed over in folders: files by extension, and the folders of earlier runs.
  private(set) var ignored: [String: Int] = [:]
  private var names: Set<String> = []
  private var paths: Set<String> = []

  /// - Throws: `RunError.noInput`, or `ShardError` where an input cannot be looked at.
  init(inputs: [String]) throws {
    for input in inputs {
      let root = input.count > 1 && input.hasSuffix("/") ? String(input.dropLast()) : input
      guard Folder.exists(root) else {
        throw ShardError(.notFound, path: input, cause: "there is no such file or folder")
      }
      if Folder.isFolder(root) {
        try walk(root, name: "")
      } else {
        add(root, name: String(root.split(separator: "/").last ?? "shard"))
      }
    }
    guard !shards.isEmpty else { throw RunError.noInput(inputs) }
  }

  private mutating func walk(_ folder: String, name: String) throws {
    for child in try Folder.names(in: folder) where !child.hasPrefix(".") {
      let path = "\(folder)/\(child)"
      let childName = name.isEmpty ? child : "\(name).\(child)"
      if RunDirectory(path).holdsRun {
        ignored["run folder", default: 0] += 1
      } else if Folder.isFolder(path) {
        try walk(path, name: childName)
      } else if Self.stem(child) != nil {
        add(path, name: childName)
      } else {
        ignored[child.split(separator: ".").last.map { ".\($0)" } ?? "", default: 0] += 1
      }
    }
  }

  private mutating func add(_ path: String, name: String) {
    guard paths.insert(path).inserted else { return }
    let stem = Self.safe(Self.stem(name) ?? name)
    var unique = stem
    var count = 2
    while !names.insert(unique).inserted {
      unique = "\(stem)-\(count)"
      count += 1
    }
    shards.append(Shard(path: path, name: unique))
  }

  /// A name without `.jsonl.gz` and the like; nil where it has no such ending.
  static func stem(_ name: String) -> String? {
    let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    for ending in [".jsonl", ".ndjson", ".json"] where plain.hasSuffix(ending) && plain.count > ending.count {
      return String(plain.dropLast(ending.count))
    }
    return nil
  }

  /// Letters, digits, dots, hyphens and underscores as they are, anything else as a hyphen.
  private static func safe(_ name: String) -> String {
    let kept = name.unicodeScalars.map { scalar -> Character in
      let isSafe =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "._-".unicodeScalars.contains(scalar)
      return isSafe ? Character(scalar) : "-"
    }
    let joined = String(kept)
    return joined.hasPrefix(".") ? "_" + joined : joined
  }
}
