internal import Text

/// What kind of word a word is, told by its neighbours in a large body of text: clusters and 48 numbers from word vectors.
///
/// A row stands for all words with the same vector. Case does not count, as the vectors were made without it; the words of
/// newspapers are held, 300,000 of them. Read in place: nothing is parsed. MODELS.md says where it comes from.
struct WordVectors: Sendable {
  static let shared = WordVectors()
  static let dimensions = 48

  private let table: HashedTable

  private init() {
    table = HashedTable(.vectors, magic: "ORVECTOR", valueSize: 4 + Self.dimensions)
  }

  /// Names the table's content.
  var checksum: UInt64 { table.layout.checksum }
  var rows: Int { table.layout.values }
  var words: Int { table.layout.keys }

  /// The row of a word, by its `WordHash`.
  @inline(__always)
  func row(of hash: UInt64) -> Int? { table.value(of: hash) }

  @inline(__always)
  func cluster64(_ row: Int) -> UInt8 { table.bytes.load(UInt8.self, at: table.offset(ofValue: row)) }

  @inline(__always)
  func cluster256(_ row: Int) -> UInt8 { table.bytes.load(UInt8.self, at: table.offset(ofValue: row) &+ 1) }

  @inline(__always)
  func cluster1024(_ row: Int) -> UInt16 { table.bytes.load(UInt16.self, at: table.offset(ofValue: row) &+ 2) }

  /// The row's component in a dimension, in units of the dimension's scale, -127 to 127; the first dimensions tell most.
  @inline(__always)
  func value(_ row: Int, _ dimension: Int) -> Int8 {
    table.bytes.load(Int8.self, at: table.offset(ofValue: row) &+ 4 &+ dimension)
  }

  /// All components of a row.
  func values(_ row: Int) -> [Int8] { (0..<Self.dimensions).map { value(row, $0) } }

  /// What a component of 1 stands for: the vectors have length one.
  func scale(_ dimension: Int) -> Float {
    Float(bitPattern: table.bytes.load(UInt32.self, at: table.layout.betweenOffset &+ 4 &* dimension))
  }
}
