public import Corpus

extension ArticleTally {
  /// The tally as JSON Lines: a line of totals, then a line an actor in order of first appearance. Equal tallies that
  /// met their actors in one order give equal bytes.
  public func encode() -> [UInt8] {
    var json = JSONWriter()
    totals.encode(into: &json)
    json.endLine()
    var places: [MonthInOutlet: Int] = [:]
    for (place, entry) in totals.timeline.sorted.enumerated() { places[entry.key] = place }
    for actor in actors {
      actor.encode(into: &json, places)
      json.endLine()
    }
    return json.bytes
  }

  /// Reads what `encode` wrote. Offsets in errors count from the first byte.
  ///
  /// The settings are not on file: the tally has the default ones. Merge it into one that has the right ones.
  public static func decode(_ bytes: [UInt8]) throws(JSONError) -> Self {
    var totals: Totals?
    var places: [MonthInOutlet] = []
    var actors: [ActorTally] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var json = JSONReader(bytes, in: start..<end)
      if totals == nil {
        let read = try Totals.decode(from: &json)
        places = read.timeline.sorted.map(\.key)
        totals = read
      } else {
        actors.append(try ActorTally.decode(from: &json, places))
      }
      try json.finish()
      start = end + 1
    }
    guard let totals else { throw JSONError(.endedEarly, at: 0, "the tally has no line of totals") }
    return Self(totals: totals, actors: actors)
  }
}
