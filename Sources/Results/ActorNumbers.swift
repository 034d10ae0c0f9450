import Aggregating
import Corpus

/// The numbers by which the database's tables name actors: from 1, in order of first appearance.
struct ActorNumbers {
  private let options: AggregatingOptions
  private var numbers: [ActorID: Int] = [:]
  private var ids: [ActorID] = []
  /// Names met before: spares the slug for most chains. 0 for no actor.
  private var known: [KnownName: Int] = [:]

  init(_ options: AggregatingOptions) { self.options = options }

  private struct KnownName: Hashable {
    var kind: Entity.Kind
    var name: String
  }

  subscript(_ number: Int) -> ActorID { ids[number - 1] }

  /// The number of the actor that a chain stands for.
  mutating func number(of chain: Entity) -> Int? {
    guard chain.mentions.contains(where: { $0.form == .name }) else { return nil }
    let name = KnownName(kind: chain.kind, name: chain.name)
    if let number = known[name] { return number > 0 ? number : nil }
    let found = options.actor(of: chain).map { number(of: $0) }
    known[name] = found ?? 0
    return found
  }

  mutating func number(of actor: ActorID) -> Int {
    if let number = numbers[actor] { return number }
    ids.append(actor)
    numbers[actor] = ids.count
    return ids.count
  }
}
