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
  private var few: [Entry] = []
  private var many: [Key: Value] = [:]

  public init() {}

  public var isEmpty: Bool { few.isEmpty && many.isEmpty }
  public var count: Int { few.count + many.count }

  /// The entries by rising key; a sort for more than eight.
  public var sorted: [Entry] {
    many.isEmpty ? few : many.map { Entry(key: $0.key, value: $0.value) }.sorted { $0.key < $1.key }
  }

  public subscript(_ key: Key) -> Value? {
    many.isEmpty ? few.first { $0.key == key }?.value : many[key]
  }

  public mutating func add(_ value: Value, to key: Key) {
    if !many.isEmpty { return many[key, default: Value()] += value }
    if let place = few.firstIndex(where: { $0.key == key }) {
      few[place].value += value
    } else if few.count < Self.fewLimit {
      few.insert(Entry(key: key, value: value), at: few.firstIndex { key < $0.key } ?? few.count)
    } else {
      for entry in few { many[entry.key] = entry.value }
      few = []
      many[key, default: Value()] += value
    }
  }

  public mutating func merge(_ other: Self) {
    for entry in other.few { add(entry.value, to: entry.key) }
    for (key, value) in other.many { add(value, to: key) }
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
}
