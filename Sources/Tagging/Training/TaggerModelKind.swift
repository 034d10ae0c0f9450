public import Learning

/// Which of the tagger's three models a model is.
public enum TaggerModelKind: String, CaseIterable, Sendable {
  case parts
  case first
  case second

  /// What such a model calls itself.
  public var name: String {
    switch self {
    case .parts: "parts of speech"
    case .first: "entities, first pass"
    case .second: "entities, second pass"
    }
  }

  /// Says why a model cannot stand in the place of this kind, as the predicate of a sentence whose subject is the model; nil
  /// where it can.
  public func objection(to model: SequenceModel) -> String? {
    let kinds = Self.allCases.filter { $0.accepts(model) }
    if let kind = kinds.first, !kinds.contains(self) { return "is a model of \(kind.name), not of \(name)" }
    if model.features != features {
      return "was trained with the features '\(model.features)', this program's are '\(features)': train it again"
    }
    guard hasOwnLabels(model.labels), model.contextCount == contextCount else {
      return "has other labels or contexts than this program's '\(features)': train it again"
    }
    return nil
  }

  /// Told by the features, and the two passes, which have the same, by the name.
  private func accepts(_ model: SequenceModel) -> Bool {
    model.features == features && (self == .parts || model.name == name)
  }

  private var features: String { self == .parts ? PartTagger.features : EntityTagger.features }

  private var contextCount: Int {
    self == .parts ? Int(PartContextReader().count) : Int(EntityContextReader(.all).count)
  }

  private func hasOwnLabels(_ labels: LabelSet) -> Bool {
    self == .parts ? labels.scheme == .plain && labels.count <= PartTrainer.mostTags : labels == EntityLabels.all
  }
}
