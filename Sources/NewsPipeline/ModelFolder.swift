internal import Cleaning
public import Learning
internal import Quoting
internal import Shards
public import Tagging

/// A folder with models of cleaning, `lines.model`, `line-kinds.model`, of tagging, `parts.model`, `entities1.model`,
/// `entities2.model`, and of quoting, `quote-roles.model` and four more.
///
/// The executable's stand in for those of cleaning and tagging that are missing, and for those of quoting where there is none; the five
/// of quoting were trained with each other and go together.
public struct ModelFolder: Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  /// Where a model of some kind stands.
  public func file(_ kind: TaggerModelKind) -> String { "\(path)/\(Self.fileName(kind))" }

  public func has(_ kind: TaggerModelKind) -> Bool { Folder.exists(file(kind)) }

  private static func fileName(_ kind: TaggerModelKind) -> String {
    switch kind {
    case .parts: "parts.model"
    case .first: "entities1.model"
    case .second: "entities2.model"
    }
  }

  static func fileName(_ kind: QuoteModelKind) -> String { "quote-\(kind.rawValue).model" }

  /// Opens the models of tagging.
  ///
  /// - Throws: `ModelFileError` where there is none, one cannot be opened, or the parts of speech are not those that the
  ///   executable's entity models know.
  public func models() throws(ModelFileError) -> TaggerModels {
    try checkAny()
    let parts: SequenceModel? = try has(.parts) ? model(.parts) : nil
    let first = try has(.first) ? model(.first) : nil
    let second = try has(.second) ? model(.second) : nil
    if let parts, first == nil || second == nil, parts.labels != TaggerModels.embedded.parts.labels {
      throw ModelFileError(
        "'\(file(.parts))' has other tags than the parts of speech that this program's entity models were trained with; "
          + "train entity models with it: onrecord model train entities … --output \(path)")
    }
    if let parts, let first, let second { return TaggerModels(parts: parts, first: first, second: second) }
    let embedded = TaggerModels.embedded
    return TaggerModels(
      parts: parts ?? embedded.parts, first: first ?? embedded.first, second: second ?? embedded.second)
  }

  /// The part-of-speech model in the folder, or the executable's.
  ///
  /// - Throws: `ModelFileError` where there is no model at all, or it cannot be opened.
  public func parts() throws(ModelFileError) -> SequenceModel {
    try checkAny()
    return try has(.parts) ? model(.parts) : TaggerModels.embedded.parts
  }

  /// The sizes of those models that stand in the folder, in bytes.
  public var sizes: [(file: String, bytes: Int)] {
    Self.fileNames.compactMap { name in FileSum.size(ofFile: "\(path)/\(name)").map { (name, $0) } }
  }

  /// Makes the folder, if there is none.
  public func make() throws(ModelFileError) {
    do { try Folder.make(path) } catch { throw ModelFileError("\(error)") }
  }

  /// Puts a model into the folder, whole or not at all; one that is there is replaced.
  public func write(_ model: SequenceModel, as kind: TaggerModelKind) throws(ModelFileError) {
    try write(model, to: file(kind))
  }

  func write(_ model: SequenceModel, to path: String) throws(ModelFileError) {
    do { try AtomicFile.write(model.encoded(), to: path) } catch { throw ModelFileError("\(error)") }
  }

  private func model(_ kind: TaggerModelKind) throws(ModelFileError) -> SequenceModel {
    try Self.model(kind, at: file(kind))
  }

  /// Opens a model file of some kind.
  ///
  /// - Throws: `ModelFileError` where it cannot be read, is damaged, or is not a model that this program can use so.
  public static func model(_ kind: TaggerModelKind, at path: String) throws(ModelFileError) -> SequenceModel {
    try model(at: path) { kind.objection(to: $0) }
  }

  static func model(
    at path: String, _ objection: (SequenceModel) -> String?
  ) throws(ModelFileError) -> SequenceModel {
    let bytes: [UInt8]
    do { bytes = try AtomicFile.read(path) } catch { throw ModelFileError("\(error)") }
    let model: SequenceModel
    do { model = try SequenceModel(contentsOf: bytes) } catch {
      throw ModelFileError("cannot use '\(path)': \(error)")
    }
    if let objection = objection(model) { throw ModelFileError("cannot use '\(path)': it \(objection)") }
    return model
  }

  private static let fileNames =
    LineModelKind.allCases.map(fileName) + TaggerModelKind.allCases.map(fileName)
    + QuoteModelKind.allCases.map(fileName)

  func checkAny() throws(ModelFileError) {
    if Self.fileNames.contains(where: { Folder.exists("\(path)/\($0)") }) { return }
    let names = Self.fileNames.joined(separator: ", ")
    throw ModelFileError("no model in '\(path)': it has none of the files \(names)")
  }
}
