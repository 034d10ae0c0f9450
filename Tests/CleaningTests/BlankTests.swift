import Cleaning
import Corpus
import Testing

@Suite struct BlankTests {
  @Test(arguments: [
    ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ("one\u{2028}two\u{2029}three\u{85}four\u{B}five\u{C}six", "one\ntwo\nthree\nfour\nfive\nsix"),
    ("one\r\n\r\n\r\ntwo", "one\n\ntwo"),
    ("one\n \t \n\n\ntwo", "one\n\ntwo"),
    ("one  \n  two", "one\ntwo"),
    ("\n\n  one\n", "one"),
    ("a  b\tc\u{A0}\u{A0}d\u{2009}e\u{202F}f\u{3000}g", "a b c d e f g"),
    ("a\u{A0} b", "a b"),
  ])
  func mendsBlanksAndLineEnds(raw: String, clean: String) {
    #expect(cleanText(raw) == clean)
  }

  @Test(arguments: [
    ("ze\u{200B}ro wi\u{FEFF}dth so\u{AD}ft\u{2060}", "zero width soft"),
    ("\u{202A}“Sorry”\u{202C} said\u{200E}", "“Sorry” said"),
    ("be\u{7}ll\u{0}\u{1B} \u{81}end\u{7F}", "bell end"),
    ("a \u{200B} b", "a b"),
    ("\u{FEFF} start", "start"),
    ("Car\u{200D}ter\u{200C}", "Carter"),
  ])
  func takesOutWhatIsInvisible(raw: String, clean: String) {
    #expect(bytes(cleanText(raw)) == bytes(clean))
  }

  @Test(arguments: [
    "a woman scientist 👩\u{200D}🔬 spoke", "❤\u{FE0F}\u{200D}🔥 burns", "क्\u{200D}ष and می\u{200C}خواهم",
    "‘single’ “double” 'straight' \"straight\" «angle» ''paired''",
    "One paragraph.\nNext to it.\n\nBehind an empty line.",
  ])
  func leavesWhatIsAsItShouldBe(text: String) {
    let article = cleanArticle(text)
    #expect(article?.text == Array(text.utf8))
    #expect(article?.rawMap == [RawRun(clean: 0, raw: 0, length: points(text).count)])
    #expect(article?.removed == [])
  }

  @Test(arguments: [
    ("\u{93}Don\u{92}t,\u{94} he said \u{96} twice\u{85}", "“Don’t,” he said – twice…"),
    ("\u{93}Well\u{85}\u{94} she said", "“Well…” she said"),
    ("Fran\u{C3}\u{83}\u{C2}\u{A7}ois", "François"),
  ])
  func readsControlCharactersAsWindowsWhereMarksTell(raw: String, clean: String) {
    #expect(cleanText(raw) == clean)
  }

  @Test func longTextsAreMendedAlsoBetweenOrderlyBlocks() {
    let orderly = String(repeating: "Ten words stand in this line, no more, no less. ", count: 9)
    for shift in 0..<140 {
      let start = String(repeating: "x", count: shift)
      #expect(
        cleanText(start + orderly + " and\n\n\nso\n\n" + orderly) == start + orderly + "and\n\nso\n\n"
          + orderly.dropLast())
    }
  }
}
