public import Corpus

/// Folds articles with their layers, and what the merge settled of them, into figures: over all, for each actor, and for
/// each pair of actors.
///
/// Merging is associative, `init()` is its identity, and parts are merged in input order. Two tallies are equal when
/// they have counted the same; their settings are not compared.
public struct ArticleTally: Sendable, Equatable {
  public let options: AggregatingOptions
  public private(set) var totals = Totals()
  /// In order of first appearance.
  public private(set) var actors: [ActorTally] = []
  public private(set) var pairs = PairTally()
  /// By number the place in `actors`.
  private var places: [Int: Int] = [:]

  private var lastPlace = MonthInOutlet(month: "", outlet: "")
  /// For each actor the number of the last article that it was met in.
  private var lastArticle: [Int] = []

  public init() { self.init(options: AggregatingOptions()) }

  public init(options: AggregatingOptions) { self.options = options }

  /// About how many bytes the actors take.
  public var weight: Int { actors.reduce(0) { $0 + $1.weight } }

  public subscript(_ id: ActorID) -> ActorTally? { actors.first { $0.actor.id == id } }

  /// Linear in the chains, mentions and quoted words of the article, and in the pairs of its actors.
  public mutating func count(_ input: QuotedArticle, _ settled: SettledArticle) {
    let article = input.article
    let named = MonthInOutlet(month: Self.month(of: article.published), outlet: article.outlet)
    // The very strings of the article before, where they are equal, compare by their addresses.
    if named != lastPlace { lastPlace = named }
    let place = lastPlace
    totals.add(article, input.tagging.entities, isHead: settled.isHead, at: place)
    var company: [(number: Int, mentions: Int)] = []
    for (chain, reference) in zip(input.tagging.entities, settled.actors) {
      guard let reference else { continue }
      let actor = self.place(of: reference)
      let isFirstChain = lastArticle[actor] != totals.articles
      lastArticle[actor] = totals.articles
      actors[actor].add(chain, in: article, at: place, isHead: settled.isHead, isFirstChain: isFirstChain)
      if isFirstChain { company.append((reference.number, chain.mentions.count)) }
    }
    pairs.addCompany(company, isHead: settled.isHead)
    for quote in input.quoting.quotes { add(quote, of: input, settled, at: place) }
  }

  /// Counts whom a quotation speaks about; the caller has found them.
  public mutating func addAbout(_ speaker: ActorReference, _ others: [ActorReference], isHead: Bool) {
    for other in others where other.number != speaker.number {
      pairs.add(.about, speaker.number, other.number, isHead: isHead)
    }
  }

  /// Folds in what a later part of the input counted; pairs are added up elsewhere, as there are many.
  public mutating func merge(_ other: Self) {
    totals.merge(other.totals)
    for actor in other.actors {
      if let place = places[actor.actor.number] {
        actors[place].merge(actor)
      } else {
        append(actor)
      }
    }
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.totals == right.totals && left.actors == right.actors && left.pairs == right.pairs
  }

  /// The month of a publication date, `2024-03`; empty where the date is unknown.
  public static func month(of published: String) -> String {
    published.utf8.count >= 7 ? String(published.prefix(7)) : ""
  }

  // MARK: Inside

  private mutating func add(
    _ quote: Quotation, of input: QuotedArticle, _ settled: SettledArticle, at place: MonthInOutlet
  ) {
    guard options.counts(quote) else { return totals.belowConfidence += 1 }
    let speaker = Self.actor(of: quote.speaker, settled)
    guard totals.sort(quote) else {
      if let speaker { actors[self.place(of: speaker)].addUnspoken(quote, isHead: settled.isHead) }
      return
    }
    let words = input.article.words(in: quote.spans)
    let person = quote.speaker?.entity.map { input.tagging.entities[$0].kind == .person } ?? false
    totals.add(
      quote, words: words, actor: speaker, isPerson: person && speaker != nil, isHead: settled.isHead, at: place)
    let addressee = Self.actor(of: quote.addressee, settled)
    if let speaker {
      actors[self.place(of: speaker)].addQuotation(quote, words: words, at: place, isHead: settled.isHead)
      if let addressee, addressee.number != speaker.number {
        pairs.add(.hearer, speaker.number, addressee.number, isHead: settled.isHead)
      }
    }
    if let addressee { actors[self.place(of: addressee)].addAddressed(isHead: settled.isHead) }
  }

  private static func actor(of party: Party?, _ settled: SettledArticle) -> ActorReference? {
    guard let entity = party?.entity, settled.actors.indices.contains(entity) else { return nil }
    return settled.actors[entity]
  }

  private mutating func place(of actor: ActorReference) -> Int {
    if let place = places[actor.number] { return place }
    append(ActorTally(actor))
    return actors.count - 1
  }

  private mutating func append(_ actor: ActorTally) {
    places[actor.actor.number] = actors.count
    actors.append(actor)
    lastArticle.append(0)
  }
}
