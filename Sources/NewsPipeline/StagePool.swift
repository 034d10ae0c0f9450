internal import Corpus
internal import Synchronization

/// Copies of a stage that are not at work: a block's route takes one and gives it back, so that the next block begins with
/// the words that it has met. What such a stage says does not depend on them.
final class StagePool<Worker: Stage>: Sendable {
  private let new: Worker
  private let idle = Mutex<[Worker]>([])

  init(_ new: Worker) { self.new = new }

  /// Lends a copy that nobody else has until the work is done.
  func lend<Result>(_ work: (inout Worker) throws -> Result) rethrows -> Result {
    var worker = idle.withLock { $0.popLast() } ?? new
    defer { idle.withLock { $0.append(worker) } }
    return try work(&worker)
  }
}
