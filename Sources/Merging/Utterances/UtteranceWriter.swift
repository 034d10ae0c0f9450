internal import Corpus
internal import Shards

/// Writes utterances and which quotations are in them, and numbers them at the end.
struct UtteranceWriter: ~Copyable {
  private let path: String
  private let memory: Int
  private var utterances: SortedRuns
  /// By the utterance's first quotation in the input, which stands for its number until all are known.
  private var members: SortedRuns
  private var record = RecordWriter()
  private var count = 0
  /// Of the utterance in hand.
  private var articles: [UInt32] = []
  private var outlets: [UInt32] = []

  init(path: String, memory: Int) {
    self.path = path
    self.memory = memory
    utterances = SortedRuns(path: "\(path).utterances", memory: memory)
    members = SortedRuns(path: "\(path).members", memory: memory)
  }

  /// Writes the utterances of forms.
  ///
  /// - Parameter heads: of each form the one that its utterance hangs on; nil where each stands alone.
  mutating func write(_ quotes: SpeakerQuotes, heads: [UInt32]?, speaker: Int?) throws {
    guard let heads else {
      for form in quotes.forms.indices { try write([UInt64(form)], of: quotes, speaker) }
      return
    }
    // Heads with their forms, as integers that sort by both.
    let sorted = heads.indices.map { UInt64(heads[$0]) << 32 | UInt64($0) }.sorted()
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] >> 32 == sorted[start] >> 32 { end += 1 }
      try write(sorted[start..<end], of: quotes, speaker)
      start = end
    }
  }

  /// Writes one utterance; its forms are the lower halves of integers.
  private mutating func write(_ forms: ArraySlice<UInt64>, of quotes: SpeakerQuotes, _ speaker: Int?) throws {
    var origin = UInt32.max
    var kind = UInt8.max
    var first: SpeakerQuotes.Copy?
    var longest: (words: UInt32, copy: SpeakerQuotes.Copy)?
    var wording: UInt32?
    var variants = 0
    articles.removeAll(keepingCapacity: true)
    outlets.removeAll(keepingCapacity: true)
    for form in forms.lazy.map({ Int(UInt32(truncatingIfNeeded: $0)) }) {
      if quotes.forms[form].wording != wording { variants += 1 }
      wording = quotes.forms[form].wording
      let (words, earliest) = (quotes.forms[form].words, quotes.copies[Int(quotes.forms[form].earliest)])
      if first.map({ earliest.precedes($0) }) ?? true { first = earliest }
      if longest.map({ words > $0.words || words == $0.words && earliest.precedes($0.copy) }) ?? true {
        longest = (words, earliest)
      }
      for copy in quotes.copies[quotes.copies(of: form)] {
        origin = min(origin, copy.quote)
        kind = min(kind, copy.kind)
        articles.append(copy.article)
        outlets.append(copy.outlet)
      }
    }
    guard let first, let longest else { return }
    let utterance = Utterance(
      number: 0, speaker: speaker, kind: Quotation.Kind(place: kind), first: Int(first.quote),
      longest: Int(longest.copy.quote), published: "", quotations: articles.count,
      articles: Self.distinct(&articles), outlets: Self.distinct(&outlets), variants: variants)
    UtteranceRecord.write(utterance, published: first.published, origin: Int(origin), into: &record)
    try utterances.add(record.bytes)
    for form in forms.lazy.map({ Int(UInt32(truncatingIfNeeded: $0)) }) {
      for copy in quotes.copies[quotes.copies(of: form)] { try addMember(Int(copy.quote), of: Int(origin)) }
    }
    count += 1
  }

  private mutating func addMember(_ quote: Int, of origin: Int) throws {
    record.removeAll()
    record.integer(origin)
    record.integer(quote)
    try members.add(record.bytes)
  }

  private static func distinct(_ numbers: inout [UInt32]) -> Int {
    numbers.sort()
    return numbers.indices.count { $0 == 0 || numbers[$0] != numbers[$0 - 1] }
  }

  /// Numbers the utterances.
  consuming func finish() throws -> SettledUtterances {
    let (path, memory, count) = (path, memory, count)
    let assignments = try Self.numbered(
      try members.sorted(), into: SortedRuns(path: "\(path).assignments", memory: memory))
    return SettledUtterances(try utterances.sorted(), assignments, count: count)
  }

  private static func numbered(
    _ members: consuming SortedRecords, into assignments: consuming SortedRuns
  ) throws -> SortedRecords {
    var record: [UInt8] = []
    var assignment = RecordWriter()
    var number = -1
    var previous = -1
    while try members.next(into: &record) {
      var reader = RecordReader(record)
      let origin = reader.integer()
      if origin != previous { number += 1 }
      previous = origin
      assignment.removeAll()
      assignment.integer(reader.integer())
      assignment.integer(number)
      try assignments.add(assignment.bytes)
    }
    return try assignments.sorted()
  }
}
