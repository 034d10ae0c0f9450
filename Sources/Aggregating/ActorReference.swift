public import Corpus

/// The actor that a chain stands for, as the merge settled it.
public struct ActorReference: Sendable, Hashable {
  /// From 0, in the order in which actors are settled.
  public var number: Int
  public var id: ActorID
  /// What most of the actor's chains say; unknown for all but people.
  public var gender: Entity.Gender

  public init(number: Int, id: ActorID, gender: Entity.Gender) {
    self.number = number
    self.id = id
    self.gender = gender
  }
}

/// What the merge settled of an article.
public struct SettledArticle: Sendable, Equatable {
  /// From 0, in input order.
  public var number: Int
  /// The number of the earliest article of its story; its own where it is that one, or alone.
  public var story: Int
  /// The actor of each chain of the tagging layer; nil for one that stands for none.
  public var actors: [ActorReference?]
  /// The utterance that each attribution of the quoting layer belongs to; nil for one that does not count.
  public var utterances: [Int?]

  public init(number: Int, story: Int, actors: [ActorReference?], utterances: [Int?]) {
    self.number = number
    self.story = story
    self.actors = actors
    self.utterances = utterances
  }

  /// It is the earliest of its story, by which figures over stories are counted.
  public var isHead: Bool { story == number }
}
