public import Cleaning
internal import Learning
internal import Shards

extension ModelFolder {
  /// Where a model of lines stands.
  public func file(_ kind: LineModelKind) -> String { "\(path)/\(Self.fileName(kind))" }

  public func has(_ kind: LineModelKind) -> Bool { Folder.exists(file(kind)) }

  static func fileName(_ kind: LineModelKind) -> String {
    switch kind {
    case .furniture: "lines.model"
    case .kinds: "line-kinds.model"
    }
  }

  /// Opens the models of lines; the executable's stand in for those that are missing.
  ///
  /// - Throws: `ModelFileError` where the folder has no model at all, or one cannot be opened.
  public func lineModels() throws(ModelFileError) -> LineModels {
    try checkAny()
    let embedded = LineModels.embedded
    return LineModels(
      furniture: try has(.furniture) ? model(.furniture) : embedded.furniture,
      kinds: try has(.kinds) ? model(.kinds) : embedded.kinds)
  }

  /// Puts the models of lines into the folder; those that are there are replaced.
  public func write(_ models: LineModels) throws(ModelFileError) {
    for kind in LineModelKind.allCases { try write(models[kind], to: file(kind)) }
  }

  private func model(_ kind: LineModelKind) throws(ModelFileError) -> SequenceModel {
    try Self.model(at: file(kind)) { kind.objection(to: $0) }
  }
}
