import ArgumentParser
import Shards

/// How a run shows how far it is.
enum ProgressStyle: String, CaseIterable, ExpressibleByArgument {
  /// A bar on a terminal, plain lines elsewhere.
  case auto
  case bar
  case plain
  /// One JSON object a line, for machines.
  case json
  case none

  var resolved: Self {
    if self != .auto { return self }
    return StandardStream.error.isTerminal ? .bar : .plain
  }
}
