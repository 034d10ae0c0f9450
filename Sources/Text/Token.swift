/// One token of a text: a word, a number, a mark; half-open in UTF-8 bytes.
public struct Token: Sendable, Hashable {
  public var start: Int
  public var end: Int
  public var shape: Shape
  /// `WordHash` of its bytes, ASCII letters in lower case.
  public var hash: UInt64

  public init(start: Int, end: Int, shape: Shape, hash: UInt64) {
    self.start = start
    self.end = end
    self.shape = shape
    self.hash = hash
  }

  /// What the letters of a token look like.
  public struct Shape: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Has a letter.
    public static let word = Self(rawValue: 1)
    /// Has a digit.
    public static let number = Self(rawValue: 2)
    /// Begins with an upper-case letter.
    public static let capital = Self(rawValue: 4)
    /// Has at least two letters, none in lower case.
    public static let upper = Self(rawValue: 8)
    /// A quotation mark or apostrophe that stands alone.
    public static let quote = Self(rawValue: 16)
    /// Ends a sentence: `.`, `!`, `?`, `…`.
    public static let stop = Self(rawValue: 32)
    /// Directly follows the token before it, without a blank.
    public static let glued = Self(rawValue: 64)
  }
}
