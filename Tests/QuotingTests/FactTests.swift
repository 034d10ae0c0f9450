import Corpus
import Testing
import Text

@testable import Quoting

/// An attribution as it is handed on: source in angles, cue in braces, the rest behind or before them as content.
///
/// "<Anna Bell> {said} [that it was safe]."
struct NamedRanges {
  let text: String
  let quotation: Quotation?

  init(_ marked: String, _ entities: [Entity] = []) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var spans: [UInt8: [ByteSpan]] = [:]
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "["): open.append(bytes.count)
      case UInt8(ascii: ">"), UInt8(ascii: "}"), UInt8(ascii: "]"):
        spans[byte, default: []].append(ByteSpan(open.removeLast(), bytes.count))
      default: bytes.append(byte)
      }
    }
    var scanner = MarkScanner()
    var passage = Passage(bytes, Tokenizer().tokenize(bytes), scanner.scan(bytes), Lexicon.shared)
    let mentions = MentionIndex(TaggingLayer(id: "a", entities: entities))
    passage.lay(mentions)
    func tokens(_ closing: Character) -> [Range<Int>] {
      (spans[closing.asciiValue ?? 0] ?? []).map { span in
        passage.text.token(atByte: span.start)..<passage.text.token(atByte: span.end - 1) + 1
      }
    }
    let draft = Draft(
      content: tokens("]"), source: tokens(">").first, cue: tokens("}").first, pattern: .clause)
    text = String(decoding: bytes, as: UTF8.self)
    quotation = QuotationMaker(passage: passage, mentions: mentions).quotations(of: [draft]).first
  }

  func words(_ party: Party?) -> String? {
    party.map { String(decoding: Array(text.utf8)[$0.span.range], as: UTF8.self) }
  }
}

/// Polarity, modality, hearer, anonymity and kind of speaker, told from the ranges of an attribution.
struct FactTests {
  private func quotation(_ marked: String, _ entities: [Entity] = []) throws -> Quotation {
    try #require(NamedRanges(marked, entities).quotation)
  }

  @Test(arguments: [
    ("<Anna Bell> {said} [that it was safe].", Quotation.Polarity.affirmative, Quotation.Modality.actual),
    ("<Anna Bell> {did not say} [that it was safe].", .negative, .actual),
    ("<Anna Bell> did not {say} [that it was safe].", .negative, .actual),
    ("<Anna Bell> {never said} [it was safe].", .negative, .actual),
    ("<Anna Bell> {didn't say} [it was safe].", .negative, .actual),
    ("<Nobody> {said} [that it was safe].", .negative, .actual),
    ("<No one> {said} [that it was safe].", .negative, .actual),
    ("Nor did <Anna Bell> {say} [that it was safe].", .negative, .actual),
    ("<Anna Bell> {denied} [that it was unsafe].", .affirmative, .actual),
    ("<Anna Bell> {failed to mention} [that it was old].", .negative, .actual),
    ("<Anna Bell> {made no mention of} [its age].", .negative, .actual),
    ("<Anna Bell> {made no secret of} [her doubt].", .affirmative, .actual),
    ("<Anna Bell> {not only said} [it was safe] but old.", .affirmative, .actual),
    ("<Anna Bell> {would say} [that it was safe].", .affirmative, .hypothetical),
    ("<Anna Bell> {decided not to say} [it was safe].", .negative, .actual),
    ("[“<Bo Ek> {did not say} it was old,”] she said.", .negative, .actual),
    ("<Will> {wrote} [that it was safe].", .affirmative, .actual),
    ("<Anna Bell> {could argue} [that it was safe].", .affirmative, .hypothetical),
    ("<Anna Bell> {would later say} [that it was safe].", .affirmative, .actual),
    ("<Anna Bell> {would like} [a new one].", .affirmative, .actual),
    ("If <Anna Bell> {says} [that it is safe], we go.", .affirmative, .hypothetical),
    ("<Anna Bell> {will announce} [that it is safe].", .affirmative, .future),
    ("<Anna Bell> {plans to say} [that it is safe].", .affirmative, .future),
    ("<Anna Bell> is going to {say} [that it is safe].", .affirmative, .future),
    ("<Mayor> {to announce} [a bridge]", .affirmative, .future),
    ("<Anna Bell> {would not say} [if it was safe].", .affirmative, .declined),
    ("<Anna Bell> {declined} [to comment].", .affirmative, .declined),
    ("<Anna Bell> {refused to say} [where it was].", .affirmative, .declined),
    ("<Anna Bell> {did not immediately respond to} [a request].", .affirmative, .declined),
    ("<Anna Bell> {refused} [to vote].", .affirmative, .actual),
    ("Did <Anna Bell> {say} [that it was safe]?", .affirmative, .question),
    ("<Anna Bell> {asked}: [“Is it safe?”]", .affirmative, .actual),
    ("[“Not now,”] <Anna Bell> {said}.", .affirmative, .actual),
  ])
  func tellsWhatWasSaidFromWhatWasNot(
    marked: String, polarity: Quotation.Polarity, modality: Quotation.Modality
  ) throws {
    let quote = try quotation(marked)
    #expect(quote.polarity == polarity)
    #expect(quote.modality == modality)
  }

