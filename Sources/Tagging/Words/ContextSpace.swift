/// Hands out the ids of context features: each template takes so many as it has values.
struct ContextSpace {
  private(set) var count: UInt32 = 0

  /// The first id of a template with `values` values.
  mutating func template(_ values: UInt32) -> UInt32 {
    defer { count += values }
    return count
  }
}

/// The context features of all tokens of an article: ids, and for each token where its own begin.
struct ContextList {
  private(set) var ids: [UInt32] = []
  /// By token, and one more for the end.
  private(set) var starts: [UInt32] = [0]

  mutating func begin() {
    ids.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
  }

  @inline(__always)
  mutating func add(_ id: UInt32) { ids.append(id) }

  @inline(__always)
  mutating func endToken() { starts.append(UInt32(truncatingIfNeeded: ids.count)) }
}

extension ContextList {
  mutating func append(_ other: ContextList) {
    let shift = UInt32(ids.count)
    ids.append(contentsOf: other.ids)
    starts.append(contentsOf: other.starts.dropFirst().map { $0 + shift })
  }
}
