internal import CModels
public import Learning

/// The two models by which lines are told: which are furniture, and of what kind.
public struct LineModels: Sendable {
  public let furniture: SequenceModel
  public let kinds: SequenceModel

  public init(furniture: SequenceModel, kinds: SequenceModel) {
    (self.furniture, self.kinds) = (furniture, kinds)
  }

  /// Names the features that models are trained with; raised when any is changed.
  static let features = "lines-2"

  /// Each line of furniture is a unit: what a line says must not depend on the furniture beside it.
  static let furnitureLabels = LabelSet.bilou(types: ["furniture"])
  static let kindLabels = LabelSet.plain(LineKind.learned.map(\.rawValue))

  /// The model of a kind.
  public subscript(kind: LineModelKind) -> SequenceModel {
    switch kind {
    case .furniture: furniture
    case .kinds: kinds
    }
  }

  /// Tells these models from others, by their checksums.
  public var id: String {
    "lines " + LineModelKind.allCases.map { String(self[$0].checksum, radix: 16) }.joined(separator: " ")
  }
}

extension LineModels {
  /// Those in the executable, opened once a process.
  public static let embedded: LineModels = {
    do {
      return try unsafe LineModels(
        furniture: open(UnsafeRawBufferPointer(start: cmodels_lines, count: cmodels_lines_count)),
        kinds: open(UnsafeRawBufferPointer(start: cmodels_line_kinds, count: cmodels_line_kinds_count)))
    } catch {
      preconditionFailure("a model in this program is damaged: \(error)")
    }
  }()

  private static func open(_ bytes: UnsafeRawBufferPointer) throws(SequenceModelError) -> SequenceModel {
    try unsafe SequenceModel(contentsOf: ModelBytes(static: bytes))
  }
}

/// Which of the two models of lines a model is.
public enum LineModelKind: String, CaseIterable, Sendable {
  case furniture, kinds

  /// What such a model calls itself.
  public var name: String {
    switch self {
    case .furniture: "lines: furniture"
    case .kinds: "lines: kinds of furniture"
    }
  }

  /// Says why a model cannot stand in the place of this kind, as the predicate of a sentence whose subject is the model; nil
  /// where it can.
  public func objection(to model: SequenceModel) -> String? {
    guard model.name == name else { return "is a model of '\(model.name)', not of '\(name)'" }
    guard model.features == LineModels.features, model.labels == labels, model.contextCount == contextCount else {
      return
        "was trained with the features '\(model.features)', this program's are '\(LineModels.features)': train it again"
    }
    return nil
  }

  var labels: LabelSet { self == .furniture ? LineModels.furnitureLabels : LineModels.kindLabels }
  var contextCount: Int { Int(LineContexts().count) }
}
