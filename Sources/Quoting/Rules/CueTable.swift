import CModels
import Text

/// The table of words that introduce speech, parsed once from the bytes in the executable.
struct CueTable: Sendable {
  private(set) var forms: [CueForm] = []
  private(set) var lemmas: [String] = []
  /// From a form of one word to its place in `forms`, plus one.
  private(set) var words = WordTable(capacity: 4096)
  /// From a form of several words, by its phrase hash, to its place in `forms`, plus one.
  private(set) var phrases = WordTable(capacity: 512)
  /// The hashes of `words` with their places in `forms`, in the order of the table.
  private(set) var wordPlaces: [(hash: UInt64, place: Int)] = []
  /// The hashes of the first words of `phrases`.
  private(set) var startHashes: [UInt64] = []
  static let shared = CueTable(embedded)

  static var embedded: [UInt8] {
    // The one place where the embedded bytes are read: they live as long as the program and are copied at once.
    unsafe Array(UnsafeBufferPointer(start: cmodels_cues, count: cmodels_cues_count))
  }

  /// The lemma of a form.
  func lemma(of form: CueForm) -> String { lemmas[Int(form.lemma)] }

  /// Names the embedded table without its being parsed.
  static var embeddedModel: String { model(of: embedded) }

  /// "cues-" and the FNV-1a sum of the table's bytes in eight hexadecimal digits.
  static func model(of bytes: [UInt8]) -> String {
    let sum = bytes.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(sum, radix: 16)
    return "cues-" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      // Frames "-": for the reader of cues alone.
      guard fields.count == 4, fields[2] != "-" else { continue }
      lemmas.append(String(fields[0]))
      if fields[2] == "noun" { addNoun(fields) } else { addVerb(fields) }
    }
  }

  private mutating func addNoun(_ fields: [Substring]) {
    for form in fields[3].split(separator: ",") {
      add(form, CueForm(lemma: UInt16(lemmas.count - 1), form: .noun, frames: .clause, length: 1))
    }
  }

  private mutating func addVerb(_ fields: [Substring]) {
    let kinds: [CueForm.Form] = [.base, .third, .past, .participle, .gerund]
    for (form, kind) in zip(fields[3].split(separator: ","), kinds) where form != "-" {
      add(
        form,
        CueForm(
          lemma: UInt16(lemmas.count - 1), form: kind, frames: .init(letters: fields[2]),
          length: UInt8(form.split(separator: " ").count)))
    }
  }

  /// The first entry of a form counts: nouns stand last in the table, and the past before the equal participle.
  private mutating func add(_ text: Substring, _ form: CueForm) {
    let hash = WordHash.ofPhrase(String(text))
    if form.length == 1 {
      guard words[hash] == 0 else { return }
      forms.append(form)
      words.insert(hash, UInt32(forms.count))
      wordPlaces.append((hash, forms.count - 1))
    } else {
      guard phrases[hash] == 0 else { return }
      forms.append(form)
      phrases.insert(hash, UInt32(forms.count))
      startHashes.append(WordHash.ofPhrase(String(text.prefix { $0 != " " })))
    }
  }
}
