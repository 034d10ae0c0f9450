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

  /// Whether the text says that it was said, or that it was not.
  public enum Polarity: String, Sendable, CaseIterable, Codable { case affirmative, negative }

  /// How far the text asserts that it was said.
  public enum Modality: String, Sendable, CaseIterable, Codable {
    /// It was.
    case actual
    /// It will be ("will announce", "plans to say").
    case future
    /// It may or would be ("could argue", "if she says").
    case hypothetical
    /// The text asks whether it was.
    case question
    /// The source was asked and would not, or did not, answer ("declined to comment").
    case declined
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
  public var polarity: Polarity
  public var modality: Modality
  /// From 0 to 1, in thousandths: the same in memory as on file.
  public var confidence: Double {
    didSet { confidence = Self.thousandths(confidence) }
  }

  public init(
    kind: Kind, spans: [ByteSpan], speaker: Party? = nil, cue: Cue? = nil, addressee: Party? = nil,
    anonymous: Bool = false, polarity: Polarity = .affirmative, modality: Modality = .actual, confidence: Double = 0
  ) {
    self.kind = kind
    self.spans = spans
    self.speaker = speaker
    self.cue = cue
    self.addressee = addressee
    self.anonymous = anonymous
    self.polarity = polarity
    self.modality = modality
    self.confidence = Self.thousandths(confidence)
  }

  private static func thousandths(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

extension Quotation {
  /// What an attribution is about: words, or what a source thinks, feels or plans.
  public enum Act: String, Sendable, CaseIterable, Codable {
    /// Said or written.
    case speech
    /// Thought, known, supposed, expected.
    case thought
    /// Felt, wanted, supported, opposed.
    case attitude
    case plan
    /// Shown or found, as by a poll or a study.
    case evidence
    /// Told by words of which the cue table knows no class.
    case other
  }

  /// What the cue's class says. Words that stand between marks as a whole were said or written, whatever the cue; so
  /// were those without a cue.
  public var act: Act {
    guard let cue, kind != .direct else { return .speech }
    return cue.kind.act
  }

  /// The text says that this was said: it is speech, and not negated, declined, asked about, only possible or to come.
  ///
  /// What figures of quotations count.
  public var isSpoken: Bool { act == .speech && polarity == .affirmative && modality == .actual }
}

/// A speaker or hearer: the mention in place ("he"), and the entity it stands for.
public struct Party: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case person
    /// A company, an agency, a party; a place, where its government speaks.
    case organization
    /// A report, a poll, a tweet.
    case document
    /// Several people ("critics", "many voters").
    case group
    case unknown
  }

  public var span: ByteSpan
  /// The index of its chain among the article's entities; nil where it is none of them ("a spokesman").
  public var entity: Int?
  /// The chain's name, else the words of the span.
  public var name: String
  public var form: Mention.Form
  public var kind: Kind

  public init(span: ByteSpan, entity: Int?, name: String, form: Mention.Form, kind: Kind = .unknown) {
    self.span = span
    self.entity = entity
    self.name = name
    self.form = form
    self.kind = kind
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
