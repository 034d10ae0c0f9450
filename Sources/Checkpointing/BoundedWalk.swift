/// Keeps a bounded number of blocks in flight: filled to the limit, then one out, one in.
///
/// The next block is read by the caller's task while others are worked on, so reading and working overlap; all
/// bookkeeping is the caller's, so there is no lock. Outcomes arrive in any order.
public struct BoundedWalk: Sendable {
  public let jobs: Int

  /// - Parameter jobs: How many blocks may be worked on at once, at least 1.
  public init(jobs: Int) { self.jobs = max(1, jobs) }

  /// Works on every block that `next` gives.
  ///
  /// - Throws: What `next`, `work` or `fold` throws first; blocks in flight are then told to stop, and waited for.
  public func run<Block: Sendable, Outcome: Sendable>(
    next: () throws -> Block?, work: @escaping @Sendable (Block) throws -> Outcome, fold: (Outcome) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      var inFlight = 0
      while let block = try next() {
        try Task.checkCancellation()
        while inFlight >= jobs, let outcome = try await group.next() {
          inFlight -= 1
          try fold(outcome)
        }
        group.addTask { try work(block) }
        inFlight += 1
      }
      while let outcome = try await group.next() { try fold(outcome) }
      try Task.checkCancellation()
    }
  }
}
