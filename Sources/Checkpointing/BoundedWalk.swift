/// Keeps a bounded number of blocks in flight: filled to the limit, then one out, one in.
///
/// The next block is read by the caller's task while others are worked on, so reading and working overlap; all
/// bookkeeping is the caller's, so there is no lock. Outcomes are folded in the order of the blocks.
public struct BoundedWalk: Sendable {
  public let jobs: Int

  /// How many outcomes may wait for an earlier block, in multiples of `jobs`: bounds the memory behind a slow block.
  private static let patience = 2

  /// - Parameter jobs: How many blocks may be worked on at once, at least 1.
  public init(jobs: Int) { self.jobs = max(1, jobs) }

  /// Works on every block that `next` gives.
  ///
  /// - Throws: What `next`, `work` or `fold` throws first; blocks in flight are then told to stop, and waited for.
  public func run<Block: Sendable, Outcome: Sendable>(
    next: () throws -> Block?, work: @escaping @Sendable (Block) throws -> Outcome, fold: (Outcome) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
      var waiting: [Int: Outcome] = [:]
      var issued = 0
      var finished = 0
      var folded = 0
      func take(_ position: Int, _ outcome: Outcome) throws {
        finished += 1
        waiting[position] = outcome
        while let outcome = waiting.removeValue(forKey: folded) {
          folded += 1
          try fold(outcome)
        }
      }
      while let block = try next() {
        try Task.checkCancellation()
        while issued - finished >= jobs || issued - folded >= jobs * Self.patience,
          let (position, outcome) = try await group.next()
        {
          try take(position, outcome)
        }
        let position = issued
        group.addTask { (position, try work(block)) }
        issued += 1
      }
      while let (position, outcome) = try await group.next() { try take(position, outcome) }
      try Task.checkCancellation()
    }
  }
}
