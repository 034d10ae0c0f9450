internal import Corpus
internal import Text

/// He and she, and the people they stand for.
struct Pronouns {
  private let text: AnnotatedText
  private let builder: ChainBuilder
  /// People by last mention, the latest last; at most `memory`.
  private var recent: [Seen] = []

  private struct Seen {
    var chain: Int
    var sentence: Int
    var paragraph: Int
    /// Whether the mention was the first of its sentence.
    var leads: Bool
    var count: Int
  }

  private static let memory = 8

  private init(_ builder: ChainBuilder) {
    self.builder = builder
    text = builder.text
    recent.reserveCapacity(Self.memory)
  }

  /// Adds the pronouns of people to their chains.
  static func join(_ chains: inout [Chain], _ builder: ChainBuilder) {
    var pronouns = Self(builder)
    pronouns.read(&chains)
  }

  private mutating func read(_ chains: inout [Chain]) {
    var name = 0
    var sentence = 0
    let names = builder.names
    let speakers = Speakers(builder, chains)
    let classes = text.classes
    let tokens = text.tokens
    for (paragraph, range) in text.paragraphs.enumerated() {
      var quoted = QuoteState()
      for token in range {
        let known = classes[token]
        let isName = name < names.count && names[name].tokens.lowerBound == token
        guard isName || !known.isDisjoint(with: [.he, .she, .quotationMark]) else { continue }
        while sentence + 1 < text.sentences.count, text.sentences[sentence].upperBound <= token {
          sentence += 1
        }
        if isName {
          let chain = builder.chainOf[name]
          if chains[chain].kind == .person { see(chain, sentence, paragraph) }
          name += 1
        }
        if name > 0, names[name - 1].tokens.contains(token) { continue }
        quoted.read(tokens[token], text.bytes)
        guard !known.isDisjoint(with: .pronoun) else { continue }
        let gender: Entity.Gender = known.contains(.he) ? .male : .female
        let speaker = quoted.isInside ? speakers[paragraph] : nil
        guard let chain = person(gender, sentence, paragraph, besides: speaker, chains) else { continue }
        chains[chain].mentions.append(Mention(text.span(of: token..<token + 1), .pronoun))
        if chains[chain].gender == .unknown { chains[chain].pronounGender = gender }
        see(chain, sentence, paragraph)
      }
    }
  }

  private mutating func see(_ chain: Int, _ sentence: Int, _ paragraph: Int) {
    let leads = !recent.contains { $0.sentence == sentence }
    var seen = Seen(chain: chain, sentence: sentence, paragraph: paragraph, leads: leads, count: 1)
    if let old = recent.firstIndex(where: { $0.chain == chain }) {
      let before = recent.remove(at: old)
      seen.count = before.count + 1
      if before.sentence == sentence { seen.leads = before.leads }
    }
    if recent.count == Self.memory { recent.removeFirst() }
    recent.append(seen)
  }

  private func person(
    _ gender: Entity.Gender, _ sentence: Int, _ paragraph: Int, besides speaker: Int?, _ chains: [Chain]
  ) -> Int? {
    var best: (score: Int, chain: Int)?
    for (order, seen) in recent.enumerated() {
      guard paragraph - seen.paragraph <= 1, seen.chain != speaker else { continue }
      let known = chains[seen.chain].gender
      guard known == gender || known == .unknown else { continue }
      var score = order - 4 * min(sentence - seen.sentence, 5) + min(seen.count, 4)
      if seen.leads { score += 4 }
      if known == gender { score += 3 }
      if score >= best?.score ?? Int.min { best = (score, seen.chain) }
    }
    return best?.chain
  }
}

/// Whether a token stands inside quotation marks, by the marks read so far in its paragraph.
struct QuoteState {
  private(set) var isInside = false

  mutating func read(_ token: Token, _ bytes: [UInt8]) {
    guard token.shape.contains(.quote) else { return }
    switch bytes[token.start] {
    case UInt8(ascii: "\""): isInside.toggle()
    case 0xE2 where bytes[token.end - 1] == 0x9C: isInside = true
    case 0xE2 where bytes[token.end - 1] == 0x9D: isInside = false
    default: break
    }
  }
}

/// The person who speaks in a paragraph: the first who stands beside a verb of speech.
struct Speakers {
  private var chains: [Int?]

  init(_ builder: ChainBuilder, _ all: [Chain]) {
    let text = builder.text
    chains = Array(repeating: nil, count: text.paragraphs.count)
    var paragraph = 0
    for (index, name) in builder.names.enumerated() {
      while text.paragraphs[paragraph].upperBound <= name.tokens.lowerBound { paragraph += 1 }
      let chain = builder.chainOf[index]
      guard chains[paragraph] == nil, all[chain].kind == .person else { continue }
      let end = name.tokens.upperBound
      let start = name.titles.lowerBound
      let speaks =
        end < text.tokens.count && text.classes[end].contains(.speech)
        || start > 0 && text.classes[start - 1].contains(.speech)
      if speaks { chains[paragraph] = chain }
    }
  }

  subscript(paragraph: Int) -> Int? { chains[paragraph] }
}
