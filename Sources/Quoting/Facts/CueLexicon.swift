import Corpus
import Text

/// All words and phrases of the cue table with their lemmas and classes, parsed once from the bytes in the executable.
///
/// Of two entries with one form the first counts. Finding a word takes a few nanoseconds; asked once an attribution.
struct CueLexicon: Sendable {
  /// What the table says of a form.
  struct Entry: Sendable {
    var lemma: String
    var kind: Cue.Kind
    /// Passed over where a word that says more stands behind it: "made a promise", "expressed doubt".
    var isLight: Bool
  }

  /// The words of the longest phrase.
  static let longestPhrase = 5
  static let shared = CueLexicon(CueTable.embedded)

  private var entries: [Entry] = []
  /// From a form, by its phrase hash, to the place of its entry, plus one.
  private var places = WordTable(capacity: 8192)

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: "\t"))
      let classes = fields.count == 4 ? fields[1].split(separator: UInt8(ascii: ",")) : []
      guard let name = classes.first, let kind = Cue.Kind(rawValue: String(decoding: name, as: UTF8.self)) else {
        continue
      }
      let lemma = String(decoding: fields[0], as: UTF8.self)
      entries.append(Entry(lemma: lemma, kind: kind, isLight: classes.count > 1))
      for form in fields[3].split(separator: UInt8(ascii: ",")) where form != [UInt8(ascii: "-")] { add(form) }
    }
  }

  private mutating func add(_ form: ArraySlice<UInt8>) {
    var hash: UInt64?
    for word in form.split(separator: UInt8(ascii: " ")) {
      let next = WordHash.of(word)
      hash = hash.map { WordHash.phrase($0, next) } ?? next
    }
    guard let hash, places[hash] == 0 else { return }
    places.insert(hash, UInt32(entries.count))
  }

  /// The number of a word's entry, counted from 1; 0 where there is none.
  func number(_ hash: UInt64) -> UInt32 { places[hash] }

  /// The entry of a word or, by its phrase hash, of a phrase.
  subscript(hash: UInt64) -> Entry? {
    let place = places[hash]
    return place == 0 ? nil : entries[Int(place) - 1]
  }
}
