public import Aggregating
internal import Corpus
internal import Shards

/// The settled actors, as two streams that may be read in turns: whose each article's chains are, and all actors.
public struct SettledActors: ~Copyable {
  private var references: SortedRecords
  private var actors: SortedRecords
  private let genders: [Entity.Gender]
  private let register: ActorRegister
  private var record: [UInt8] = []
  private var hasRecord: Bool
  private var actorRecord: [UInt8] = []

  /// How many actors there are; their numbers are below.
  public var count: Int { genders.count }

  init(
    references: consuming SortedRecords, actors: consuming SortedRecords, genders: [Entity.Gender],
    register: ActorRegister
  ) throws {
    self.references = references
    self.actors = actors
    self.genders = genders
    self.register = register
    hasRecord = try self.references.next(into: &record)
  }

  /// The actors of an article's chains, in their order; nil for a chain that stands for none.
  ///
  /// - Parameter count: the number of its chains.
  /// - Precondition: articles are asked for by rising number.
  public mutating func actors(ofArticle article: Int, chains count: Int) throws -> [ActorReference?] {
    var found: [ActorReference?] = Array(repeating: nil, count: count)
    while hasRecord {
      var reader = RecordReader(record)
      let next = reader.integer()
      guard next <= article else { break }
      if next == article {
        let chain = reader.integer()
        let number = reader.integer()
        precondition(chain < count, "an article has fewer chains than were added")
        found[chain] = ActorReference(number: number, id: ActorID(rawValue: reader.name()), gender: genders[number])
      }
      hasRecord = try references.next(into: &record)
    }
    return found
  }

  /// The next actor by rising number; nil after the last.
  public mutating func nextActor() throws -> SettledActor? {
    guard try actors.next(into: &actorRecord) else { return nil }
    var reader = RecordReader(actorRecord)
    return SettledActor(from: &reader, genders, register)
  }
}
