internal import Synchronization
internal import Tagging

/// Taggers that are not at work: a block's route takes one and gives it back, so that the next block begins with the words
/// that it has met. What a tagger says does not depend on them.
final class TaggerPool: Sendable {
  private let new: Tagger
  private let idle = Mutex<[Tagger]>([])

  init(_ new: Tagger) { self.new = new }

  /// One that nobody else has until it is given back.
  func take() -> Tagger { idle.withLock { $0.popLast() } ?? new }

  func giveBack(_ tagger: Tagger) { idle.withLock { $0.append(tagger) } }
}
