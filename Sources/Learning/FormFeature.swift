/// Something a word form is or has, whatever stands around it: its shape, an ending, a list it is on.
public struct FormFeature: Sendable, Equatable {
  /// A hash of the feature's template and value; any bits will do, they are mixed again.
  public var key: UInt64
  /// How much of it: 1 for yes-or-no features.
  public var value: Float
  /// Where the form must stand for the feature to count, seen from the token that is labelled: bit d for d - 2, from
  /// two before (bit 0) through itself (bit 2) to two after (bit 4).
  public var offsets: UInt8

  public init(key: UInt64, value: Float = 1, offsets: UInt8 = FormFeature.itself) {
    self.key = key
    self.value = value
    self.offsets = offsets
  }

  /// The token that is labelled alone.
  public static let itself: UInt8 = 0b00100
  /// It and its neighbours.
  public static let near: UInt8 = 0b01110
  /// Two to each side.
  public static let window: UInt8 = 0b11111

  /// How many places `offsets` can name.
  static let places = 5
}
