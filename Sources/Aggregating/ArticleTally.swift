public import Corpus

/// Folds articles with their layers into figures: over all, and for each actor.
///
/// Merging is associative, `init()` is its identity, and parts are merged in input order. Two tallies are equal when
/// they have counted the same; their settings are not compared.
public struct ArticleTally: Tally {
  public static let name = StageName.aggregating
  public static let revision = 3

  public let options: AggregatingOptions
  public private(set) var totals = Totals()
  /// All actors in order of first appearance: an actor's place here is what other records name it by.
  public private(set) var actors: [ActorTally] = []
  private var places: [ActorID: Int] = [:]

  /// The place in `actors` of names met before: spares the slug for most chains. -1 for no actor.
  private var known = NamesByKind()
  private var lastPlace = MonthInOutlet(month: "", outlet: "")
  /// For each actor the number of the last article that it was met in.
  private var lastArticle: [Int] = []

  public init() { self.init(options: AggregatingOptions()) }

  public init(options: AggregatingOptions) { self.options = options }

  init(totals: Totals, actors: [ActorTally]) {
    self.init()
    self.totals = totals
    places.reserveCapacity(actors.count)
    for actor in actors { _ = merge(actor) }
  }

  /// The places of all actors by falling quotations, then falling mentions, then rising id: the order in which they are
  /// listed.
  public var ranking: [Int] {
    // By place throughout: an actor is large, and copying it touches all that it refers to.
    let weights = actors.indices.map { (actors[$0].quotations.all, actors[$0].mentions.all) }
    return actors.indices.sorted { left, right in
      let (these, those) = (weights[left], weights[right])
      if these != those { return these > those }
      return actors[left].id < actors[right].id
    }
  }

  public subscript(_ id: ActorID) -> ActorTally? { places[id].map { actors[$0] } }

  public mutating func add(_ input: QuotedArticle) { _ = count(input) }

  /// Counts an article and gives the place of each chain's actor, -1 for a chain that stands for none.
  ///
  /// Linear in the chains, mentions and quoted words of the article.
  public mutating func count(_ input: QuotedArticle) -> [Int] {
    let article = input.article
    let named = MonthInOutlet(month: Self.month(of: article.published), outlet: article.outlet)
    // The very strings of the article before, where they are equal, compare by their addresses.
    if named != lastPlace { lastPlace = named }
    let place = lastPlace
    totals.add(article, input.tagging.entities, at: place)
    var places: [Int] = []
    places.reserveCapacity(input.tagging.entities.count)
    for chain in input.tagging.entities {
      let actor = actorPlace(of: chain)
      places.append(actor)
      guard actor >= 0 else { continue }
      let isFirstChain = lastArticle[actor] != totals.articles
      lastArticle[actor] = totals.articles
      actors[actor].add(chain, in: article, at: place, isFirstChain: isFirstChain)
    }
    for quote in input.quoting.quotes { add(quote, of: article, places, at: place) }
    return places
  }

  /// The places that `count` gave for the chains of an article that is counted already.
  public mutating func places(of chains: [Entity]) -> [Int] {
    chains.map { chain in
      guard chain.isNamed else { return -1 }
      if let place = known[chain.kind, chain.name] { return place }
      let found = options.actor(of: chain).flatMap { places[$0] } ?? -1
      known[chain.kind, chain.name] = found
      return found
    }
  }

  public mutating func merge(_ other: Self) { _ = fold(other) }

  /// Merges and gives the place here of each of the other's actors, in their order.
  public mutating func fold(_ other: Self) -> [Int] {
    totals.merge(other.totals)
    return other.actors.map { merge($0) }
  }

  public static func == (left: Self, right: Self) -> Bool {
    guard left.totals == right.totals, left.actors.count == right.actors.count else { return false }
    return left.actors.allSatisfy { right[$0.id] == $0 }
  }

  /// The month of a publication date, `2024-03`; empty where the date is unknown.
  public static func month(of published: String) -> String {
    published.utf8.count >= 7 ? String(published.prefix(7)) : ""
  }

  // MARK: Inside

  private mutating func add(_ quote: Quotation, of article: Article, _ places: [Int], at place: MonthInOutlet) {
    guard options.counts(quote) else { return totals.belowConfidence += 1 }
    let speaker = Self.actor(of: quote.speaker, places)
    guard totals.sort(quote) else {
      if let speaker { actors[speaker].addUnspoken(quote) }
      return
    }
    let words = article.words(in: quote.spans)
    totals.add(quote, words: words, hasActor: speaker != nil, at: place)
    if let speaker { actors[speaker].addQuotation(quote.kind, words: words, at: place) }
    if let addressee = Self.actor(of: quote.addressee, places) { actors[addressee].addressed += 1 }
  }

  private static func actor(of party: Party?, _ places: [Int]) -> Int? {
    guard let entity = party?.entity, places.indices.contains(entity), places[entity] >= 0 else { return nil }
    return places[entity]
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
    if place == actors.count { append(ActorTally(id, kind)) }
    return place
  }

  private mutating func merge(_ actor: ActorTally) -> Int {
    let place = placeOrNext(of: actor.id)
    if place == actors.count { append(actor) } else { actors[place].merge(actor) }
    return place
  }

  /// The place of an actor, else the next one, which it is given: one look-up for both.
  private mutating func placeOrNext(of id: ActorID) -> Int {
    func read(_ place: inout Int) -> Int { place }
    return read(&places[id, default: actors.count])
  }

  private mutating func append(_ actor: ActorTally) {
    actors.append(actor)
    lastArticle.append(0)
  }
}
