public import Corpus

/// A record that a stage dropped or rejected: a line of `rejected/`.
public struct Refusal: Sendable, Equatable {
  public enum Kind: String, Sendable { case dropped, rejected }

  public var stage: StageName
  public var kind: Kind
  public var reason: Reason
  public var place: RecordPlace
  /// The article's id where one was read, else empty.
  public var id: String
  /// The beginning of the record, valid UTF-8.
  public var excerpt: String

  /// How much of a record is quoted, in bytes.
  public static let excerptBytes = 200

  public init(
    _ kind: Kind, by stage: StageName, _ reason: Reason, at place: RecordPlace, id: String = "",
    excerpt: ArraySlice<UInt8>
  ) {
    self.stage = stage
    self.kind = kind
    self.reason = reason
    self.place = place
    self.id = id
    self.excerpt = String(decoding: excerpt.prefix(Self.excerptBytes), as: UTF8.self)
  }

  public func encode(into json: inout JSONWriter) {
    json.beginObject()
    json.field("stage", stage.rawValue)
    json.field("verdict", kind.rawValue)
    json.field("reason", reason.code)
    json.field("detail", reason.detail)
    json.field("shard", place.shard)
    json.field("line", place.line)
    json.field("byte", place.byte)
    json.field("id", id)
    json.field("excerpt", excerpt)
    json.endObject()
    json.endLine()
  }

  /// One sentence for people, naming shard, line and byte.
  public var message: String {
    let sentence = reason.detail.isEmpty ? "" : ": \(reason.detail)"
    return "\(place.shard), line \(place.line), byte \(place.byte): \(kind.rawValue), \(reason.code)\(sentence)"
  }
}
