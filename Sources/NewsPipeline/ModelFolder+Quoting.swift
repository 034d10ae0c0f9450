internal import Learning
public import Quoting
internal import Shards

extension ModelFolder {
  /// Where a model of quoting stands.
  public func file(_ kind: QuoteModelKind) -> String { "\(path)/\(Self.fileName(kind))" }

  public func has(_ kind: QuoteModelKind) -> Bool { Folder.exists(file(kind)) }

  /// Opens the models of quoting; the executable's where the folder has none of them.
  ///
  /// - Throws: `ModelFileError` where the folder has no model at all or some of quoting's five without the others, or one
  ///   cannot be opened.
  public func quoteModels() throws(ModelFileError) -> RoleModels {
    try checkAny()
    let missing = QuoteModelKind.allCases.filter { !has($0) }
    if missing.count == QuoteModelKind.allCases.count { return .embedded }
    guard missing.isEmpty else {
      throw ModelFileError(
        "'\(path)' has some models of quoting, but not \(missing.map(Self.fileName).joined(separator: ", ")): the five were "
          + "trained together; put all there, remove those that are there (quote-*.model), or train anew: "
          + "onrecord model train quotes … --output \(path)")
    }
    return RoleModels(
      roles: try model(.roles), links: try model(.links), sources: try model(.sources), contents: try model(.contents),
      regions: try model(.regions))
  }

  /// Puts the models of quoting into the folder; those that are there are replaced.
  public func write(_ models: RoleModels) throws(ModelFileError) {
    for kind in QuoteModelKind.allCases { try write(models[kind], to: file(kind)) }
  }

  private func model(_ kind: QuoteModelKind) throws(ModelFileError) -> SequenceModel {
    try Self.model(at: file(kind)) { kind.objection(to: $0) }
  }
}
