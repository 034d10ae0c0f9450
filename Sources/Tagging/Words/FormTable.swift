internal import Learning
internal import Text

/// The word forms that one worker has met, each with a number.
///
/// Number 0 is the boundary of a sentence.
struct FormTable {
  private(set) var forms: [WordForm] = []
  /// So many lower-cased forms have a number.
  private(set) var lowerCount = 0
  private var numbers = WordTable(capacity: 8192)
  private var lowers = WordTable(capacity: 8192)
  private var reader: FormReader
  /// Is told each new form: its case-sensitive hash, 0 for the boundary, and its features.
  typealias Learn = (_ form: UInt64, _ features: [FormFeature]) -> Void

  var gazetteer: Gazetteer { reader.gazetteer }

  /// `learn` is told the features of each new form, whose number is the count of forms before it.
  init(_ reader: FormReader) { self.reader = reader }

  mutating func begin(_ learn: Learn) {
    precondition(forms.isEmpty, "the boundary is the first form")
    forms.append(reader.readBoundary())
    lowerCount = 1
    learn(0, reader.features)
  }

  /// Forgets all forms; the boundary is learned again before the next.
  mutating func forget() {
    forms.removeAll(keepingCapacity: true)
    numbers = WordTable(capacity: 8192)
    lowers = WordTable(capacity: 8192)
  }

  /// The number of a token's form; a new one is read and learned.
  @inline(__always)
  mutating func number(of token: Token, in text: Span<UInt8>, _ learn: Learn) -> UInt32 {
    let known = numbers[token.form]
    return known != 0 ? known : add(token, text, learn)
  }

  @inline(never)
  private mutating func add(_ token: Token, _ text: Span<UInt8>, _ learn: Learn) -> UInt32 {
    let number = UInt32(forms.count)
    let word = text.extracting(token.start..<token.end)
    var form = reader.read(word, hash: token.hash, form: token.form)
    form.lower = lowerNumber(of: token.hash)
    forms.append(form)
    numbers.replace(token.form, number)
    learn(token.form, reader.features)
    return number
  }

  private mutating func lowerNumber(of hash: UInt64) -> UInt32 {
    let known = lowers[hash]
    if known != 0 { return known }
    let number = UInt32(lowerCount)
    lowers.replace(hash, number)
    lowerCount += 1
    return number
  }
}
