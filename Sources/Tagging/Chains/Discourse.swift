internal import Corpus
internal import Text

/// Reads an article from its first word to its last and gives pronouns and noun phrases to the people they stand for.
///
/// One walk for both, as each needs the other: "his wife" is known by whom "his" is, and "she" may be the wife. Each word is
/// looked at once; what is looked at around it is bounded.
struct Discourse {
  let text: AnnotatedText
  let builder: ChainBuilder
  let options: TaggingOptions
  var chains: [Chain]
  var recent = RecentPeople()
  var roles = RoleMemory()
  var line = SentenceMentions()
  /// The sentence and paragraph that are read.
  var sentence = 0
  var paragraph = 0
  /// The name that is next in the text.
  private(set) var name = 0
  /// Where the last name before the word that is read ends.
  private(set) var nameEnd = 0

  private init(_ chains: [Chain], _ builder: ChainBuilder, _ options: TaggingOptions) {
    self.chains = chains
    self.builder = builder
    self.options = options
    text = builder.text
  }

  /// Adds pronouns and noun phrases to the chains of people.
  static func join(_ chains: inout [Chain], _ builder: ChainBuilder, _ options: TaggingOptions) {
    var taken: [Chain] = []
    swap(&taken, &chains)
    var discourse = Self(taken, builder, options)
    taken = []
    discourse.read()
    swap(&chains, &discourse.chains)
  }

  private mutating func read() {
    var wanted: WordClasses = []
    if options.pronouns { wanted.formUnion([.he, .she, .quotationMark]) }
    if options.nominals { wanted.formUnion([.role, .person]) }
    let speakers = Speakers(builder, chains)
    var nameStart = names.isEmpty ? Int.max : names[0].start
    for (paragraph, range) in text.paragraphs.enumerated() {
      self.paragraph = paragraph
      var quoted = QuoteState()
      var token = range.lowerBound
      while token < range.upperBound {
        let known = text.classes[token]
        if token >= nameStart {
          enterSentence(of: token)
          token = max(token + 1, readName())
          nameStart = name < names.count ? names[name].start : Int.max
          continue
        }
        defer { token += 1 }
        guard !known.isDisjoint(with: wanted) else { continue }
        enterSentence(of: token)
        quoted.read(text.tokens[token], text.bytes)
        if !known.isDisjoint(with: .pronoun) {
          if options.pronouns { readPronoun(token, speaker: quoted.isInside ? speakers[paragraph] : nil) }
        } else if options.nominals, !known.isDisjoint(with: [.role, .person]) {
          readNoun(token)
        }
      }
    }
  }

  var names: [Name] { builder.names }

  /// The next name's chain where that is a person's.
  func person(at name: Int) -> Int? {
    guard name < names.count else { return nil }
    let chain = builder.chainOf[name]
    return chains[chain].kind == .person ? chain : nil
  }

  private mutating func enterSentence(of token: Int) {
    guard token >= text.sentences[sentence].upperBound else { return }
    while sentence + 1 < text.sentences.count, text.sentences[sentence].upperBound <= token { sentence += 1 }
    line.removeAll()
  }

  // MARK: - Names and pronouns

  /// The token behind the name.
  private mutating func readName() -> Int {
    let read = names[name]
    let chain = builder.chainOf[name]
    name += 1
    if chains[chain].kind == .person {
      if options.nominals, !read.titles.isEmpty { readTitles(read.titles, of: chain) }
      see(chain, read.tokens, .name)
    }
    nameEnd = read.tokens.upperBound
    return nameEnd
  }

  private mutating func readPronoun(_ token: Int, speaker: Int?) {
    let gender: Entity.Gender = text.classes[token].contains(.he) ? .male : .female
    let place = RecentPeople.Place(sentence: sentence, paragraph: paragraph)
    guard let chain = recent.person(gender, at: place, besides: speaker, chains) else { return }
    chains[chain].mentions.append(Mention(text.span(of: token..<token + 1), .pronoun))
    learn(gender, of: chain)
    see(chain, token..<token + 1, .pronoun)
  }

  mutating func see(_ chain: Int, _ range: Range<Int>, _ form: Mention.Form) {
    let start = range.lowerBound
    let isObject = start > text.sentences[sentence].lowerBound && text.parts[start - 1] == .preposition
    recent.see(chain, at: RecentPeople.Place(sentence: sentence, paragraph: paragraph), isObject: isObject)
    line.add(SentenceMentions.Placed(range: range, chain: chain, form: form))
  }

  mutating func learn(_ gender: Entity.Gender, of chain: Int) {
    if chains[chain].gender == .unknown { chains[chain].pronounGender = gender }
  }
}
