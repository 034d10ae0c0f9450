import Corpus
import Text

/// Reads what the words of a cue say: which of them is its head, and what that is called and classed.
///
/// Any words are read: "said", "has repeatedly said", "is a staunch opponent of", ":". The head is the first word or
/// phrase that the cue table knows, unless it is light ("made", "expressed") and one that says more follows, or governs
/// another ("plans to say"). An unknown head gets its lemma by English morphology and the class `other`.
struct CueReader {
  /// What was read.
  struct Reading {
    var lemma: String
    var kind: Cue.Kind
    /// The tokens of the head.
    var head: Range<Int>
  }

  /// No cue is read beyond so many tokens.
  private static let reach = 24
  /// Words that are a head only where nothing else is.
  private static let closed: WordClass = [
    .auxiliary, .be, .negation, .adverb, .determiner, .preposition, .to, .possessive, .conjunction, .complementizer,
    .subject, .object,
  ]

  let passage: Passage
  private let lexicon = CueLexicon.shared

  init(_ passage: Passage) { self.passage = passage }

  func read(_ cue: Range<Int>) -> Reading {
    let range = cue.lowerBound..<min(cue.upperBound, cue.lowerBound + Self.reach)
    var light: Reading?
    var unknown: Int?
    var token = range.lowerBound
    while token < range.upperBound {
      let isClosed = passage.has(token, Self.closed)
      if let (entry, length) = longest(at: token, range.upperBound), length > 1 || !isClosed {
        let found = Reading(lemma: entry.lemma, kind: entry.kind, head: token..<token + length)
        let isPassed = entry.isLight || governs(entry, behind: token + length, range.upperBound)
        guard isPassed else { return found }
        if light == nil || light?.kind == .other && entry.kind != .other { light = found }
        token += length
      } else {
        if unknown == nil, !isClosed, passage.isWord(token) { unknown = token }
        token += 1
      }
    }
    if let light { return light }
    return unknown.map { named(by: $0) } ?? closed(range)
  }

  /// The longest phrase of the table that begins at a token, else the word itself.
  private func longest(at token: Int, _ limit: Int) -> (CueLexicon.Entry, Int)? {
    var hash = passage.tokens[token].hash
    var found = lexicon[hash].map { ($0, 1) }
    for next in token + 1..<max(token + 1, min(token + CueLexicon.longestPhrase, limit)) {
      hash = WordHash.phrase(hash, passage.tokens[next].hash)
      if let entry = lexicon[hash] { found = (entry, next + 1 - token) }
    }
    return found
  }

  /// "plans to say", "is expected to announce": what is planned is the head.
  private func governs(_ entry: CueLexicon.Entry, behind end: Int, _ limit: Int) -> Bool {
    switch entry.kind {
    case .want, .plan, .think, .promise, .say, .feel: break
    default: return false
    }
    var to = end
    // "decided not to say".
    while to < limit, passage.has(to, [.negation, .adverb]) { to += 1 }
    guard to < limit, passage.has(to, .to) else { return false }
    var verb = to + 1
    while verb < limit, passage.has(verb, .adverb) { verb += 1 }
    return verb < limit && longest(at: verb, limit) != nil
  }

  /// A word that the table does not know.
  private func named(by token: Int) -> Reading {
    let word = passage.tokens[token]
    return Reading(
      lemma: WordStem.lemma(of: passage.bytes[word.start..<word.end]), kind: .other, head: token..<token + 1)
  }

  /// A cue of function words or marks alone: "in", "reportedly", ":".
  private func closed(_ range: Range<Int>) -> Reading {
    let known = range.compactMap { token in
      lexicon[passage.tokens[token].hash].map { Reading(lemma: $0.lemma, kind: $0.kind, head: token..<token + 1) }
    }
    // "did not like": the auxiliary says least.
    if let found = known.first(where: { $0.kind != .other }) ?? known.first { return found }
    let head = range.lowerBound..<range.lowerBound + 1
    for token in range {
      // A colon and a dash are ways to write "says".
      if passage.has(token, .colon) { return Reading(lemma: ":", kind: .say, head: token..<token + 1) }
      if passage.has(token, .dash) { return Reading(lemma: "-", kind: .say, head: token..<token + 1) }
    }
    guard passage.isWord(range.lowerBound) else {
      let span = passage.span(head)
      return Reading(lemma: String(decoding: passage.bytes[span.range], as: UTF8.self), kind: .other, head: head)
    }
    return named(by: range.lowerBound)
  }
}
