internal import Glibc

/// Holds a folder for one process; the system lets go when the process ends, however it ends.
public struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock, or throws `busy` where another process holds it.
  public init(folder: String) throws(ShardError) {
    let path = "\(folder)/lock"
    let file = try SystemCall.open(path, O_RDWR | O_CREAT)
    let isOurs: Bool
    do { isOurs = try SystemCall.lock(file, path: path) } catch {
      SystemCall.close(file)
      throw error
    }
    guard isOurs else {
      SystemCall.close(file)
      throw ShardError(
        .busy, path: folder, cause: "another run is at work in it",
        advice: "wait for that run, or give this one another --output")
    }
    descriptor = file
  }

  deinit { SystemCall.close(descriptor) }
}
