internal import Glibc

/// Standard output or standard error.
public struct StandardStream: Sendable {
  public static let output = Self(descriptor: 1)
  public static let error = Self(descriptor: 2)

  /// The reader has gone away: for a program that writes to a pipe this is the end, not a failure.
  public struct Closed: Error, Sendable {}

  private let descriptor: Int32

  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The width of the terminal in columns, nil where it is none.
  public var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all bytes.
  ///
  /// - Throws: `Closed` where the reader is gone, else `ShardError`.
  public func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw Closed()
      } else if errno != EINTR {
        throw ShardError(
          errno == ENOSPC ? .diskFull : .notWritable, path: descriptor == 1 ? "standard output" : "standard error",
          cause: unsafe String(cString: strerror(errno)))
      }
    }
  }

  public func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Makes writing to a closed pipe, or beyond a limit on the size of files, an error instead of the process's end.
  public static func turnSignalsIntoErrors() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
