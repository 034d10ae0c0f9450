public import Corpus

/// An attribution as people marked it: what is said, by whom, and the words that say so.
///
/// Spans are bytes of one text, in the order of the file that they come from.
public struct Attribution: Sendable, Equatable {
  /// Who says it; empty where the text names nobody.
  public var source: [ByteSpan]
  public var cue: [ByteSpan]
  public var content: [ByteSpan]
  /// The head word of the source; nil where there is no source.
  public var head: SourceHead?

  public init(source: [ByteSpan], cue: [ByteSpan], content: [ByteSpan], head: SourceHead? = nil) {
    self.source = source
    self.cue = cue
    self.content = content
    self.head = head
  }

  /// What kind of words name the source.
  public var sourceType: SourceType { head?.type ?? .noSource }
}

/// The head word of a source, and what kind of word it is.
public struct SourceHead: Sendable, Equatable {
  public var span: ByteSpan
  public var type: SourceType

  public init(span: ByteSpan, type: SourceType) {
    self.span = span
    self.type = type
  }
}

/// What kind of words name a source, told from its head; the raw values are those of the files.
public enum SourceType: String, Sendable, CaseIterable {
  case pronoun
  /// A person's name.
  case namePerson = "name-PER"
  /// The name of an organisation, a place or anything else.
  case nameOther = "name-other"
  /// A common noun ("a spokesman").
  case nominal
  /// There is no source.
  case noSource = "none"
}
