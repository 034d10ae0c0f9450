public import Corpus
internal import Learning
internal import Text

/// Finds the people, organizations and places of an article and chains their mentions.
///
/// Names and their types come from trained sequence models; names are chained by surname, given name, initials, acronym
/// and title; pronouns, roles and what is said of a person ("Anna Bell, the mayor of Elmford") join the chain they fit.
/// Spans lie on token borders; no two names overlap, but what somebody is may hold names ("president of the Quandor
/// Society"); entities come by first mention. Linear in the length of the text.
public struct Tagger: Stage {
  public static let name = StageName.tagging
  public static let revision = 4

  private let options: TaggingOptions
  private let tokenizer = Tokenizer()
  private let lexicon = Lexicon.shared
  private var entities: EntityTagger

  /// A tagger with the models in the executable.
  public init(options: TaggingOptions) { self.init(options: options, models: .embedded) }

  public init(options: TaggingOptions, models: TaggerModels) {
    self.options = options
    entities = EntityTagger(models, passes: options.passes)
  }

  public mutating func process(_ article: Article) -> Verdict<TaggingLayer> {
    let tokenized = tokenizer.tokenize(article.text)
    entities.tag(article.text, tokenized.tokens, tokenized.sentences)
    let parts = entities.parts
    let text = AnnotatedText(article.text, tokenized, lexicon, parts: parts)
    let names = NameReader.names(in: text, labels: entities.labels)
    var builder = ChainBuilder(text, names)
    var chains = builder.takeChains()
    // Most short articles have no person.
    if options.nominals || options.pronouns, chains.contains(where: { $0.kind == .person }) {
      Discourse.join(&chains, builder, options)
    }
    var found: [Entity] = []
    found.reserveCapacity(chains.count)
    for index in chains.indices { found.append(chains[index].takeEntity(in: text)) }
    // Chains come by first name; what somebody is may stand before it ("As a student of Elmford, Anna Bell").
    if !found.isByFirstMention { found.sort { $0.firstSpan < $1.firstSpan } }
    return .keep(TaggingLayer(id: article.id, entities: found, parts: parts))
  }
}

extension Entity {
  fileprivate var firstSpan: ByteSpan { mentions.first?.span ?? ByteSpan(0, 0) }
}

extension [Entity] {
  fileprivate var isByFirstMention: Bool {
    for index in indices.dropFirst() where self[index].firstSpan < self[index - 1].firstSpan { return false }
    return true
  }
}
