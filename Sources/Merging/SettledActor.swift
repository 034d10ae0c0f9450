public import Aggregating
public import Corpus

/// An actor with the names that were joined to it, and why.
public struct SettledActor: Sendable, Equatable {
  public var reference: ActorReference
  public var kind: Entity.Kind
  public var name: String
  public var decisions: [ActorDecision]
  /// The actor's line of the user's register as it stands there, valid JSON; empty without one.
  public var registered: [UInt8]

  public init(
    reference: ActorReference, kind: Entity.Kind, name: String, decisions: [ActorDecision] = [],
    registered: [UInt8] = []
  ) {
    self.reference = reference
    self.kind = kind
    self.name = name
    self.decisions = decisions
    self.registered = registered
  }
}

/// Why chains of some name were joined to an actor, or kept apart from one.
public struct ActorDecision: Sendable, Equatable {
  /// `joined` or `split`.
  public enum Act: String, Sendable, CaseIterable { case joined, split }

  public var act: Act
  /// The name in the articles.
  public var name: String
  /// The rule, as a short word such as `middleInitial`.
  public var reason: String
  /// For people: a clause with what the rule saw.
  public var evidence: String
  /// The number of articles it was so in.
  public var articles: Int
  /// For a split, the actor that it is kept apart from.
  public var other: ActorID?

  public init(
    _ act: Act, name: String, reason: String, evidence: String = "", articles: Int, other: ActorID? = nil
  ) {
    self.act = act
    self.name = name
    self.reason = reason
    self.evidence = evidence
    self.articles = articles
    self.other = other
  }
}
