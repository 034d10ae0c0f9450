/// One line of a spine or layer file.
///
/// Inside the program spans are bytes of the article's text; on file they are code points of it.
public protocol Record: Sendable {
  var id: String { get }

  /// Writes the record as one JSON object. `article` is the one that the spans lie over.
  func encode(into json: inout JSONWriter, over article: Article, _ index: CodePointIndex)

  /// Reads what `encode` wrote.
  static func decode(from json: inout JSONReader, over article: Article, _ index: CodePointIndex)
    throws(JSONError) -> Self
}
