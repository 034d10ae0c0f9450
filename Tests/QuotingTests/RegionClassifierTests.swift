import Corpus
import Testing
import Text

@testable import Quoting

struct RegionClassifierTests {
  private static func passage(_ text: String) -> Passage {
    let bytes = Array(text.utf8)
    var scanner = MarkScanner()
    return Passage(bytes, Tokenizer().tokenize(bytes), scanner.scan(bytes), Lexicon.shared)
  }

  /// The reasons for titles, in text order; nil where a region may be speech.
  private static func reasons(_ text: String) -> [String?] {
    let passage = passage(text)
    return RegionClassifier.facts(of: passage).enumerated().map {
      RegionClassifier.titleReason($0.element, words: passage.wordCount(region: $0.offset))
    }
  }

  @Test(arguments: [
    ("He plays in the film “Long Winter Nights” again.", "behind a word for a work"),
    ("The anthem \"A Day Without Rain\" was sung.", "behind a word for a work"),
    ("She wrote a song called “Rain”.", nil),
    ("In her memoir, “The Long Way to the Lake,” she says little.", "in apposition to a word for a work"),
    ("She spoke on NBC’s “Morning with Friends” today.", "of a named maker"),
    ("She spoke on the networks' \"Morning with Friends\" today.", "of a named maker"),
    ("She sang on “Morning with Friends” today.", "behind a preposition"),
    ("She is the author of “Rain and Snow,” out in May.", "of a maker, a part or a place in it"),
    ("The “Rain and Snow” star is late.", "before a word for a work"),
    ("A “Snow for Dinner” crowd came.", "a name before a noun"),
    ("—\"Gallery opens on Main Street,\" by Ann Lee.", "before its author"),
    ("They showed “Rain and Snow” to the press.", "capital words"),
    // Not titles.
    ("“Rain and Snow,” she said.", nil),
    ("She said: “Rain and Snow”", nil),
    ("She said, “Rain and Snow”", nil),
    ("On Monday she said “rain and snow” would fall.", nil),
    ("It was dubbed “The Great Rain”.", nil),
    ("She went on “about the rain” for an hour.", nil),
  ])
  func tellsTitles(_ text: String, _ reason: String?) throws {
    let first = try #require(Self.reasons(text).first)
    #expect(first == reason)
  }

  @Test func followsAListOfTitles() {
    #expect(
      Self.reasons("She starred in “Rain and Snow,” “Long Winter Nights,” and “The Way Home.”")
        == ["behind a preposition", "in a list of titles", "in a list of titles"])
  }

  @Test func tellsHeadingsBetweenSingleMarks() {
    let text = "“It rains,” she said.\n\n'Too much rain.'\n\n“It snows,” she said."
    #expect(Self.reasons(text) == [nil, "a heading between single marks", nil])
    let british = "‘It rains,’ she said.\n\n‘Too much rain.’\n\n‘It snows,’ she said."
    #expect(Self.reasons(british) == [nil, nil, nil])
  }

  @Test(
    arguments: [
      ("“Rain,” she said.", [.closed, .plain, .leading, .openEnded, .beforeCue], [.trailing, .smallStart, .nesting]),
      ("She feared “rain", [.smallStart, .plain, .trailing], [.closed, .leading]),
      ("His so-called “rain” fell.", [.behindSoCalled, .smallStart, .closed], [.behindDeterminer]),
      ("The word “rain” is short.", [.behindTerm], [.behindNaming, .beforeNoun]),
      ("It is known as “rain” here.", [.behindNaming], [.behindSoCalled]),
      ("A “rain tax” plan failed.", [.behindDeterminer, .beforeNoun], [.clause]),
      ("She said “it is ‘late’ now”.", [.introduced, .clause, .nesting], [.finished, .single]),
      ("‘STOP THE RAIN.’", [.single, .upperCase, .leading, .trailing, .finished], [.smallStart]),
      ("He wrote: “Go.”", [.behindColon, .introduced, .trailing], [.behindComma]),
    ] as [(String, RegionFacts, RegionFacts)])
  func gathersFacts(_ text: String, _ present: RegionFacts, _ absent: RegionFacts) throws {
    let facts = try #require(RegionClassifier.facts(of: Self.passage(text)).first)
    #expect(facts.isSuperset(of: present), "lacks \(present.subtracting(facts).rawValue)")
    #expect(facts.isDisjoint(with: absent), "has \(absent.intersection(facts).rawValue)")
  }

  @Test func saysNothingOfNestedRegions() {
    let facts = RegionClassifier.facts(of: Self.passage("“It is ‘late’ now,” she said."))
    #expect(facts.map(\.isEmpty) == [false, true])
  }

  @Test(arguments: [
    ("His so-called “rain” fell.", "behind a word of doubt"),
    ("The storm was dubbed “rain”.", "behind a verb of naming"),
    ("The word “rain” is short.", "behind a word for a word"),
    ("The “rain” plan failed.", "before the noun that it qualifies"),
    ("Much “rain” fell.", "few words without a cue"),
  ])
  func givesReasonsForScareQuotes(_ text: String, _ reason: String) throws {
    let marked = try #require(layer(text)).marked
    #expect(marked.map(\.kind) == [.scare])
    #expect(marked.map(\.reason) == [reason])
  }

  @Test func readsAnArticleInSingleMarks() throws {
    let text = """
      ‘The “reform” is a bad one,’ Anna Bell said on Monday. ‘It’s the workers’ pay that falls.’

      ‘We will not vote for it,’ said Carl Dunn.
      """
    let quotes = read(text)
    #expect(quotes.map(\.kind) == [.direct, .direct])
    #expect(quotes.map(\.speaker) == ["Anna Bell", "Carl Dunn"])
    #expect(quotes.first?.content.count == 2)
  }
}
