import Aggregating
import Corpus

/// The numbers by which the database's tables name actors: from 1, by falling quotations, then mentions, then by id.
struct ActorNumbers {
  /// In the order of their numbers.
  let ranked: [ActorTally]
  private let ids: [String]
  private var numbers = NamesByKind()

  init(_ tally: ArticleTally) {
    let ranked = tally.ranked
    ids = ranked.indices.map { ranked[$0].id.rawValue }
    for place in ranked.indices {
      let kind = ranked[place].kind
      for form in ranked[place].forms.sorted { numbers[kind, form.key] = place + 1 }
    }
    self.ranked = ranked
  }

  /// The id of the actor of a number.
  func id(_ number: Int) -> String { ids[number - 1] }

  /// The number of the actor that a chain stands for: the tally has counted it by its name.
  func number(of chain: Entity) -> Int? {
    guard chain.isNamed else { return nil }
    return numbers[chain.kind, chain.name]
  }
}
