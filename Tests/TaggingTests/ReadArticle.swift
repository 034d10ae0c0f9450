import Text

@testable import Tagging

/// An article read into numbers by a reader that may have read others before.
struct ReadArticle {
  let bytes: [UInt8]
  let tokens: [Token]
  let sentences: [Range<Int>]
  /// The forms that were new, as they were told.
  private(set) var learned: [UInt64] = []
  private(set) var words: ArticleWords

  init(_ text: String, _ words: ArticleWords = ArticleWords(FormReader(.all))) {
    bytes = Array(text.utf8)
    let text = Tokenizer().tokenize(bytes)
    tokens = text.tokens
    sentences = text.sentences
    self.words = words
    var told: [UInt64] = []
    self.words.read(bytes, tokens, sentences) { form, features in
      precondition(!features.isEmpty, "every form has features")
      told.append(form)
    }
    learned = told
  }

  func string(_ token: Int) -> String {
    String(decoding: bytes[tokens[token].start..<tokens[token].end], as: UTF8.self)
  }

  /// The first token of these bytes.
  func token(_ word: String) -> Int? { tokens.indices.first { string($0) == word } }

  /// Where a token's numbers stand.
  func place(_ token: Int) -> Int {
    let sentence = sentences.firstIndex { $0.contains(token) } ?? 0
    return token + ArticleWords.shift(ofSentence: sentence)
  }

  func lower(_ word: String) -> UInt32? { token(word).map { words.lowers[place($0)] } }

  /// What the article shows of a word, case not counting.
  func evidence(_ word: String) -> ArticleEvidence.Word? { lower(word).map { words.evidence[$0] } }

  func count(_ sign: ArticleEvidence.Sign, _ word: String) -> UInt32? { evidence(word)?.count(sign) }
}
