internal import Glibc

/// What this process has used of the machine so far.
public struct ProcessUsage: Sendable {
  /// User and system time of all threads, in seconds.
  public var cpuSeconds: Double
  /// The most memory that was resident, in bytes.
  public var peakBytes: Int

  public init() {
    var usage = rusage()
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let times = [usage.ru_utime, usage.ru_stime]
    cpuSeconds = times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
    peakBytes = usage.ru_maxrss * 1024
  }
}
