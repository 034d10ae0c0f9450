/// One person, organization or place of an article with all its mentions: a chain.
public struct Entity: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable, Codable { case person, organization, place, other }
  public enum Gender: String, Sendable, CaseIterable { case female, male, unknown }

  /// The fullest form of the name, without titles.
  public var name: String
  public var kind: Kind
  public var gender: Gender
  /// Titles and honorifics seen with the name ("Sen.", "President"), in order of appearance.
  public var titles: [String]
  /// In text order.
  public var mentions: [Mention]

  public init(
    name: String, kind: Kind, gender: Gender = .unknown, titles: [String] = [], mentions: [Mention] = []
  ) {
    self.name = name
    self.kind = kind
    self.gender = gender
    self.titles = titles
    self.mentions = mentions
  }
}

/// One place in the text that stands for an entity.
public struct Mention: Sendable, Hashable {
  public enum Form: String, Sendable, CaseIterable { case name, nominal, pronoun }

  public var span: ByteSpan
  public var form: Form

  public init(_ span: ByteSpan, _ form: Form) {
    self.span = span
    self.form = form
  }
}

/// The tagging layer of one article.
public struct TaggingLayer: Sendable, Equatable {
  public var id: String
  /// By first mention.
  public var entities: [Entity]
  /// One a token, as the tokenizer cuts the text.
  public var parts: [PartOfSpeech]

  public init(id: String, entities: [Entity], parts: [PartOfSpeech] = []) {
    self.id = id
    self.entities = entities
    self.parts = parts
  }
}
