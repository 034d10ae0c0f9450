public import Corpus

/// Folds articles with their layers into figures: over all, and for each actor.
///
/// Merging is associative, `init()` is its identity, and parts are merged in input order. Two tallies are equal when
/// they have counted the same; their settings are not compared.
public struct ArticleTally: Tally {
  public static let name = StageName.aggregating
  public static let revision = 1

  public let options: AggregatingOptions
  public private(set) var totals = Totals()
  /// In order of first appearance.
  private var tallies: [ActorTally] = []
  private var places: [ActorID: Int] = [:]

  /// The place in `tallies` of names met before: spares the slug for most chains. -1 for no actor.
  private var known = NamesByKind()
  /// For each actor the number of the last article that it was met in.
  private var lastArticle: [Int] = []

  public init() { self.init(options: AggregatingOptions()) }

  public init(options: AggregatingOptions) { self.options = options }

  init(totals: Totals, actors: [ActorTally]) {
    self.init()
    self.totals = totals
    places.reserveCapacity(actors.count)
    for actor in actors { merge(actor) }
  }

  /// All actors by rising id; a sort.
  public var actors: [ActorTally] {
    // Places are sorted in the actors' stead, which are large.
    tallies.indices.sorted { tallies[$0].id < tallies[$1].id }.map { tallies[$0] }
  }

  /// All actors by falling quotations, then falling mentions, then rising id: the order in which they are listed.
  public var ranked: [ActorTally] {
    // By place throughout: an actor is large, and copying it touches all that it refers to.
    let weights = tallies.indices.map { (tallies[$0].quotations.all, tallies[$0].mentions.all) }
    let order = tallies.indices.sorted { left, right in
      let (these, those) = (weights[left], weights[right])
      if these != those { return these > those }
      return tallies[left].id < tallies[right].id
    }
    return order.map { tallies[$0] }
  }

  public var actorCount: Int { tallies.count }

  public subscript(_ id: ActorID) -> ActorTally? { places[id].map { tallies[$0] } }

  /// Linear in the chains, mentions and quoted words of the article.
  public mutating func add(_ input: QuotedArticle) {
    let article = input.article
    let place = MonthInOutlet(month: Self.month(of: article.published), outlet: article.outlet)
    totals.add(article, input.tagging.entities, at: place)
    var actors: [Int] = []
    actors.reserveCapacity(input.tagging.entities.count)
    for chain in input.tagging.entities {
      let actor = actorPlace(of: chain)
      actors.append(actor)
      guard actor >= 0 else { continue }
      let isFirstChain = lastArticle[actor] != totals.articles
      lastArticle[actor] = totals.articles
      tallies[actor].add(chain, in: article, at: place, isFirstChain: isFirstChain)
    }
    for quote in input.quoting.quotes { add(quote, of: article, actors, at: place) }
  }

  public mutating func merge(_ other: Self) {
    totals.merge(other.totals)
    for actor in other.tallies { merge(actor) }
  }

  public static func == (left: Self, right: Self) -> Bool {
    guard left.totals == right.totals, left.tallies.count == right.tallies.count else { return false }
    return left.tallies.allSatisfy { right[$0.id] == $0 }
  }

  /// The month of a publication date, `2024-03`; empty where the date is unknown.
  public static func month(of published: String) -> String {
    published.utf8.count >= 7 ? String(published.prefix(7)) : ""
  }

  // MARK: Inside

  private mutating func add(_ quote: Quotation, of article: Article, _ actors: [Int], at place: MonthInOutlet) {
    guard options.counts(quote) else { return totals.belowConfidence += 1 }
    let words = article.words(in: quote.spans)
    let speaker = Self.actor(of: quote.speaker, actors)
    totals.add(quote, words: words, hasActor: speaker != nil, at: place)
    if let speaker { tallies[speaker].addQuotation(quote.kind, words: words, at: place) }
    if let addressee = Self.actor(of: quote.addressee, actors) { tallies[addressee].addressed += 1 }
  }

  private static func actor(of party: Party?, _ actors: [Int]) -> Int? {
    guard let entity = party?.entity, actors.indices.contains(entity), actors[entity] >= 0 else { return nil }
    return actors[entity]
  }

  private mutating func actorPlace(of chain: Entity) -> Int {
    guard chain.isNamed else { return -1 }
    if let place = known[chain.kind, chain.name] { return place }
    let found = options.actor(of: chain).map { place(of: $0, chain.kind) } ?? -1
    known[chain.kind, chain.name] = found
    return found
  }

  private mutating func place(of id: ActorID, _ kind: Entity.Kind) -> Int {
    let place = placeOrNext(of: id)
    if place == tallies.count { append(ActorTally(id, kind)) }
    return place
  }

  private mutating func merge(_ actor: ActorTally) {
    let place = placeOrNext(of: actor.id)
    if place == tallies.count { append(actor) } else { tallies[place].merge(actor) }
  }

  /// The place of an actor, else the next one, which it is given: one look-up for both.
  private mutating func placeOrNext(of id: ActorID) -> Int {
    func read(_ place: inout Int) -> Int { place }
    return read(&places[id, default: tallies.count])
  }

  private mutating func append(_ actor: ActorTally) {
    tallies.append(actor)
    lastArticle.append(0)
  }
}
