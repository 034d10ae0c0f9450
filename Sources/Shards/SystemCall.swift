internal import Glibc

/// One wrapper for each system call that changes or reads files: retried when interrupted, faults injected, errno named.
enum SystemCall {
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o644) throws(ShardError) -> Int32 {
    let writes = flags & (O_WRONLY | O_RDWR) != 0
    return try result(of: path, writes: writes, isStorage: writes) { unsafe Glibc.open(path, flags | O_CLOEXEC, mode) }
  }

  /// Reads into the buffer; 0 at the end of the file.
  static func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer, path: String) throws(ShardError) -> Int {
    try result(of: path, writes: false, isStorage: false) { unsafe Glibc.read(file, buffer.baseAddress, buffer.count) }
  }

  static func write(_ file: Int32, _ buffer: UnsafeRawBufferPointer, path: String) throws(ShardError) {
    var written = 0
    while written < buffer.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
      written += try result(of: path, writes: true, isStorage: true) {
        unsafe Glibc.write(file, rest.baseAddress, rest.count)
      }
    }
  }

  static func sync(_ file: Int32, path: String) throws(ShardError) {
    _ = try result(of: path, writes: true, isStorage: true) { Int(fsync(file)) }
  }

  static func rename(_ source: String, to target: String) throws(ShardError) {
    _ = try result(of: target, writes: true, isStorage: true) { unsafe Int(Glibc.rename(source, target)) }
  }

  static func makeFolder(_ path: String) throws(ShardError) {
    _ = try result(of: path, writes: true, isStorage: true) {
      let status = unsafe mkdir(path, 0o755)
      return status != 0 && errno == EEXIST ? 0 : Int(status)
    }
  }

  static func remove(_ path: String) throws(ShardError) {
    _ = try result(of: path, writes: true, isStorage: true) {
      let status = unsafe unlink(path)
      return status != 0 && errno == ENOENT ? 0 : Int(status)
    }
  }

  static func close(_ file: Int32) { _ = Glibc.close(file) }

  /// Takes an exclusive lock; false where another process holds it.
  static func lock(_ file: Int32, path: String) throws(ShardError) -> Bool {
    try result(of: path, writes: true, isStorage: false) {
      let status = flock(file, LOCK_EX | LOCK_NB)
      return status != 0 && errno == EWOULDBLOCK ? 1 : Int(status)
    } == 0
  }

  static func status(of path: String) throws(ShardError) -> stat {
    var status = stat()
    _ = try result(of: path, writes: false, isStorage: false) { unsafe Int(stat(path, &status)) }
    return status
  }

  private static func result<Value: FixedWidthInteger>(
    of path: String, writes: Bool, isStorage: Bool, _ call: () -> Value
  ) throws(ShardError) -> Value {
    if isStorage, let number = StorageFault.errno() { throw error(number, path, writes: writes) }
    while true {
      let value = call()
      if value >= 0 { return value }
      if errno != EINTR { throw error(errno, path, writes: writes) }
    }
  }

  private static func error(_ number: Int32, _ path: String, writes: Bool) -> ShardError {
    let cause = unsafe String(cString: strerror(number))
    switch number {
    case ENOENT where !writes: return ShardError(.notFound, path: path, cause: cause)
    case ENOSPC, EDQUOT, EFBIG:
      return ShardError(
        .diskFull, path: path, cause: cause, advice: "free some space, then the same command goes on from here")
    default: return ShardError(writes ? .notWritable : .notReadable, path: path, cause: cause)
    }
  }
}
