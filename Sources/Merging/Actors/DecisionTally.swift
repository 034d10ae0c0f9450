internal import Aggregating

/// The decisions about one actor, one for each name and reason.
struct DecisionTally {
  private struct Key: Hashable {
    var act: ActorDecision.Act
    var name: String
    var reason: String
    var other: ActorID?
  }

  private var places: [Key: Int] = [:]
  private var decisions: [ActorDecision] = []

  /// Adds articles to the decision of this name and reason; the evidence of the first stays.
  mutating func add(_ decision: ActorDecision) {
    let key = Key(act: decision.act, name: decision.name, reason: decision.reason, other: decision.other)
    if let place = places[key] {
      decisions[place].articles += decision.articles
    } else {
      places[key] = decisions.count
      decisions.append(decision)
    }
  }

  /// Those of most articles first; of equal ones by name and reason.
  var sorted: [ActorDecision] {
    decisions.sorted { ($1.articles, $0.name, $0.reason) < ($0.articles, $1.name, $1.reason) }
  }
}
