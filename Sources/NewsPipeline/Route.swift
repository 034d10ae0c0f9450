internal import Aggregating
internal import Checkpointing
internal import Cleaning
internal import Corpus
internal import Quoting
internal import Reading
internal import Shards
internal import Tagging

/// The route of one block: read, cleaned, tagged, quoted, aggregated; each stage loaded where its checkpoint is valid.
struct Route {
  let unit: BlockUnit
  var walk: BlockWalk

  private var reading: BlockReading
  private var cleaner: Cleaner
  private let taggers: StagePool<Tagger>?
  private let finders: StagePool<QuoteFinder>?
  private let aggregator: Aggregator

  /// What earlier stages made, kept for later ones of the same walk.
  private var articles: [Article]?
  private var taggings: [TaggingLayer]?
  private var quotings: [QuotingLayer]?
  private var facts: [ArticleFacts]?
  private var refusals: [Refusal] = []

  init(_ unit: BlockUnit, _ stages: RouteStages, in directory: RunDirectory) {
    self.unit = unit
    walk = BlockWalk(directory, shard: unit.shard.name, block: unit.index)
    reading = BlockReading(
      ArticleReader(options: stages.settings.reading, layout: unit.shard.layout), shard: unit.shard.name)
    cleaner = stages.cleaner
    cleaner.repeats = unit.repeats
    taggers = stages.taggers
    finders = stages.finders
    aggregator = Aggregator(options: stages.settings.aggregating)
  }

  mutating func run(until: StageName) throws -> BlockOutcome {
    guard until > .reading else { return try readOnly() }
    var walk = walk
    for identity in unit.shard.identities where identity.stage > .reading && identity.stage <= until {
      try walk.step(identity, upstream: identity.stage == .cleaning ? unit.upstream : [:]) {
        try make(identity.stage)
      }
    }
    self.walk = walk
    return outcome(reading: walk.checkpoints.first?.reading, refused: nil)
  }

  private mutating func make(_ stage: StageName) throws -> BlockWalk.Product {
    switch stage {
    case .reading: preconditionFailure("reading's checkpoint is the shard's table of cuts")
    case .cleaning: clean(read())
    case .tagging: tag(try spine())
    case .quoting: quote(try spine(), try tagging())
    case .aggregating: aggregate(try spine(), try tagging(), try quoting())
    }
  }

  // MARK: The stages

  private mutating func read() -> [RawArticle] {
    guard let block = unit.raw else { preconditionFailure("a block that is to be read came without its bytes") }
    let articles = reading.read(block)
    refusals = reading.refusals
    return articles
  }

  private mutating func clean(_ raw: [RawArticle]) -> BlockWalk.Product {
    var counts = RecordCounts()
    var removed = RemovalCounts()
    var kept: [Article] = []
    kept.reserveCapacity(raw.count)
    for article in raw {
      let verdict = cleaner.process(article)
      counts.count(verdict)
      switch verdict {
      case .keep(let cleaned):
        removed.add(cleaned)
        kept.append(cleaned)
      case .drop(let reason): refuse(.dropped, .cleaning, reason, article)
      case .reject(let reason): refuse(.rejected, .cleaning, reason, article)
      }
    }
    articles = kept
    var json = JSONWriter()
    for article in kept {
      article.encode(into: &json)
      json.endLine()
    }
    return .init(lines: json.bytes, records: counts, reading: reading.counts, removed: removed, refusals: refusals)
  }

  private mutating func tag(_ articles: [Article]) -> BlockWalk.Product {
    var layers: [TaggingLayer] = []
    guard let taggers else { preconditionFailure("a route that ends before tagging tagged") }
    let product = taggers.lend { tagger in layer(over: articles, articles, into: &layers) { tagger.process($0) } }
    taggings = layers
    return product
  }

  private mutating func quote(_ articles: [Article], _ taggings: [TaggingLayer]) -> BlockWalk.Product {
    var layers: [QuotingLayer] = []
    guard let finders else { preconditionFailure("a route that ends before quoting quoted") }
    let tagged = zip(articles, taggings).map { TaggedArticle($0, $1) }
    let product = finders.lend { finder in layer(over: articles, tagged, into: &layers) { finder.process($0) } }
    quotings = layers
    return product
  }

  private mutating func aggregate(
    _ articles: [Article], _ taggings: [TaggingLayer], _ quotings: [QuotingLayer]
  ) -> BlockWalk.Product {
    let quoted = articles.indices.map { QuotedArticle(articles[$0], taggings[$0], quotings[$0]) }
    var made: [ArticleFacts] = []
    var aggregator = aggregator
    let product = layer(over: articles, quoted, into: &made) { aggregator.process($0) }
    facts = made
    return product
  }

  /// Runs a stage that lays a layer over every article; such a stage keeps all.
  private func layer<Input: Sendable, Layer: Record>(
    over articles: [Article], _ inputs: [Input], into layers: inout [Layer], _ process: (Input) -> Verdict<Layer>
  ) -> BlockWalk.Product {
    var counts = RecordCounts()
    var json = JSONWriter()
    for (article, input) in zip(articles, inputs) {
      let verdict = process(input)
      guard case .keep(let layer) = verdict else {
        preconditionFailure("a layer must lie over every article, '\(article.id)' has none: \(verdict)")
      }
      counts.count(verdict)
      layer.encode(into: &json, over: article, CodePointIndex(article.text))
      json.endLine()
      layers.append(layer)
    }
    return .init(lines: json.bytes, records: counts)
  }

  // MARK: What earlier stages made

  private mutating func spine() throws -> [Article] {
    if articles == nil { articles = try LayerFiles(walk.directory).spine(unit.shard.name, unit.index) }
    return articles ?? []
  }

  private mutating func tagging() throws -> [TaggingLayer] {
    let articles = try spine()
    if taggings == nil {
      taggings = try LayerFiles(walk.directory).layers(.tagging, unit.shard.name, unit.index, over: articles)
    }
    return taggings ?? []
  }

  private mutating func quoting() throws -> [QuotingLayer] {
    let articles = try spine()
    if quotings == nil {
      quotings = try LayerFiles(walk.directory).layers(.quoting, unit.shard.name, unit.index, over: articles)
    }
    return quotings ?? []
  }

  // MARK: Refusals

  private mutating func refuse(_ kind: Refusal.Kind, _ stage: StageName, _ reason: Reason, _ article: RawArticle) {
    refusals.append(Refusal(kind, by: stage, reason, at: article.place, id: article.id, excerpt: article.text[...]))
  }

  // MARK: Outcome

  /// With nothing after reading asked for, only what was refused is kept; the counts go into the table of cuts.
  private mutating func readOnly() throws -> BlockOutcome {
    _ = read()
    let refused = try walk.directory.commitRefusals(refusals, unit.shard.name, unit.index, replaces: true)
    return outcome(reading: reading.counts, refused: refused)
  }

  private func outcome(reading counts: RecordCounts?, refused: FileSum?) -> BlockOutcome {
    BlockOutcome(
      unit: unit.label, reading: counts ?? RecordCounts(), refused: refused, checkpoints: walk.checkpoints,
      hasRun: walk.hasRun || unit.raw != nil,
      warnings: refusals.filter { $0.kind == .rejected }.map(\.message) + reading.mended, facts: facts)
  }
}
