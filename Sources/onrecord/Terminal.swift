import ArgumentParser
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

  /// When to print in colour.
  enum Colour: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never

    var isOn: Bool {
      switch self {
      case .auto: hasColour
      case .always: true
      case .never: false
      }
    }
  }
}
