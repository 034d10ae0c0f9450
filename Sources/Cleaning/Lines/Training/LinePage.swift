internal import Corpus

/// A page whose lines people have told apart: each an article's own, or furniture of some kind.
public struct LinePage: Sendable {
  public struct Line: Sendable {
    /// Nil for an article's own line.
    public var kind: LineKind?
    public var text: [UInt8]
  }

  public private(set) var lines: [Line] = []

  public init(_ lines: [Line]) { self.lines = lines }

  /// A page of which nothing but its text is known.
  public init(ownText text: [UInt8]) {
    lines = text.split(separator: UInt8(ascii: "\n")).map { Line(kind: nil, text: Array($0)) }
  }

  /// The page's text, and where its lines stand in it.
  func joined(_ lines: [Line]) -> (text: [UInt8], spans: [ByteSpan]) {
    var text: [UInt8] = []
    var spans: [ByteSpan] = []
    for line in lines {
      if !text.isEmpty { text += [UInt8(ascii: "\n"), UInt8(ascii: "\n")] }
      spans.append(ByteSpan(text.count, text.count + line.text.count))
      text += line.text
    }
    return (text, spans)
  }
}

extension LinePage {
  /// The pages of a file: `CLASS`, a tab and a text a line; an empty line ends a page. Classes are `article`, `title` and
  /// those of `LineKind`. Texts are cleaned of broken characters first. The title is none of the lines, as cleaning tells
  /// it by the article's record.
  ///
  /// - Throws: `LinePageError` where a line has no tab, its class is none, or nothing is left of its text.
  public static func pages(of file: [UInt8]) throws(LinePageError) -> [LinePage] {
    var pages: [LinePage] = []
    var lines: [Line] = []
    var cleaner = TextCleaner(markup: true)
    for (number, row) in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if row.isEmpty {
        if !lines.isEmpty { pages.append(LinePage(lines)) }
        lines = []
      } else {
        if let line = try line(row, number + 1, &cleaner) { lines.append(line) }
      }
    }
    if !lines.isEmpty { pages.append(LinePage(lines)) }
    return pages
  }

  private static func line(
    _ row: ArraySlice<UInt8>, _ number: Int, _ cleaner: inout TextCleaner
  ) throws(LinePageError) -> Line? {
    guard let tab = row.firstIndex(of: UInt8(ascii: "\t")) else {
      throw LinePageError("line \(number): there is no tab between class and text")
    }
    let name = String(decoding: row[..<tab], as: UTF8.self)
    if name == "title" { return nil }
    let kind = LineKind(rawValue: name)
    guard kind != nil || name == "article" else {
      let known = (["article", "title"] + LineKind.learned.map(\.rawValue)).joined(separator: ", ")
      throw LinePageError("line \(number): '\(name)' is no class; known are \(known)")
    }
    let text = cleaner.cleanLine(String(decoding: row[(tab + 1)...], as: UTF8.self))
    guard !text.isEmpty else { throw LinePageError("line \(number): there is no text behind the class") }
    return Line(kind: kind, text: Array(text.utf8))
  }
}

/// Why a file of pages cannot be read.
public struct LinePageError: Error, Equatable, Sendable, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}
