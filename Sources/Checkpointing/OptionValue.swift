internal import FoundationEssentials

/// A JSON value as checkpoints keep it: readable in the file, compared by value.
public enum OptionValue: Codable, Equatable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case decimal(Double)
  case string(String)
  case array([OptionValue])
  case object([String: OptionValue])

  /// The value that a type encodes to.
  public init(encoding value: some Encodable) throws {
    self = try JSONDecoder().decode(Self.self, from: JSONEncoder().encode(value))
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .decimal(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([Self].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: Self].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .decimal(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  /// What differs in `newer`, as `minimumWords 10 → 40`, by key; nested keys are joined by dots.
  public func differences(to newer: Self, under path: String = "") -> [String] {
    if self == newer { return [] }
    guard case .object(let old) = self, case .object(let new) = newer else {
      return ["\(path.isEmpty ? "" : path + " ")\(text) → \(newer.text)"]
    }
    return Set(old.keys).union(new.keys).sorted().flatMap { key in
      (old[key] ?? .null).differences(to: new[key] ?? .null, under: path.isEmpty ? key : "\(path).\(key)")
    }
  }

  private var text: String {
    switch self {
    case .null: "none"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .decimal(let value): "\(value)"
    case .string(let value): "'\(value)'"
    case .array(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let values): "{" + values.keys.sorted().joined(separator: ", ") + "}"
    }
  }
}
