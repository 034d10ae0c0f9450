import Synchronization
import Testing

@testable import Checkpointing

@Suite struct BoundedWalkTests {
  private struct Failure: Error, Equatable { var block: Int }

  @Test(arguments: [1, 2, 8])
  func outcomesComeInTheOrderOfTheBlocks(jobs: Int) async throws {
    var next = 0
    var folded: [Int] = []
    try await BoundedWalk(jobs: jobs).run(
      next: {
        next += 1
        return next <= 200 ? next : nil
      },
      work: { block in (0..<(block % 7) * 1000).reduce(block) { sum, _ in sum } }, fold: { folded.append($0) })
    #expect(folded == Array(1...200))
  }

  @Test func noMoreBlocksAreInFlightThanJobs() async throws {
    let running = Mutex((now: 0, most: 0))
    var next = 0
    try await BoundedWalk(jobs: 3).run(
      next: {
        next += 1
        return next <= 100 ? next : nil
      },
      work: { (_: Int) -> Int in
        running.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
        defer { running.withLock { $0.now -= 1 } }
        return (0..<10_000).reduce(0, &+)
      }, fold: { _ in })
    #expect(running.withLock { $0.most } <= 3)
    #expect(running.withLock { $0.now } == 0)
  }

  @Test func aFailureInABlockEndsTheWalk() async throws {
    var next = 0
    await #expect(throws: Failure(block: 5)) {
      try await BoundedWalk(jobs: 2).run(
        next: {
          next += 1
          return next <= 1000 ? next : nil
        },
        work: { block in
          if block == 5 { throw Failure(block: block) }
          return block
        }, fold: { (_: Int) in })
    }
    #expect(next < 20)
  }

  @Test func aCancelledWalkThrowsAndKeepsItsOrder() async throws {
    let task = Task {
      var next = 0
      try await BoundedWalk(jobs: 2).run(
        next: {
          next += 1
          return next
        },
        work: { $0 }, fold: { (_: Int) in })
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
