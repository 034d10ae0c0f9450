import Aggregating

/// How unevenly quotations are shared out among actors: over all, in each outlet and in each month.
struct VoiceShares {
  private(set) var all = Concentration()
  private(set) var byOutlet: [String: Concentration] = [:]
  private(set) var byMonth: [String: Concentration] = [:]

  mutating func add(_ actor: ActorTally) {
    all.add(actor.figures.quotations.all)
    guard actor.figures.quotations.all > 0 else { return }
    var (outlets, months) = (Counts(), Counts())
    for entry in actor.timeline.sorted {
      outlets.add(entry.value.quotations, to: entry.key.outlet)
      months.add(entry.value.quotations, to: entry.key.month)
    }
    for entry in outlets.sorted { byOutlet[entry.key, default: Concentration()].add(entry.value) }
    for entry in months.sorted { byMonth[entry.key, default: Concentration()].add(entry.value) }
  }
}
