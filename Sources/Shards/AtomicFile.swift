internal import Glibc

/// Whole files that appear under their final name or not at all.
public enum AtomicFile {
  @discardableResult
  public static func write(_ bytes: [UInt8], to path: String) throws(ShardError) -> FileSum {
    var file = try PartialFile(path: path)
    try file.write(bytes)
    return try file.finish()
  }

  /// Commits a file that another library wrote beside its final name.
  public static func commit(partial: String, to path: String) throws(ShardError) -> FileSum {
    let descriptor = try SystemCall.open(partial, O_RDWR)
    defer { SystemCall.close(descriptor) }
    let sum = try FileSum(ofFile: partial)
    try SystemCall.sync(descriptor, path: partial)
    try SystemCall.rename(partial, to: path)
    try Folder.sync(holding: path)
    return sum
  }

  /// All bytes of a file as it stands.
  public static func read(_ path: String) throws(ShardError) -> [UInt8] {
    let file = try ReadableFile(path: path)
    var bytes: [UInt8] = []
    var buffer: [UInt8] = []
    while try file.read(into: &buffer, atMost: 1 << 16) { bytes.append(contentsOf: buffer) }
    return bytes
  }
}
