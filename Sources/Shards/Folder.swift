internal import Glibc

/// Folders: made, listed in a fixed order, cleared of what was never finished.
public enum Folder {
  /// Makes a folder and those above it; one that is there already is fine.
  public static func make(_ path: String) throws(ShardError) {
    if exists(path) { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try make(String(path[..<slash])) }
    try SystemCall.makeFolder(path)
  }

  /// Whether a file or folder of this path can be seen.
  public static func exists(_ path: String) -> Bool { (try? SystemCall.status(of: path)) != nil }

  public static func isFolder(_ path: String) -> Bool {
    guard let status = try? SystemCall.status(of: path) else { return false }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, in byte order, without `.` and `..`.
  public static func names(in path: String) throws(ShardError) -> [String] {
    guard let folder = unsafe opendir(path) else {
      throw ShardError(.notReadable, path: path, cause: unsafe String(cString: strerror(errno)))
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file; one that is gone already is fine.
  public static func remove(_ path: String) throws(ShardError) { try SystemCall.remove(path) }

  /// Removes every `.partial` below a folder: what a run left that died.
  public static func sweep(_ path: String) throws(ShardError) {
    for name in try names(in: path) {
      let child = "\(path)/\(name)"
      if isFolder(child) {
        try sweep(child)
      } else if name.hasSuffix(PartialFile.suffix) {
        try SystemCall.remove(child)
      }
    }
  }

  /// Makes the names in a file's folder durable.
  static func sync(holding path: String) throws(ShardError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = try SystemCall.open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY)
    defer { SystemCall.close(descriptor) }
    try SystemCall.sync(descriptor, path: folder)
  }
}
