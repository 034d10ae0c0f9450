/// Joins the names of a block of organizations, places or works that are one but for their trimmings.
struct NameJoining {
  private let units: [NameUnit]

  init(_ units: [NameUnit]) { self.units = units }

  /// One for each actor of the register and each core; a core of one actor of the register goes to it.
  func joined() -> [JoinedUnits] {
    var joined: [JoinedUnits] = []
    var places: [String: Int] = [:]
    for unit in units.indices.sorted(by: { precedes($0, $1) }) {
      let core = units[unit].target.isEmpty ? OrganizationName.core(of: units[unit].slug) : units[unit].target
      if let place = place(of: unit, core, joined, places) {
        joined[place].units.append(unit)
        joined[place].reasons.append(JoinedUnits.Reason(unit: unit, reason: reason(unit)))
      } else {
        if places[core] == nil { places[core] = joined.count }
        joined.append(JoinedUnits(units: [unit], entry: units[unit].entry))
      }
    }
    return joined
  }

  private func reason(_ unit: Int) -> String {
    if units[unit].entry != nil { return "register" }
    if units[unit].target.isEmpty { return "sameName" }
    return KnownName.isKnown(units[unit].slug) ? "knownName" : "shortForm"
  }

  private func place(of unit: Int, _ core: String, _ joined: [JoinedUnits], _ places: [String: Int]) -> Int? {
    guard let entry = units[unit].entry else { return places[core] }
    return joined.firstIndex { $0.entry == entry }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (units[left], units[right])
    if (one.entry == nil) != (other.entry == nil) { return one.entry != nil }
    return (other.articles, one.slug, one.entry ?? 0) < (one.articles, other.slug, other.entry ?? 0)
  }
}
