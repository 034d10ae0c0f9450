import Synchronization

/// Makes the n-th storage call of a task and its children fail, so that tests can cut the power anywhere.
public final class StorageFault: Sendable {
  /// The plan in force; child tasks inherit it.
  @TaskLocal public static var plan: StorageFault?

  private let calls = Mutex(0)
  private let failing: Int
  private let number: Int32
  private let lasting: Bool

  /// - Parameters:
  ///   - call: The call that fails, from 1.
  ///   - number: The errno it fails with.
  ///   - lasting: All calls after it fail too, as on a full disk.
  public init(atCall call: Int, errno number: Int32, lasting: Bool = true) {
    failing = call
    self.number = number
    self.lasting = lasting
  }

  /// How many storage calls were asked for so far.
  public var callCount: Int { calls.withLock { $0 } }

  /// The errno that the call now made is to fail with.
  static func errno() -> Int32? {
    guard let plan else { return nil }
    let call = plan.calls.withLock { count in
      count += 1
      return count
    }
    return call == plan.failing || plan.lasting && call > plan.failing ? plan.number : nil
  }
}
