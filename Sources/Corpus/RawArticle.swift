/// An article as the dump has it: fields found, nothing cleaned.
public struct RawArticle: Sendable, Equatable {
  public var id = ""
  public var outlet = ""
  public var url = ""
  /// UTC, `2024-03-05T19:20:00Z`; a date alone as `2024-03-05`; empty where unknown.
  public var published = ""
  /// The record named a date that no known form explains.
  public var dateUnread = false
  public var title = ""
  public var authors: [String] = []
  public var dateline = ""
  /// The language that the record names (`en`), or empty.
  public var language = ""
  /// The decoded text: valid UTF-8, otherwise untouched.
  public var text: [UInt8] = []
  public var place: RecordPlace
  public var repairs = Repairs()

  public init(place: RecordPlace) { self.place = place }
}

/// What had to be replaced by U+FFFD to make a record's strings valid Unicode.
public struct Repairs: Sendable, Hashable {
  /// Maximal invalid sequences of bytes.
  public var invalidUTF8 = 0
  /// The offset in the inflated shard of the first invalid byte.
  public var firstInvalidByte: Int?
  /// `\ud83d` without its other half.
  public var loneSurrogates = 0

  public init() {}
  public var isEmpty: Bool { invalidUTF8 == 0 && loneSurrogates == 0 }
}
