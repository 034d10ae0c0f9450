public import Foundation

/// The data that stands beside the project, for tests that need it; they are skipped where it is missing.
public enum SharedData {
  /// The project's root folder.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder beside the project, such as `corpus/bbc`.
  public static func url(_ path: String) -> URL { root.deletingLastPathComponent().appending(path: "shared/\(path)") }

  public static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }
}
