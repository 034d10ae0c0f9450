internal import Corpus
internal import Learning
internal import Text

/// An article as columns of small numbers: what the role models read.
///
/// A paragraph is one sequence; one of more than `longestSequence` tokens is cut between sentences, or in a sentence as
/// long as that. Each sequence stands between three boundaries on either side, so that no look at a neighbour needs a test:
/// the words of sequence n begin `3 * (n + 1)` places behind their tokens' numbers.
struct RoleWords {
  static let longestSequence = 1500
  static let margin = 3

  /// By token.
  private(set) var forms: [UInt32] = []
  /// Ranges of tokens.
  private(set) var sequences: [Range<Int>] = []
  /// By place.
  private(set) var parts: [UInt8] = []
  private(set) var states: [UInt8] = []
  private(set) var rules: [UInt8] = []
  private(set) var mentions: [UInt8] = []
  private(set) var phrases: [UInt8] = []
  private(set) var hashes: [UInt32] = []
  private(set) var lemmas: [UInt16] = []
  private(set) var uses: [UInt8] = []
  private(set) var clusters: [UInt16] = []
  /// Whether a sentence begins here.
  private(set) var opens: [Bool] = []
  private(set) var table: RoleForms

  init(_ lexicon: Lexicon) { table = RoleForms(lexicon) }

  static func shift(ofSequence sequence: Int) -> Int { margin * (sequence + 1) }

  mutating func forget() { table.forget() }

  /// Takes a passage and what is known of its tokens.
  mutating func read(_ passage: Passage, _ hints: RoleHints, _ learn: ([FormFeature]) -> Void) {
    clear()
    cut(passage.text)
    addBoundary()
    let text = passage.bytes.span
    for sequence in sequences {
      for token in sequence {
        let number = table.number(of: passage.tokens[token], in: text, learn)
        forms.append(number)
        let form = table.forms[Int(number)]
        hashes.append(form.hash)
        lemmas.append(form.lemma)
        uses.append(form.use)
        clusters.append(form.cluster)
        parts.append(hints.parts[token].rawValue)
        rules.append(hints.rules[token])
        mentions.append(hints.mentions[token])
        states.append(RegionState.of(token, passage).rawValue)
        opens.append(false)
        phrases.append(0)
      }
      addBoundary()
    }
    markSentences(passage.text)
    for (number, sequence) in sequences.enumerated() { markPhrases(sequence, Self.shift(ofSequence: number)) }
  }

  /// Whether a sentence begins at a place that is not between marks.
  @inline(__always)
  func opens(sentence place: Int) -> Bool {
    opens[place] && (states[place] <= RegionState.opening.rawValue || states[place] >= RegionState.title.rawValue)
  }

  private mutating func clear() {
    forms.removeAll(keepingCapacity: true)
    sequences.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    states.removeAll(keepingCapacity: true)
    rules.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    phrases.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    lemmas.removeAll(keepingCapacity: true)
    uses.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    opens.removeAll(keepingCapacity: true)
  }

  private mutating func addBoundary() {
    for _ in 0..<Self.margin {
      parts.append(Self.boundaryPart)
      states.append(RegionState.boundary.rawValue)
      rules.append(Self.boundaryRule)
      mentions.append(MentionCode.boundary)
      phrases.append(PhraseCode.boundary)
      hashes.append(0)
      lemmas.append(0)
      uses.append(0)
      clusters.append(RoleForms.noCluster)
      opens.append(true)
    }
  }

  static let boundaryPart = UInt8(PartOfSpeech.allCases.count)
  static let partCount = UInt32(PartOfSpeech.allCases.count) + 1
  static let boundaryRule: UInt8 = 13
  static let ruleCount: UInt32 = 14

  private mutating func cut(_ text: TokenizedText) {
    var sentence = 0
    for paragraph in text.paragraphs {
      var start = paragraph.lowerBound
      while paragraph.upperBound - start > Self.longestSequence {
        while sentence < text.sentences.count, text.sentences[sentence].upperBound <= start { sentence += 1 }
        var end = start
        while sentence < text.sentences.count, text.sentences[sentence].upperBound - start <= Self.longestSequence {
          end = text.sentences[sentence].upperBound
          sentence += 1
        }
        if end == start { end = start + Self.longestSequence }
        sequences.append(start..<end)
        start = end
      }
      if start < paragraph.upperBound { sequences.append(start..<paragraph.upperBound) }
    }
  }

  private mutating func markSentences(_ text: TokenizedText) {
    var sentence = 0
    for (number, sequence) in sequences.enumerated() {
      let shift = Self.shift(ofSequence: number)
      opens[sequence.lowerBound + shift] = true
      while sentence < text.sentences.count, text.sentences[sentence].lowerBound < sequence.upperBound {
        if text.sentences[sentence].lowerBound >= sequence.lowerBound {
          opens[text.sentences[sentence].lowerBound + shift] = true
        }
        sentence += 1
      }
    }
  }

  /// Noun phrases by parts of speech: begin, inside, head.
  private mutating func markPhrases(_ sequence: Range<Int>, _ shift: Int) {
    var isOpen = false
    for place in sequence.lowerBound + shift..<sequence.upperBound + shift {
      let role = PhraseCode.role(parts[place])
      let begins = role == .starts || opens[place]
      if isOpen, role == .none || begins { phrases[place - 1] = PhraseCode.head }
      switch role {
      case .none: isOpen = false
      case .starts, .belongs:
        phrases[place] = isOpen && !begins ? PhraseCode.inside : PhraseCode.begin
        isOpen = true
      }
    }
    if isOpen { phrases[sequence.upperBound + shift - 1] = PhraseCode.head }
  }
}
