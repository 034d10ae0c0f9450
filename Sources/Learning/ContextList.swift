/// The context features of a run of tokens: ids, and for each token where its own begin.
@frozen
public struct ContextList: Sendable {
  @usableFromInline var identifiers: [UInt32]
  @usableFromInline var borders: [UInt32]

  /// The ids of all tokens.
  @inlinable public var ids: [UInt32] { identifiers }
  /// By token, and one more for the end.
  @inlinable public var starts: [UInt32] { borders }

  public init() {
    identifiers = []
    borders = [0]
  }

  /// Begins anew, with the room that it has.
  public mutating func begin() {
    identifiers.removeAll(keepingCapacity: true)
    borders.removeAll(keepingCapacity: true)
    borders.append(0)
  }

  @inlinable
  @inline(__always)
  public mutating func add(_ id: UInt32) { identifiers.append(id) }

  @inlinable
  @inline(__always)
  public mutating func endToken() { borders.append(UInt32(truncatingIfNeeded: identifiers.count)) }

  /// Takes the tokens of another list behind its own.
  public mutating func append(_ other: ContextList) {
    let shift = UInt32(ids.count)
    identifiers.append(contentsOf: other.ids)
    borders.append(contentsOf: other.starts.dropFirst().map { $0 + shift })
  }
}
