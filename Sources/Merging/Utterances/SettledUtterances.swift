internal import Corpus
internal import Shards

/// The utterances of a corpus, and to which of them each quotation belongs: two streams, each read from its beginning.
public struct SettledUtterances: ~Copyable {
  /// How many utterances there are.
  public let count: Int

  private var utterances: SortedRecords
  private var assignments: SortedRecords
  private var record: [UInt8] = []
  private var taken = 0
  /// The assignment that was read last, which may be of a later quotation than was asked for.
  private var assigned: (quote: Int, utterance: Int)?

  init(_ utterances: consuming SortedRecords, _ assignments: consuming SortedRecords, count: Int) {
    self.utterances = utterances
    self.assignments = assignments
    self.count = count
  }

  /// The next utterance, in the order of their numbers; nil behind the last.
  public mutating func next() throws -> Utterance? {
    guard try utterances.next(into: &record) else { return nil }
    defer { taken += 1 }
    return UtteranceRecord.read(record, number: taken)
  }

  /// The utterance of a quotation; nil where it has none. Quotations are asked for in rising order.
  public mutating func utterance(of quote: Int) throws -> Int? {
    while assigned.map({ $0.quote < quote }) ?? true {
      guard try assignments.next(into: &record) else { return nil }
      var reader = RecordReader(record)
      assigned = (reader.integer(), reader.integer())
    }
    guard let assigned, assigned.quote == quote else { return nil }
    return assigned.utterance
  }
}

/// An utterance as a record that sorts by its first quotation of the input.
enum UtteranceRecord {
  /// - Parameter origin: its first quotation in input order.
  static func write(
    _ utterance: Utterance, published: PublishedTime, origin: Int, into record: inout RecordWriter
  ) {
    record.removeAll()
    record.integer(origin)
    record.integer(utterance.speaker.map { $0 + 1 } ?? 0)
    record.byte(utterance.kind.place)
    record.integer(utterance.first)
    record.integer(utterance.longest)
    record.hash(published.value)
    record.integer(utterance.quotations)
    record.integer(utterance.articles)
    record.integer(utterance.outlets)
    record.integer(utterance.variants)
  }

  static func read(_ record: [UInt8], number: Int) -> Utterance {
    var reader = RecordReader(record, at: 4)
    let speaker = reader.integer()
    let kind = Quotation.Kind(place: reader.byte())
    let first = reader.integer()
    let longest = reader.integer()
    let published = PublishedTime(value: reader.hash()).text
    return Utterance(
      number: number, speaker: speaker == 0 ? nil : speaker - 1, kind: kind, first: first, longest: longest,
      published: published, quotations: reader.integer(), articles: reader.integer(), outlets: reader.integer(),
      variants: reader.integer())
  }
}

extension Quotation.Kind {
  /// The place by which an utterance takes its kind: the least of its quotations' ones.
  var place: UInt8 {
    switch self {
    case .direct: 0
    case .mixed: 1
    case .indirect: 2
    }
  }

  init(place: UInt8) { self = place == 0 ? .direct : place == 1 ? .mixed : .indirect }
}
