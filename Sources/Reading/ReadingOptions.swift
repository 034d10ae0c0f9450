public import Corpus

/// The settings of reading.
public struct ReadingOptions: StageOptions {
  /// A layout's name, `custom` for one given wholly by `fields`, or `auto` to tell it from a shard's first records.
  public var layout = "auto"
  /// How many bytes of inflated text make a block, before it is rounded up to whole lines.
  public var blockBytes = 8_000_000
  /// The longest line in bytes that is read; longer ones are rejected.
  public var lineBytes = 64_000_000
  /// JSON pointers (RFC 6901) to the fields, for `layout: custom` or to override those of a layout.
  public var fields = FieldPointers()

  public init() {}
}

/// Where a record keeps each field, as JSON pointers parted by blanks, the first that holds something wins; empty: as the
/// layout says.
///
/// A key that holds a blank is written as a URI fragment: `#/article%20text`.
public struct FieldPointers: Codable, Equatable, Sendable {
  public var id = ""
  public var outlet = ""
  public var url = ""
  public var published = ""
  public var title = ""
  public var authors = ""
  public var dateline = ""
  public var language = ""
  public var text = ""

  public init() {}

  init(
    id: String, outlet: String, url: String, published: String, title: String, authors: String, dateline: String,
    language: String, text: String
  ) {
    self.id = id
    self.outlet = outlet
    self.url = url
    self.published = published
    self.title = title
    self.authors = authors
    self.dateline = dateline
    self.language = language
    self.text = text
  }
}
