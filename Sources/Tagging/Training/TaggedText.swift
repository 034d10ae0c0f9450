internal import Text

/// Tokens with tags from a file in two columns: a token, a tab and a tag a line; a blank line ends a sentence, a line whose
/// token begins with `-DOCSTART-` opens a document.
///
/// Of more columns the first and the last count, as in CoNLL-2003's own files.
public struct TaggedText: Sendable {
  /// What the tags of a file must be.
  public enum Tags: Sendable {
    /// A line may have none, and what it has does not count.
    case ignored
    /// Any, at every token.
    case any
    /// Types of the entity models in IOB2, at every token.
    case entities
  }

  var documents: [TaggedDocument] = []

  /// What stands in a file; throws at the first line whose tag is missing or not as it must be.
  public init(_ bytes: [UInt8], tags: Tags = .any) throws(TaggedTextError) {
    var reader = TaggedTextReader(tags)
    try TaggedLine.forEach(in: bytes) { (number, line) throws(TaggedTextError) in try reader.read(line, number) }
    documents = reader.finish()
  }

  /// Several texts as one.
  public init(joining texts: [TaggedText]) { documents = texts.flatMap(\.documents) }

  init(documents: [TaggedDocument]) { self.documents = documents }

  public var documentCount: Int { documents.count }
  public var sentenceCount: Int { documents.reduce(0) { $0 + $1.sentences.count } }
  public var tokenCount: Int { documents.reduce(0) { $0 + $1.tokens.count } }
  /// All different tags, in the order of their names.
  public var tags: [String] { Set(documents.flatMap(\.tags)).sorted() }
}

private struct TaggedTextReader {
  private let needed: TaggedText.Tags
  private var documents: [TaggedDocument] = []
  private var document = TaggedDocument()

  init(_ needed: TaggedText.Tags) { self.needed = needed }

  mutating func read(_ line: ArraySlice<UInt8>, _ number: Int) throws(TaggedTextError) {
    switch TaggedLine(line) {
    case .empty: document.endSentence()
    case .document: endDocument()
    case .token(let word, let tag):
      document.add(word, tag: try Self.checked(tag, needed, number, line))
    }
  }

  private static func checked(
    _ tag: ArraySlice<UInt8>?, _ needed: TaggedText.Tags, _ number: Int, _ line: ArraySlice<UInt8>
  ) throws(TaggedTextError) -> String {
    if needed == .ignored { return "O" }
    guard let tag else {
      throw TaggedTextError(reason: .noTag, line: number, culprit: String(decoding: line.prefix(60), as: UTF8.self))
    }
    let name = String(decoding: tag, as: UTF8.self)
    guard needed == .any || EntityLabels.isTag(name) else {
      throw TaggedTextError(reason: .unknownTag, line: number, culprit: String(name.prefix(60)))
    }
    return name
  }

  private mutating func endDocument() {
    document.endSentence()
    if !document.isEmpty { documents.append(document) }
    document = TaggedDocument()
  }

  mutating func finish() -> [TaggedDocument] {
    endDocument()
    return documents
  }
}

extension EntityLabels {
  /// Whether a tag is O or one of IOB2 with a type of the models.
  fileprivate static func isTag(_ tag: String) -> Bool {
    tag == "O" || (tag.hasPrefix("B-") || tag.hasPrefix("I-")) && types.contains(String(tag.dropFirst(2)))
  }
}
