/// Why a run cannot begin or go on.
public enum RunError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The folder holds no run.
  case noRun(String)
  /// No file to read was found.
  case noInput([String])
  /// Inputs of the earlier run that are gone or no longer named.
  case inputVanished([String])
  /// An input changed while it was read.
  case inputChanged(String)

  public var description: String {
    switch self {
    case .noRun(let path):
      "'\(path)' holds no run (there is no readable run.json in it); make one with: onrecord run INPUT --output \(path)"
    case .noInput(let looked):
      "no input found in \(looked.map { "'\($0)'" }.joined(separator: ", ")): "
        + "files end in .jsonl, .ndjson or .json, plain or with .gz behind"
    case .inputVanished(let paths):
      "the earlier run in this folder also read \(Self.list(paths)), which is gone or no longer named; "
        + "bring it back, or give this run another --output"
    case .inputChanged(let path):
      "'\(path)' changed while it was read; run the same command again when nobody writes to it"
    }
  }

  private static func list(_ paths: [String]) -> String {
    let shown = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return paths.count > 3 ? "\(shown) and \(paths.count - 3) more" : shown
  }
}
