/// Cuts UTF-8 text into tokens, sentences and paragraphs in one pass over its bytes.
public struct Tokenizer: Sendable {
  private let abbreviations: WordTable

  func abbreviationValue(_ hash: UInt64) -> UInt32 { abbreviations[hash] }

  public init() {
    var table = WordTable(capacity: 128)
    for word in Self.abbreviationList { table.insert(WordHash.of(word), 1) }
    abbreviations = table
  }

  /// Abbreviations, without their last dot, behind which a sentence seldom ends.
  static let abbreviationList = """
    mr mrs ms messrs dr prof rev hon sen sens rep reps gov gen col maj capt cmdr lt sgt cpl pvt adm st ste jr sr
    inc corp co cos ltd bros dept no vs etc jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif colo
    conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
    u.s u.k u.n e.u d.c a.m p.m i.e e.g ave blvd rd mt ft pres supt atty asst
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  public func tokenize(_ text: [UInt8]) -> TokenizedText {
    var result = TokenizedText()
    result.tokens.reserveCapacity(text.count / 5)
    var sentenceStart = 0
    var paragraphStart = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "\n") {
        closeSentence(&result, from: &sentenceStart)
        closeParagraph(&result, from: &paragraphStart)
        position += 1
        continue
      }
      if let blank = blankLength(text, at: position) {
        position += blank
        continue
      }
      let token = nextToken(text, at: position, glued: result.tokens.last?.end == position)
      if startsSentence(token, behind: result.tokens[sentenceStart...], in: text) {
        closeSentence(&result, from: &sentenceStart)
      }
      result.tokens.append(token)
      position = token.end
    }
    closeSentence(&result, from: &sentenceStart)
    closeParagraph(&result, from: &paragraphStart)
    return result
  }

  private func closeSentence(_ result: inout TokenizedText, from start: inout Int) {
    guard result.tokens.count > start else { return }
    result.sentences.append(start..<result.tokens.count)
    start = result.tokens.count
  }

  private func closeParagraph(_ result: inout TokenizedText, from start: inout Int) {
    guard result.tokens.count > start else { return }
    result.paragraphs.append(start..<result.tokens.count)
    start = result.tokens.count
  }
}
