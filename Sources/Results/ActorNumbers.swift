import Aggregating
import Corpus

/// The numbers by which the database's tables name actors: from 1, by falling quotations, then mentions, then by id.
struct ActorNumbers {
  /// In the order of their numbers.
  let ranked: [ActorTally]
  private let ids: [String]
  private var numbers = NamesByKind()

  init(_ tally: ArticleTally) {
    ranked = tally.ranked
    ids = ranked.map(\.id.rawValue)
    for (place, actor) in ranked.enumerated() {
      for form in actor.forms.sorted { numbers[actor.kind, form.key] = place + 1 }
    }
  }

  /// The id of the actor of a number.
  func id(_ number: Int) -> String { ids[number - 1] }

  /// The number of the actor that a chain stands for: the tally has counted it by its name.
  func number(of chain: Entity) -> Int? {
    guard chain.isNamed else { return nil }
    return numbers[chain.kind, chain.name]
  }
}
