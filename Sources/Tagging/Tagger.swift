public import Corpus
internal import Text

/// Finds the people, organizations and places of an article and chains their mentions.
///
/// Names are found by their capitals and by lists, typed by what speaks for each kind in the whole article, and chained by
/// surname, given name, initials, acronym and title; pronouns and roles that stand alone join the chain they fit. Spans lie
/// on token borders, no two names overlap, entities come by first mention. Linear in the length of the text.
public struct Tagger: Stage {
  public static let name = StageName.tagging
  public static let revision = 1
  /// Names the tables that the tagger was built with; kept in checkpoints.
  public static let model = "names-" + hexadecimal(EmbeddedTable.checksum)

  private let options: TaggingOptions
  private let tokenizer = Tokenizer()
  private let lexicon = Lexicon.shared

  public init(options: TaggingOptions) { self.options = options }

  public mutating func process(_ article: Article) -> Verdict<TaggingLayer> {
    let text = AnnotatedText(article.text, tokenizer.tokenize(article.text), lexicon)
    let names = NameFinder.names(in: text)
    var builder = ChainBuilder(text, names)
    var chains = builder.takeChains()
    // Most short articles have neither.
    if options.nominals, text.anyClasses.contains(.role) { Nominals.join(&chains, builder) }
    if options.pronouns, !text.anyClasses.isDisjoint(with: .pronoun) { Pronouns.join(&chains, builder) }
    var entities: [Entity] = []
    entities.reserveCapacity(chains.count)
    for index in chains.indices { entities.append(chains[index].takeEntity(in: text)) }
    return .keep(TaggingLayer(id: article.id, entities: entities))
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
