internal import Aggregating
internal import Corpus

/// A line of a register while it is read.
struct RegisterLine {
  private let bytes: [UInt8]
  private let path: String
  private let number: Int

  init(_ bytes: [UInt8], path: String, number: Int) {
    self.bytes = bytes.last == UInt8(ascii: "\r") ? Array(bytes.dropLast()) : bytes
    self.path = path
    self.number = number
  }

  func entry() throws(RegisterError) -> ActorRegister.Entry {
    var entry: ActorRegister.Entry
    do { entry = try read() } catch {
      throw RegisterError(
        .malformed, path: path, line: number,
        "\(error.message), at byte \(error.offset); each line is one object such as "
          + #"{"id":"person/ana-whitcombe","names":["Ana Whitcombe"]}"#)
    }
    guard !entry.id.isEmpty else {
      throw RegisterError(.missingID, path: path, line: number, "there is no id; give the actor one as \"id\"")
    }
    guard entry.nameCount > 0 else {
      throw RegisterError(
        .noNames, path: path, line: number, "'\(entry.id)' has no name; give it at least one in \"names\"")
    }
    return entry
  }

  private func read() throws(JSONError) -> ActorRegister.Entry {
    var entry = ActorRegister.Entry(id: "")
    var aliases: [String] = []
    var json = JSONReader(bytes)
    try json.beginObject()
    while try json.nextKey() {
      switch String(decoding: json.key, as: UTF8.self) {
      case "id": entry.id = try json.string()
      case "names": entry.names = try json.strings()
      case "aliases": aliases = try json.strings()
      case "roles": entry.roles = try json.strings().map { NameFolder.folded($0) }
      case "type": entry.kind = try kind(&json)
      default: try json.skip()
      }
    }
    try json.finish()
    entry.names = entry.names.filter { !NameFolder.folded($0).isEmpty }
    entry.nameCount = entry.names.count
    entry.names += aliases.filter { !NameFolder.folded($0).isEmpty }
    entry.line = bytes
    entry.lineNumber = number
    return entry
  }

  private func kind(_ json: inout JSONReader) throws(JSONError) -> Entity.Kind {
    let start = json.position
    let word = try json.string()
    guard let kind = Entity.Kind(rawValue: word) else {
      throw JSONError(
        .unexpectedValue, at: start, "'\(word)' is no type; types are person, organization, place and other")
    }
    return kind
  }
}