  @Test(arguments: [
    ("<Anna Bell> {said} [that it was safe].", Quotation.Act.speech),
    ("<Anna Bell> {thinks} [that it is safe].", .thought),
    ("<Anna Bell> {hopes} [to mend it].", .attitude),
    ("<Anna Bell> {is a staunch opponent of} [the bridge].", .attitude),
    ("<Anna Bell> {plans} [to mend it].", .plan),
    ("<The survey> {showed} [that it was safe].", .evidence),
    ("<Anna Bell> {gavotted} [that it was safe].", .other),
    ("[“It is safe,”] <Anna Bell> {hoped}.", .speech),
    ("[“It is safe and sound.”]", .speech),
  ])
  func tellsSpeechFromThoughts(marked: String, act: Quotation.Act) throws {
    let quote = try quotation(marked)
    #expect(quote.act == act)
    #expect(quote.isSpoken == (act == .speech))
  }

  @Test(arguments: [
    ("<Anna Bell> {told} reporters in Ulm [that it was safe].", "reporters"),
    ("[“It is safe,”] <Anna Bell> {told} the Daily Bugle on Monday.", "the Daily Bugle"),
    ("[“It is safe,”] <Anna Bell> {told} the council of Ulm.", "the council of Ulm"),
    ("[“It is safe,”] <Anna Bell> {told} her.", "her"),
    ("[“It is safe,”] <Anna Bell> {told reporters}.", "reporters"),
    ("[“It is safe,”] <Anna Bell> {told} the BBC's World Watch.", "the BBC's World Watch"),
    ("[“It is safe,”] <Anna Bell> {said} to the crowd.", "the crowd"),
    ("[“It is safe,”] <Anna Bell> {said in an interview with the Bugle}.", "the Bugle"),
    ("[“It is safe,”] <Anna Bell> {said} in an interview with the Bugle.", "the Bugle"),
    ("In an interview with Bo Ek, <Anna Bell> {said} [that it was safe].", "Bo Ek"),
    ("<Anna Bell> {reminded} voters [of its age].", "voters"),
    ("[“It is safe,”] <Anna Bell> {said} on Monday.", nil),
    ("<Anna Bell> {told} a story [that it was safe].", nil),
    ("[“It is safe,”] <Anna Bell> {told} USA Today on Monday.", "USA Today"),
    ("[“It is safe,”] <Anna Bell> {told} the council today.", "the council"),
    ("[“It is safe,”] <Anna Bell> {told} the BBC's night desk.", "the BBC"),
    ("<Anna Bell> {is telling} voters [that it was safe].", "voters"),
    ("<Bo Ek> {was told} [that it was safe].", nil),
    ("[“It is safe,”] {said} <Anna Bell>.", nil),
  ])
  func findsTheHearer(marked: String, hearer: String?) throws {
    let read = NamedRanges(marked)
    let quote = try #require(read.quotation)
    #expect(read.words(quote.addressee) == hearer)
  }

