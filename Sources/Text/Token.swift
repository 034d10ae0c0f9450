/// One token of a text: a word, a number, a mark; half-open in UTF-8 bytes.
@frozen
public struct Token: Sendable, Hashable {
  public var start: Int
  public var end: Int
  public var shape: Shape
  /// `WordHash` of its bytes, ASCII letters in lower case.
  public var hash: UInt64

  @inlinable
  public init(start: Int, end: Int, shape: Shape, hash: UInt64) {
    self.start = start
    self.end = end
    self.shape = shape
    self.hash = hash
  }

  /// What the letters of a token look like.
  @frozen
  public struct Shape: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Has a letter.
    @inlinable public static var word: Self { Self(rawValue: 1) }
    /// Has a digit.
    @inlinable public static var number: Self { Self(rawValue: 2) }
    /// Begins with an upper-case letter.
    @inlinable public static var capital: Self { Self(rawValue: 4) }
    /// Has at least two letters, none in lower case.
    @inlinable public static var upper: Self { Self(rawValue: 8) }
    /// A quotation mark or apostrophe that stands alone.
    @inlinable public static var quote: Self { Self(rawValue: 16) }
    /// Ends a sentence: `.`, `!`, `?`, `…`.
    @inlinable public static var stop: Self { Self(rawValue: 32) }
    /// Directly follows the token before it, without a blank.
    @inlinable public static var glued: Self { Self(rawValue: 64) }
    /// A word with an apostrophe or hyphen inside.
    @inlinable public static var joined: Self { Self(rawValue: 128) }
  }
}
