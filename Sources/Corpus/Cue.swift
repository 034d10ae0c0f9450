/// The words that introduce a quotation.
public struct Cue: Sendable, Equatable {
  public var span: ByteSpan
  /// The base form of its main verb or noun ("has repeatedly said": "say").
  public var lemma: String
  public var kind: Kind

  public init(span: ByteSpan, lemma: String, kind: Kind = .other) {
    self.span = span
    self.lemma = lemma
    self.kind = kind
  }
}

extension Cue {
  /// The class of a cue: what kind of saying, thinking or wanting its main word stands for.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// States without more ("say", "add", "according to", a colon).
    case say
    /// Loud or with a face ("shout", "chant", "laugh").
    case shout
    /// In writing ("write", "tweet").
    case write
    /// Makes public ("announce", "reveal", "report").
    case announce
    case ask
    /// Holds what others may dispute ("argue", "allege", "insist").
    case claim
    /// Grants ("concede", "agree").
    case admit
    /// Holds untrue or sends back ("deny", "dismiss").
    case deny
    /// Will not ("decline", "refuse").
    case refuse
    case promise
    /// Wants another to act ("urge", "call for", "demand").
    case urge
    /// Warns, threatens.
    case warn
    case suggest
    case predict
    /// Gives a name or a quality ("call", "describe").
    case call
    /// Brings up ("mention", "discuss", "cite").
    case mention
    /// Speaks well of ("praise", "thank", "defend").
    case praise
    /// Speaks ill of ("criticize", "accuse").
    case attack

    /// Believes, knows, seems ("think", "expect").
    case think
    /// Feels ("fear", "love", "is proud").
    case feel
    /// Is for ("support", "endorse", "prefer").
    case support
    /// Is against.
    case oppose
    /// Wishes ("want", "hope").
    case want
    /// Means to do ("plan", "decide", "seek").
    case plan
    /// Bears out ("show", "find"): polls, studies, facts.
    case show
    /// Of a word that is in no class.
    case other

    /// What a source does by it.
    public var act: Quotation.Act {
      switch self {
      case .say, .shout, .write, .announce, .ask, .claim, .admit, .deny, .refuse, .promise, .urge, .warn, .suggest,
        .predict, .call, .mention, .praise, .attack:
        .speech
      case .think: .thought
      case .feel, .support, .oppose, .want: .attitude
      case .plan: .plan
      case .show: .evidence
      case .other: .other
      }
    }
  }
}
