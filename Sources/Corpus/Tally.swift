/// What aggregating folds records into: a monoid.
///
/// `init()` is the identity and `merge` is associative; tallies are merged in input order, so it need not commute.
public protocol Tally: Sendable, Equatable {
  associatedtype Input: Sendable

  init()
  mutating func add(_ input: Input)
  mutating func merge(_ other: Self)
}
