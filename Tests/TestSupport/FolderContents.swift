public import Foundation

/// The files below a folder, for comparing runs.
public enum FolderContents {
  /// Every file's bytes by its path in the folder.
  public static func files(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let root = URL(filePath: folder)
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let url = root.appending(path: path)
      guard try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == false else { continue }
      files[path] = try Data(contentsOf: url)
    }
    return files
  }

  /// The names that are missing in one of two folders or differ in bytes; empty where they are the same.
  public static func differences(_ left: String, _ right: String) throws -> [String] {
    let (left, right) = (try files(left), try files(right))
    return Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
  }
}
