internal import CModels
public import Learning
internal import Text

/// The models that the tagger works with: parts of speech, and the two passes of entities.
public struct TaggerModels: Sendable {
  public let parts: SequenceModel
  public let first: SequenceModel
  public let second: SequenceModel

  public init(parts: SequenceModel, first: SequenceModel, second: SequenceModel) {
    self.parts = parts
    self.first = first
    self.second = second
  }

  /// Those in the executable, opened once a process.
  public static let embedded: TaggerModels = {
    do {
      return try unsafe TaggerModels(
        parts: open(UnsafeRawBufferPointer(start: cmodels_parts, count: cmodels_parts_count)),
        first: open(UnsafeRawBufferPointer(start: cmodels_entities1, count: cmodels_entities1_count)),
        second: open(UnsafeRawBufferPointer(start: cmodels_entities2, count: cmodels_entities2_count)))
    } catch {
      preconditionFailure("a model in this program is damaged: \(error)")
    }
  }()

  private static func open(_ bytes: UnsafeRawBufferPointer) throws(SequenceModelError) -> SequenceModel {
    try unsafe SequenceModel(contentsOf: ModelBytes(static: bytes))
  }
}
