internal import Checkpointing
internal import Corpus
internal import FoundationEssentials
internal import Shards
internal import Yams

/// Reading a pipeline file: keys that are not known are refused, with their line and the keys that are.
extension PipelineFile {
  /// - Throws: `PipelineFileError` naming file, line and key; `ShardError` where the file cannot be read.
  public init(path: String) throws {
    try self.init(yaml: String(decoding: try AtomicFile.read(path), as: UTF8.self), path: path)
  }

  /// - Parameter path: What the text is called in errors.
  public init(yaml: String, path: String) throws {
    let defaults = try OptionValue(encoding: PipelineFile())
    let node: Node?
    do { node = try Yams.compose(yaml: yaml) } catch {
      throw PipelineFileError(path: path, line: nil, message: "it is no YAML: \(error)")
    }
    guard let node, node != Node("") else {
      self.init()
      return
    }
    let value = try YAMLOverlay(path: path).laid(node, over: defaults, under: "")
    do {
      try Self.check(value, path)
      self = try JSONDecoder().decode(Self.self, from: JSONEncoder().encode(value))
    } catch DecodingError.dataCorrupted(let context) where context.codingPath.first?.stringValue == "until" {
      let known = StageName.allCases.map(\.rawValue).joined(separator: ", ")
      throw PipelineFileError(path: path, line: nil, message: "until is to be one of \(known)")
    } catch is DecodingError {
      // The kinds of values were checked; what is left is a fraction where only whole numbers are meant.
      let key = Self.fraction(in: value, over: defaults, under: "") ?? "a key"
      throw PipelineFileError(path: path, line: nil, message: "\(key) is to be a whole number")
    }
  }

  /// Likelihoods and the like are shares.
  private static func check(_ value: OptionValue, _ path: String) throws {
    for (stage, key) in [
      ("quoting", "minimumLikelihood"), ("aggregating", "minimumConfidence"), ("merging", "storySimilarity"),
      ("merging", "utteranceSimilarity"),
    ] {
      guard case .object(let stages) = value, case .object(let options)? = stages[stage], let share = options[key]
      else {
        continue
      }
      let number: Double
      switch share {
      case .integer(let whole): number = Double(whole)
      case .decimal(let decimal): number = decimal
      default: continue
      }
      guard (0...1).contains(number) else {
        throw PipelineFileError(path: path, line: nil, message: "\(stage).\(key) is to be from 0 to 1, not \(number)")
      }
    }
  }

  /// The first key that has a fraction where the default is whole.
  private static func fraction(in value: OptionValue, over known: OptionValue, under path: String) -> String? {
    if case .decimal = value, case .integer = known { return path }
    guard case .object(let fields) = value, case .object(let defaults) = known else { return nil }
    for key in fields.keys.sorted() {
      guard let field = fields[key], let known = defaults[key] else { continue }
      if let found = fraction(in: field, over: known, under: path.isEmpty ? key : "\(path).\(key)") { return found }
    }
    return nil
  }
}

/// What is wrong with a pipeline file.
public struct PipelineFileError: Error, Equatable, Sendable, CustomStringConvertible {
  public var path: String
  public var line: Int?
  public var message: String

  public var description: String {
    "pipeline file '\(path)'" + (line.map { ", line \($0)" } ?? "") + ": \(message)"
  }
}

/// Lays YAML over the defaults, whose keys and kinds of values are the ones that are known.
private struct YAMLOverlay {
  let path: String

  func laid(_ node: Node, over known: OptionValue, under key: String) throws -> OptionValue {
    switch known {
    case .object(let fields): try object(node, fields, key)
    case .array: try array(node, key)
    case .boolean: .boolean(try scalar(node, key, "true or false") { $0.bool })
    case .integer, .decimal: try number(node, key)
    case .string, .null: .string(try scalar(node, key, "text") { $0.string })
    }
  }

  private func object(_ node: Node, _ fields: [String: OptionValue], _ key: String) throws -> OptionValue {
    if node == Node("") || node.null != nil { return .object(fields) }
    guard case .mapping(let mapping) = node else {
      throw error(node, "\(key.isEmpty ? "the file" : key) is to hold keys with values")
    }
    var merged = fields
    for (name, value) in mapping {
      let name = name.string ?? ""
      guard let known = fields[name] else {
        let place = key.isEmpty ? "" : " under \(key)"
        throw error(value, "unknown key '\(name)'\(place); known are: \(fields.keys.sorted().joined(separator: ", "))")
      }
      merged[name] = try laid(value, over: known, under: key.isEmpty ? name : "\(key).\(name)")
    }
    return .object(merged)
  }

  private func array(_ node: Node, _ key: String) throws -> OptionValue {
    guard case .sequence(let sequence) = node else {
      return .array([.string(try scalar(node, key, "text") { $0.string })])
    }
    return .array(try sequence.map { .string(try scalar($0, key, "text") { $0.string }) })
  }

  private func number(_ node: Node, _ key: String) throws -> OptionValue {
    if let value = node.int { return .integer(value) }
    return .decimal(try scalar(node, key, "a number") { $0.float })
  }

  private func scalar<Value>(_ node: Node, _ key: String, _ kind: String, _ read: (Node) -> Value?) throws -> Value {
    guard case .scalar = node, let value = read(node) else {
      throw error(node, "\(key) is to be \(kind), not '\(node.string ?? "a list or map")'")
    }
    return value
  }

  private func error(_ node: Node, _ message: String) -> PipelineFileError {
    PipelineFileError(path: path, line: node.mark?.line, message: message)
  }
}
