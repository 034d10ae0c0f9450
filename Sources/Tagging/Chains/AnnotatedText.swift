internal import Corpus
internal import Text

/// The tokens of one article with what the tables know of them.
///
/// A class, so that all who read it share it for one count of references.
final class AnnotatedText {
  let bytes: [UInt8]
  let tokens: [Token]
  let sentences: [Range<Int>]
  let paragraphs: [Range<Int>]
  let lexicon: Lexicon
  let words = ChainWords.shared
  let kinship = Kinship.shared
  /// By token.
  let classes: [WordClasses]
  /// By token.
  let parts: [PartOfSpeech]
  /// The classes of any token.
  let anyClasses: WordClasses

  init(_ bytes: [UInt8], _ text: TokenizedText, _ lexicon: Lexicon, parts: [PartOfSpeech]) {
    self.bytes = bytes
    tokens = text.tokens
    sentences = text.sentences
    paragraphs = text.paragraphs
    self.lexicon = lexicon
    self.parts = parts
    let classifier = WordClassifier(lexicon: lexicon)
    let span = bytes.span
    var union = WordClasses()
    classes = Array(capacity: text.tokens.count) { classes in
      for token in text.tokens {
        let found = classifier.classes(of: token, in: span)
        classes.append(found)
        union.formUnion(found)
      }
    }
    anyClasses = union
  }

  func isCapital(_ token: Int) -> Bool { tokens[token].shape.contains([.word, .capital]) }

  func byte(_ token: Int) -> UInt8 { bytes[tokens[token].start] }

  /// Whether a token is one mark and this one.
  func isMark(_ token: Int, _ mark: UInt8) -> Bool {
    token < tokens.count && bytes[tokens[token].start] == mark && tokens[token].end == tokens[token].start + 1
  }

  /// The same number for equal names: dots of initials and case do not count.
  func key(of tokens: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for token in tokens where self.tokens[token].shape.contains(.word) {
      key = key == 0 ? wordKey(token) : WordHash.phrase(key, wordKey(token))
    }
    return key
  }

  /// The hash of a word without its dots.
  func wordKey(_ token: Int) -> UInt64 {
    let word = tokens[token]
    guard bytes[word.end - 1] == UInt8(ascii: "."), word.end - word.start <= 12 else { return word.hash }
    var hash = WordHash.empty
    for offset in word.start..<word.end where bytes[offset] != UInt8(ascii: ".") {
      hash = WordHash.extended(hash, by: bytes[offset])
    }
    return hash
  }
}
