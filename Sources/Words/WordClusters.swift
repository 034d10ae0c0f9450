/// What kind of word a word is, told by its neighbours in a large body of text: clusters of word vectors.
///
/// A row stands for all words with the same vector. Case does not count, as the vectors were made without it; the words of
/// newspapers are held, 300,000 of them. Read in place: nothing is parsed. MODELS.md says where it comes from.
@frozen
public struct WordClusters: Sendable {
  public static let shared = WordClusters()

  @usableFromInline let table: HashedTable

  private init() { table = HashedTable(.clusters, magic: "ORCLUSTE", valueSize: 4) }

  /// Names the table's content.
  public var checksum: UInt64 { table.layout.checksum }
  public var rows: Int { table.layout.values }
  public var words: Int { table.layout.keys }

  /// The row of a word, by its `WordHash`.
  @inlinable
  @inline(__always)
  public func row(of hash: UInt64) -> Int? { table.value(of: hash) }

  @inlinable
  @inline(__always)
  public func cluster64(_ row: Int) -> UInt8 { table.bytes.load(UInt8.self, at: table.offset(ofValue: row)) }

  @inlinable
  @inline(__always)
  public func cluster256(_ row: Int) -> UInt8 { table.bytes.load(UInt8.self, at: table.offset(ofValue: row) &+ 1) }

  @inlinable
  @inline(__always)
  public func cluster1024(_ row: Int) -> UInt16 { table.bytes.load(UInt16.self, at: table.offset(ofValue: row) &+ 2) }
}
