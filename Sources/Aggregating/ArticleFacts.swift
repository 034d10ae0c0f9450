public import Corpus

/// What the merge needs to know of an article: who is named in it, and what its text and its quotations look like.
///
/// Made where the block is worked on, from the layers alone; a line of aggregating's file. What crosses articles is settled
/// from these, without the articles' texts.
public struct ArticleFacts: Sendable, Equatable {
  public var id = ""
  public var outlet = ""
  /// As `Article.published`.
  public var published = ""
  /// As `Article.signature`.
  public var signature: [UInt8] = []
  /// One for each entity of the tagging layer, in its order.
  public var chains: [ChainFacts] = []
  /// One for each attribution of the quoting layer, in its order.
  public var quotes: [QuoteFacts] = []

  public init() {}
}

/// A chain of an article as the merge sees it.
public struct ChainFacts: Sendable, Equatable {
  public var kind: Entity.Kind
  /// The fullest form in the article.
  public var name: String
  public var gender: Entity.Gender
  public var titles: [String]
  /// The words of the mentions by name with their numbers, in byte order; empty for a chain that stands for no actor.
  public var names: Counts
  /// All mentions.
  public var mentions: Int

  public init(
    kind: Entity.Kind, name: String, gender: Entity.Gender = .unknown, titles: [String] = [], names: Counts = Counts(),
    mentions: Int = 1
  ) {
    self.kind = kind
    self.name = name
    self.gender = gender
    self.titles = titles
    self.names = names
    self.mentions = mentions
  }

  /// Nothing in the chain is a name ("he", "a spokesman"), or such chains are not wanted: it stands for no actor.
  public var isNamed: Bool { !names.isEmpty }
}

/// An attribution as the merge sees it.
public struct QuoteFacts: Sendable, Equatable {
  /// It is a quotation that figures count, so that it belongs to an utterance.
  public var counts: Bool
  public var kind: Quotation.Kind
  /// The chain of its speaker; nil where that is none of the article's entities.
  public var speaker: Int?
  public var words: Int
  /// What its words look like: see `QuotePrint`; empty where it does not count.
  public var print: QuotePrint

  public init(
    counts: Bool, kind: Quotation.Kind, speaker: Int? = nil, words: Int = 0, print: QuotePrint = QuotePrint()
  ) {
    self.counts = counts
    self.kind = kind
    self.speaker = speaker
    self.words = words
    self.print = print
  }
}

/// The fingerprints of a quotation's words: what tells that another one is the same, nearly the same or a part of it.
public struct QuotePrint: Sendable, Equatable {
  /// The hash of all folded words in their order.
  public var whole: UInt64 = 0
  /// Hashes of some runs of words, chosen so that two quotations that share a long run share a hash: rising, each once.
  public var parts: [UInt32] = []

  public init() {}
}
