public import Learning

/// Which of quoting's five models a model is.
public enum QuoteModelKind: String, CaseIterable, Sendable {
  case roles, links, sources, contents, regions

  /// What a step of training makes.
  public init(_ step: QuoteTrainer.Step) {
    switch step {
    case .roles: self = .roles
    case .links: self = .links
    case .sources: self = .sources
    case .contents: self = .contents
    case .regions: self = .regions
    }
  }

  /// What such a model calls itself.
  public var name: String {
    switch self {
    case .roles: "quotations: roles of words"
    case .links: "quotations: content and source of a cue"
    case .sources: "quotations: ranker of sources"
    case .contents: "quotations: ranker of content"
    case .regions: "quotations: ranker of marked words"
    }
  }

  /// Names the features that models are trained with, and the cue table, whose entries are features; raised when any is
  /// changed.
  var features: String { "quotes-1 \(CueTable.embeddedModel)" }

  /// Says why a model cannot stand in the place of this kind, as the predicate of a sentence whose subject is the model; nil
  /// where it can.
  public func objection(to model: SequenceModel) -> String? {
    guard model.name == name else { return "is a model of '\(model.name)', not of '\(name)'" }
    guard model.features == features, model.labels == labels, model.contextCount == contextCount else {
      return "was trained with the features '\(model.features)', this program's are '\(features)': train it again"
    }
    return nil
  }

  private var labels: LabelSet {
    switch self {
    case .roles: Role.labels
    case .links: LinkRules.roles
    case .sources, .contents, .regions: Chooser.labels
    }
  }

  private var contextCount: Int {
    switch self {
    case .roles: Int(RoleContexts().count)
    case .links: Int(LinkContexts().count)
    case .sources: Int(SourceChoices().count)
    case .contents: Int(ContentChoices().count)
    case .regions: Int(RegionChoices().count)
    }
  }
}
