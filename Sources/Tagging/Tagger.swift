public import Corpus
internal import Learning
internal import Text

/// Finds the people, organizations and places of an article and chains their mentions.
///
/// Names and their types come from trained sequence models; names are chained by surname, given name, initials, acronym
/// and title; pronouns and roles that stand alone join the chain they fit. Spans lie on token borders, no two names
/// overlap, entities come by first mention. Linear in the length of the text.
public struct Tagger: Stage {
  public static let name = StageName.tagging
  public static let revision = 3

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
    let text = AnnotatedText(article.text, tokenized, lexicon)
    let names = NameReader.names(in: text, labels: entities.labels)
    var builder = ChainBuilder(text, names)
    var chains = builder.takeChains()
    // Most short articles have neither.
    if options.nominals, text.anyClasses.contains(.role) { Nominals.join(&chains, builder) }
    if options.pronouns, !text.anyClasses.isDisjoint(with: .pronoun) { Pronouns.join(&chains, builder) }
    var found: [Entity] = []
    found.reserveCapacity(chains.count)
    for index in chains.indices { found.append(chains[index].takeEntity(in: text)) }
    return .keep(TaggingLayer(id: article.id, entities: found, parts: entities.parts))
  }
}
