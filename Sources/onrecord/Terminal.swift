import Foundation
import Shards

/// What standard output is shown on.
enum Terminal {
  /// In columns; 80 where there is no terminal.
  static var width: Int { StandardStream.output.columns ?? 80 }

  /// A terminal whose user does not mind (no-color.org).
  static var hasColour: Bool {
    StandardStream.output.isTerminal && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
  }
}