  @Test(arguments: [
    ("<Sources> {said} [it was safe].", true),
    ("<Officials> {said} [it was safe].", true),
    ("<One aide> {said} [it was safe].", true),
    ("<Several friends> {said} [it was safe].", true),
    ("<A senior ministry official> {said} [it was safe].", true),
    ("<People familiar with the matter> {said} [it was safe].", true),
    ("<One of her advisers> {said} [it was safe].", true),
    ("[“It is safe,”] {said} <the engineer, who spoke on condition of anonymity>.", true),
    ("[“It is safe,”] {said} <the engineer>, who was not authorized to speak.", true),
    ("<Her advisers> {said} [it was safe].", true),
    ("<One engineer involved in the plan> {said} [it was safe].", true),
    ("<Officials, including Anna Bell,> {said} [it was safe].", false),
    ("<Lawmakers, who are close to the mayor,> {said} [it was safe].", false),
    ("<The mayor's spokesman> {said} [it was safe].", false),
    ("<Her adviser> {said} [it was safe].", false),
    ("<The official> {said} [it was safe].", false),
    ("<People> {said} [it was safe].", false),
    ("<Most lawmakers> {said} [it was safe].", false),
    ("<The engineer> {said} [it was safe].", false),
    ("<He> {said} [it was safe].", false),
    ("<Anna Bell> {said} [it was safe].", false),
  ])
  func tellsWhoseNameIsWithheld(marked: String, isWithheld: Bool) throws {
    #expect(try quotation(marked).anonymous == isWithheld)
  }

  @Test func namesNoneWithheldWhoseNameStandsBehind() throws {
    let text = "[“It is safe,”] {said} <an aide, Anna Bell>."
    let start = "“It is safe,” said an aide, ".utf8.count
    let bell = Entity(name: "Anna Bell", kind: .person, mentions: [Mention(ByteSpan(start, start + 9), .name)])
    let quote = try quotation(text, [bell])
    #expect(!quote.anonymous)
    #expect(quote.speaker?.entity == 0)
    #expect(quote.speaker?.kind == .person)
  }

  @Test(arguments: [
    ("<The spokeswoman> {said} [so].", Party.Kind.person), ("<She> {said} [so].", .person),
    ("<A retired engineer> {said} [so].", .person), ("<The campaign> {said} [so].", .organization),
    ("<The ministry of works> {said} [so].", .organization), ("<The report> {said} [so].", .document),
    ("<Two surveys> {showed} [so].", .document), ("<A survey released Friday> {showed} [so].", .document),
    ("<Six in 10 voters> {said} [so].", .group), ("<Critics> {said} [so].", .group),
    ("<Many engineers> {said} [so].", .group), ("<A number of voters> {said} [so].", .group),
    ("<52 percent of voters> {said} [so].", .group), ("<They> {said} [so].", .group),
    ("<The matter> {showed} [so].", .unknown), ("<It> {said} [so].", .unknown),
  ])
  func tellsWhatTheSpeakerIs(marked: String, kind: Party.Kind) throws {
    #expect(try quotation(marked).speaker?.kind == kind)
  }

  @Test(arguments: [
    (Entity.Kind.person, Party.Kind.person), (.organization, .organization), (.place, .organization),
    (.other, .unknown),
  ])
  func takesTheKindFromTheChain(entity: Entity.Kind, kind: Party.Kind) throws {
    let chain = Entity(name: "Quayle", kind: entity, mentions: [Mention(ByteSpan(0, 6), .name)])
    #expect(try quotation("<Quayle> {said} [so].", [chain]).speaker?.kind == kind)
  }

  @Test func doesNotTakeAnAttributeForTheSpeaker() throws {
    let bell = Entity(name: "Anna Bell", kind: .person, mentions: [Mention(ByteSpan(0, 4), .name)])
    let speaker = try #require(try quotation("<Bell's campaign> {said} [so].", [bell]).speaker)
    #expect(speaker.entity == nil)
    #expect(speaker.kind == .organization)
  }

  @Test func remembersBehindWhichTradeANameIsWithheld() {
    let quotes = layer("A diplomat said that the bridge was safe. The diplomat said that it was old.")?.quotes
    #expect(quotes?.map(\.anonymous) == [true, true])
  }
}
