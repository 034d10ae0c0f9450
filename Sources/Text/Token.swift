/// One token of a text: a word, a part of one, a number, a mark; half-open in UTF-8 bytes.
///
/// 32 bytes, so that two lie in a line of the cache: offsets are kept in four bytes, and texts are shorter than 4 GiB.
@frozen
public struct Token: Sendable, Hashable {
  @usableFromInline let first: UInt32
  @usableFromInline let behind: UInt32
  /// `WordHash` of its bytes, ASCII letters in lower case.
  public let hash: UInt64
  /// As `hash`, but case counts: equal for equal bytes, and for others but once in 2^64 pairs (`WordHash.form`).
  public let form: UInt64
  public let shape: Shape

  /// A token of a text shorter than 4 GiB: of greater offsets only the low 32 bits are kept.
  @inlinable
  public init(start: Int, end: Int, shape: Shape, hash: UInt64, form: UInt64) {
    first = UInt32(truncatingIfNeeded: start)
    behind = UInt32(truncatingIfNeeded: end)
    self.shape = shape
    self.hash = hash
    self.form = form
  }

  @inlinable public var start: Int { Int(first) }
  @inlinable public var end: Int { Int(behind) }

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
    /// A word with an apostrophe or hyphen inside, `n't` too.
    @inlinable public static var joined: Self { Self(rawValue: 128) }
  }
}
