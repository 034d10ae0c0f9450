/// A line of a tagged file that cannot be read.
public struct TaggedTextError: Error, Equatable, CustomStringConvertible {
  public enum Reason: Sendable, Equatable {
    case noTag
    /// Tagged with something that the entity models do not tell apart, or not in IOB2.
    case unknownTag
  }

  public let reason: Reason
  /// Counted from 1.
  public let line: Int
  /// The line, or the tag.
  public let culprit: String

  public var description: String {
    switch reason {
    case .noTag:
      "line \(line) has no tag: \"\(culprit)\"; each line needs a token, a tab and a tag, and an empty line ends a sentence"
    case .unknownTag:
      "line \(line) has the tag \"\(culprit)\"; known are O, and B- and I- with one of "
        + EntityLabels.types.joined(separator: ", ")
    }
  }
}
