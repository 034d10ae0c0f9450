/// Figures under keys that add up.
///
/// Most actors have one or two names and months: up to eight keys are a sorted array, which is smaller and faster than
/// a dictionary; a dictionary beyond, so that many keys stay linear. The form depends on the number of keys alone, so
/// equal contents are equal values. Adding is commutative, associative, and has the empty value as identity.
public struct KeyedFigures<Key: Hashable & Comparable & Sendable, Value: Figure>: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public let key: Key
    public internal(set) var value: Value
  }

  private static var fewLimit: Int { 8 }

  /// One reference, so that copying an actor is cheap.
  fileprivate enum Storage: Sendable, Equatable {
    /// By rising key.
    case few([Entry])
    case many([Key: Value])
  }

  fileprivate var storage = Storage.few([])

  public init() {}

  public var isEmpty: Bool { count == 0 }

  public var count: Int {
    switch storage {
    case .few(let entries): entries.count
    case .many(let values): values.count
    }
  }

  /// The entries by rising key; a sort for more than eight.
  public var sorted: [Entry] {
    switch storage {
    case .few(let entries): entries
    case .many(let values): values.map { Entry(key: $0.key, value: $0.value) }.sorted { $0.key < $1.key }
    }
  }

  public subscript(_ key: Key) -> Value? {
    switch storage {
    case .few(let entries): entries.first { $0.key == key }?.value
    case .many(let values): values[key]
    }
  }

  public mutating func add(_ value: Value, to key: Key) {
    switch storage {
    case .few(var entries):
      // Let go, so that the entries are changed in place.
      storage = .few([])
      storage = Self.adding(value, to: key, &entries)
    case .many(var values):
      storage = .few([])
      values[key, default: Value()] += value
      storage = .many(values)
    }
  }

  public mutating func merge(_ other: Self) {
    switch other.storage {
    case .few(let entries):
      if isEmpty { storage = .few(entries) } else { for entry in entries { add(entry.value, to: entry.key) } }
    case .many(let values):
      for (key, value) in values { add(value, to: key) }
    }
  }

  private static func adding(_ value: Value, to key: Key, _ entries: inout [Entry]) -> Storage {
    if let place = entries.firstIndex(where: { $0.key == key }) {
      entries[place].value += value
    } else if entries.count < Self.fewLimit {
      entries.insert(Entry(key: key, value: value), at: entries.firstIndex { key < $0.key } ?? entries.count)
    } else {
      var values: [Key: Value] = [key: value]
      for entry in entries { values[entry.key] = entry.value }
      return .many(values)
    }
    return .few(entries)
  }
}

/// How often each string occurred.
public typealias Counts = KeyedFigures<String, Int>

/// Figures over months and outlets.
public typealias Timeline = KeyedFigures<MonthInOutlet, MonthFigures>

extension KeyedFigures<String, Int> {
  /// The most frequent string; of several the longest in bytes, then the first in byte order. Nil when empty.
  public var prevailing: String? {
    sorted.min { ($1.value, $1.key.utf8.count, $0.key) < ($0.value, $0.key.utf8.count, $1.key) }?.key
  }

  /// Adds to the key of these bytes, if it is one of a few; false, and nothing done, for all others.
  mutating func add(_ value: Int, toWords words: Span<UInt8>) -> Bool {
    guard case .few(var entries) = storage else { return false }
    for place in entries.indices where Self.isEqual(entries[place].key.utf8Span.span, words) {
      storage = .few([])
      entries[place].value += value
      storage = .few(entries)
      return true
    }
    return false
  }

  private static func isEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for place in left.indices where left[place] != right[place] { return false }
    return true
  }
}
