import Aggregating
import Corpus
import Shards

/// The actors of an article's chains, and which of its attributions count.
struct SettledChains {
  var actors: [ActorReference?]
  var counts: [Bool]

  private static let genders = Entity.Gender.allCases

  init(actors: [ActorReference?], counts: [Bool]) {
    self.actors = actors
    self.counts = counts
  }

  func write(to record: inout RecordWriter) {
    record.integer(actors.count)
    for actor in actors {
      record.byte(actor == nil ? 0 : 1)
      guard let actor else { continue }
      record.integer(actor.number)
      record.byte(UInt8(Self.genders.firstIndex(of: actor.gender) ?? 0))
      record.text(actor.id.rawValue)
    }
    record.integer(counts.count)
    for counts in counts { record.byte(counts ? 1 : 0) }
  }

  init(_ bytes: [UInt8]) {
    var record = RecordReader(bytes)
    actors = []
    for _ in 0..<record.integer() {
      guard record.byte() == 1 else {
        actors.append(nil)
        continue
      }
      let number = record.integer()
      let gender = Self.genders[Int(record.byte())]
      actors.append(ActorReference(number: number, id: ActorID(rawValue: record.text()), gender: gender))
    }
    counts = []
    for _ in 0..<record.integer() { counts.append(record.byte() == 1) }
  }
}
