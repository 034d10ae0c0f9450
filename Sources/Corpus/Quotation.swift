/// One attribution: what was said (content), by whom (source), and the words that say so (cue).
public struct Quotation: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// All of the content inside marks.
    case direct
    /// A paraphrase with marked words in it.
    case mixed
    /// No marks.
    case indirect
  }

  public var kind: Kind
  /// The content, in text order; marks are inside the spans. "A," X said. "B" has two.
  public var spans: [ByteSpan]
  public var speaker: Party?
  public var cue: Cue?
  /// Whom it was said to ("told reporters").
  public var addressee: Party?
  /// The source is someone whose name is withheld.
  public var anonymous: Bool
  /// From 0 to 1, in thousandths: the same in memory as on file.
  public var confidence: Double {
    didSet { confidence = Self.thousandths(confidence) }
  }

  public init(
    kind: Kind, spans: [ByteSpan], speaker: Party? = nil, cue: Cue? = nil, addressee: Party? = nil,
    anonymous: Bool = false, confidence: Double = 0
  ) {
    self.kind = kind
    self.spans = spans
    self.speaker = speaker
    self.cue = cue
    self.addressee = addressee
    self.anonymous = anonymous
    self.confidence = Self.thousandths(confidence)
  }

  private static func thousandths(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// A speaker or hearer: the mention in place ("he"), and the entity it stands for.
public struct Party: Sendable, Equatable {
  public var span: ByteSpan
  /// The index of its chain among the article's entities; nil where it is none of them ("a spokesman").
  public var entity: Int?
  /// The chain's name, else the words of the span.
  public var name: String
  public var form: Mention.Form

  public init(span: ByteSpan, entity: Int?, name: String, form: Mention.Form) {
    self.span = span
    self.entity = entity
    self.name = name
    self.form = form
  }
}

/// The words that introduce a quotation.
public struct Cue: Sendable, Equatable {
  public var span: ByteSpan
  public var lemma: String

  public init(span: ByteSpan, lemma: String) {
    self.span = span
    self.lemma = lemma
  }
}

/// Words between quotation marks that are no speech.
public struct MarkedPhrase: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The title of a work.
    case title
    /// A word held at arm's length.
    case scare
  }

  public var span: ByteSpan
  public var kind: Kind
  /// The rule that said so.
  public var reason: String

  public init(span: ByteSpan, kind: Kind, reason: String) {
    self.span = span
    self.kind = kind
    self.reason = reason
  }
}

/// The quoting layer of one article.
public struct QuotingLayer: Sendable, Equatable {
  public var id: String
  /// By first span.
  public var quotes: [Quotation]
  /// In text order.
  public var marked: [MarkedPhrase]

  public init(id: String, quotes: [Quotation], marked: [MarkedPhrase] = []) {
    self.id = id
    self.quotes = quotes
    self.marked = marked
  }
}
