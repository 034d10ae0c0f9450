public import Cleaning

/// A file of pages whose lines people have told apart: a class, a tab and a text a line, an empty line behind each page;
/// plain or gzip by its first bytes, or standard input for the path `-`.
public struct LinePageFile: Sendable {
  public let path: String
  public let pages: [LinePage]

  /// The file's name without folder and endings, for tables.
  public var name: String {
    if path == "-" { return "standard input" }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.split(separator: ".").first.map(String.init) ?? name
  }

  /// - Throws: `ModelFileError` where the file cannot be read or a line is not as it must be; it names the line.
  public init(_ path: String) throws(ModelFileError) {
    self.path = path
    let bytes = try TaggedFile.inflated(path)
    do {
      pages = try LinePage.pages(of: bytes)
    } catch { throw ModelFileError("cannot use '\(path)': \(error)") }
    guard !pages.isEmpty else { throw ModelFileError("cannot use '\(path)': there is no page in it") }
  }
}
