public import Aggregating
public import Corpus
internal import Shards

/// Finds utterances: quotations of one speaker that print the same words, or nearly, or a part of them.
///
/// What makes two quotations one:
/// - the same wording, by `QuotePrint.whole`. One of fewer than four words ("Yes"), and one of fewer than eight that no one
///   put between marks, only in one story, or where the stories begin within three days: such words recur;
/// - of wordings of four words and more, enough of the shorter one's fingerprints in the longer one:
///   `MergingOptions.utteranceSimilarity` of words between marks and within a story, more of others. See `FormClusters`;
/// - without a speaker, only the same wording, of six words or more.
///
/// Quotations are sorted by speaker; one speaker is held in memory at a time, with about 125 bytes a quotation. Of a
/// speaker beyond some two million wordings, cuts and variants are looked for in portions. All else is in sorted runs
/// beside `path`. n log n. The same quotations in the same order give the same utterances.
public struct UtteranceSettling: ~Copyable {
  /// What a speaker without an actor needs for two quotations to be one.
  private static let wordsWithoutSpeaker = 6
  /// Bytes of a speaker's quotations that are clustered at once.
  private static let portion = 160 << 20

  private let path: String
  private let options: MergingOptions
  private let memory: Int
  private var bySpeaker: SortedRuns
  private var record = RecordWriter()

  /// - Parameters:
  ///   - path: what scratch files are named after.
  ///   - memory: bytes of each of the sorters, of which three are filled at a time.
  public init(path: String, options: MergingOptions, memory: Int = 16 << 20) {
    self.path = path
    self.options = options
    self.memory = memory
    bySpeaker = SortedRuns(path: "\(path).speakers", memory: memory)
  }

  /// Takes a quotation.
  ///
  /// - Parameters:
  ///   - quote: its number, higher than all before; numbers may have gaps.
  ///   - speaker: the actor's number; nil where it is none.
  ///   - article: the article's number.
  ///   - story: the number of the article's story, as `StoryTable` has it.
  ///   - outlet: a number for the outlet.
  ///   - published: as `Article.published`.
  public mutating func add(
    quote: Int, speaker: Int?, article: Int, story: Int, outlet: Int, published: String, kind: Quotation.Kind,
    words: Int, print: QuotePrint
  ) throws {
    record.removeAll()
    record.integer(speaker.map { $0 + 1 } ?? 0)
    record.hash(print.whole)
    record.integer(quote)
    record.integer(article)
    record.integer(story)
    record.integer(outlet)
    record.hash(PublishedTime(published).value)
    record.byte(kind.place)
    record.integer(words)
    for part in print.parts { record.integer(Int(part)) }
    try bySpeaker.add(record.bytes)
  }

  /// The utterances of all quotations that were added.
  public consuming func settle() throws -> SettledUtterances {
    let (path, memory) = (path, memory)
    var writer = UtteranceWriter(path: path, memory: memory)
    try Self.cluster(try bySpeaker.sorted(), options, into: &writer)
    return try writer.finish()
  }

  private static func cluster(
    _ quotes: consuming SortedRecords, _ options: MergingOptions, into writer: inout UtteranceWriter
  ) throws {
    var clusters = FormClusters(similarity: options.utteranceSimilarity)
    var pending = SpeakerQuotes()
    var speaker: Int?
    var whole: UInt64 = 0
    var record: [UInt8] = []
    while try quotes.next(into: &record) {
      var reader = RecordReader(record)
      let number = reader.integer()
      let next = number == 0 ? nil : number - 1
      let wording = reader.hash()
      let isNewSpeaker = next != speaker
      let standsAlone = next == nil && pending.isOfFewWords(wordsWithoutSpeaker)
      if isNewSpeaker || wording != whole || pending.isEmpty || standsAlone {
        pending.endForm()
        // Without a speaker there is nothing to compare but the wording.
        if isNewSpeaker || next == nil || pending.memory > portion {
          try writer.write(pending, heads: speaker == nil ? nil : clusters.heads(of: pending), speaker: speaker)
          pending.removeAll()
        }
        speaker = next
        whole = wording
        Self.begin(reader, in: &pending)
      }
      pending.add(Self.copy(&reader))
    }
    pending.endForm()
    try writer.write(pending, heads: speaker == nil ? nil : clusters.heads(of: pending), speaker: speaker)
  }

  private static func copy(_ reader: inout RecordReader) -> SpeakerQuotes.Copy {
    let quote = UInt32(reader.integer())
    let article = UInt32(reader.integer())
    let story = UInt32(reader.integer())
    let outlet = UInt32(reader.integer())
    let published = PublishedTime(value: reader.hash())
    return SpeakerQuotes.Copy(
      published: published, quote: quote, article: article, story: story, outlet: outlet, kind: reader.byte())
  }

  /// Begins a form with the words and fingerprints of a record whose reader stands behind the wording.
  private static func begin(_ reader: RecordReader, in quotes: inout SpeakerQuotes) {
    var reader = reader
    _ = copy(&reader)
    quotes.beginForm(words: reader.integer())
    while !reader.isAtEnd { quotes.add(UInt32(reader.integer())) }
  }
}
