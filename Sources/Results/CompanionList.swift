import Aggregating

/// The actors that one actor is named together with, and which of them tell most.
struct CompanionList {
  struct Row {
    var actor: Int
    /// From 1, by falling log-likelihood.
    var place: Int
    var other: Int
    var figures: PairTally.Figures
    var association: Association
  }

  /// So many of each actor are kept: what stands behind is chance.
  static let most = 50

  private var actor: Int?
  private var others: [(other: Int, figures: PairTally.Figures)] = []

  /// Takes the next pair, in order of the first actors; gives the rows of the actor before, where it was its last.
  mutating func add(
    _ pair: PairTally.Pair, _ figures: PairTally.Figures, articles: ActorFigureList, of all: Int
  ) -> [Row] {
    var done: [Row] = []
    if actor != pair.first {
      done = finish(articles: articles, of: all)
      actor = pair.first
    }
    others.append((pair.second, figures))
    return done
  }

  /// The rows of the last actor.
  mutating func finish(articles: ActorFigureList, of all: Int) -> [Row] {
    defer { others.removeAll(keepingCapacity: true) }
    guard let actor else { return [] }
    var rows = others.map { other, figures in
      Row(
        actor: actor, place: 0, other: other, figures: figures,
        association: Association(
          together: figures.all, first: articles[actor], second: articles[other], all: all))
    }
    rows.sort { ($1.association.logLikelihood, $0.other) < ($0.association.logLikelihood, $1.other) }
    rows = Array(rows.prefix(Self.most))
    for place in rows.indices { rows[place].place = place + 1 }
    return rows
  }
}
