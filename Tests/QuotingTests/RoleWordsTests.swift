import Corpus
import Testing
import Text

@testable import Quoting

struct RoleWordsTests {
  /// Ten tokens.
  private static let sentence = "The old bridge in Kent is safe and sound. "

  @Test func aParagraphIsASequence() throws {
    let text = "It is old.\nIt is safe. It held.\n\nShe left.\n"
    let read = try #require(ReadPassage(text, part: .noun))
    #expect(read.words.sequences == read.passage.text.paragraphs)
  }

  @Test func longParagraphsAreCutBetweenSentences() throws {
    let read = try #require(ReadPassage(String(repeating: Self.sentence, count: 401), part: .noun))
    #expect(read.words.sequences == [0..<1500, 1500..<3000, 3000..<4010])
    let odd = try #require(ReadPassage("He left. " + String(repeating: Self.sentence, count: 300), part: .noun))
    #expect(odd.words.sequences == [0..<1493, 1493..<2993, 2993..<3003])
  }

  @Test func longSentencesAreCutAsTheyStand() throws {
    let read = try #require(ReadPassage(String(repeating: "and so on ", count: 1200) + ". He left.", part: .noun))
    #expect(read.words.sequences.map(\.count) == [1500, 1500, 604])
    #expect(read.words.sequences.last?.upperBound == read.passage.tokens.count)
  }

  @Test func eachSequenceStandsBetweenBoundaries() throws {
    let read = try #require(
      ReadPassage("It is old.\nIt is safe.\n" + String(repeating: Self.sentence, count: 200), part: .verb))
    let words = read.words
    #expect(words.parts.count == read.passage.tokens.count + 3 * (words.sequences.count + 1))
    for (number, sequence) in words.sequences.enumerated() {
      let shift = RoleWords.shift(ofSequence: number)
      #expect(sequence.allSatisfy { words.parts[$0 + shift] == PartOfSpeech.verb.rawValue })
      for offset in 1...3 {
        #expect(words.parts[sequence.lowerBound + shift - offset] == RoleWords.boundaryPart)
        #expect(words.parts[sequence.upperBound + shift + offset - 1] == RoleWords.boundaryPart)
      }
      #expect(words.opens[sequence.lowerBound + shift])
    }
  }
}
