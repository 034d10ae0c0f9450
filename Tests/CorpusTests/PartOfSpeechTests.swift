import Corpus
import Testing

@Suite struct PartOfSpeechTests {
  @Test(arguments: PartOfSpeech.allCases)
  func everyPartIsToldByItsTagAndItsLetter(_ part: PartOfSpeech) {
    #expect(PartOfSpeech(tag: part.tag) == part)
    #expect(PartOfSpeech(letter: part.letter) == part)
    let isLetter =
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(part.letter)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(part.letter)
    #expect(isLetter)
  }

  @Test func noTwoShareALetter() {
    #expect(Set(PartOfSpeech.allCases.map(\.letter)).count == PartOfSpeech.allCases.count)
    #expect(Set(PartOfSpeech.allCases.map(\.tag)).count == PartOfSpeech.allCases.count)
  }

  @Test(arguments: ["", "NOUN", "nn", "NN "])
  func otherTagsAreOther(_ tag: String) { #expect(PartOfSpeech(tag: tag) == .other) }

  @Test(arguments: [
    UInt8(ascii: "z"), UInt8(ascii: "u"), 0, 255, UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "`"),
    UInt8(ascii: "{"),
  ])
  func otherLettersAreOther(_ letter: UInt8) { #expect(PartOfSpeech(letter: letter) == .other) }
}
