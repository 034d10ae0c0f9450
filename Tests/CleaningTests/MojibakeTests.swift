import Corpus
import TestSupport
import Testing

@testable import Cleaning

/// UTF-8 read as Windows-1252, or as Latin-1 where that has no character.
private func scrambled(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for byte in text.utf8 {
    result.append(CharacterClass.windowsScalar(UInt32(byte)) ?? Unicode.Scalar(UInt32(byte)) ?? "?")
  }
  return String(result)
}

@Suite struct MojibakeTests {
  @Test(arguments: [
    ("donâ€™t", "don’t"), ("â€œHelloâ€\u{9D} she said", "“Hello” she said"), ("cafÃ©", "café"),
    ("Â£5 and Â½", "£5 and ½"),
    ("itÃ¢â‚¬â„¢s", "it’s"), ("MÃƒÂ¼ller", "Müller"), ("10Â°C", "10°C"), ("MÃ‰XICO", "MÉXICO"), ("CORAZÃ“N", "CORAZÓN"),
    ("2014Â  The", "2014 The"), ("5â‚¬ and 3â„¢", "5€ and 3™"), ("ï»¿Text", "Text"), ("oï¬ƒce", "office"),
    ("ðŸ˜€ fun", "😀 fun"), ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"), ("Å¡kola and Ä\u{8D}aj", "škola and čaj"),
    ("donâ\u{80}\u{99}t", "don’t"), ("â€œHelloâ€ she said", "“Hello” she said"),
    ("itâ€™s â€œsoâ€\u{FFFD}.", "it’s “so”."),
    ("vis-Ã -vis cafÃ©", "vis-à-vis café"), ("Ã la carte cafÃ©s", "à la carte cafés"), ("ä¸­å›½", "中国"),
    ("naÃ \u{304}vetÃ©", "naïveté"), ("realÃ¢€world cafÃ©", "realâ€world café"),
  ])
  func mendsWhatIsCertain(raw: String, clean: String) { #expect(bytes(cleanText(raw)) == bytes(clean)) }

  @Test(arguments: [
    "“CAFÉ” and «DÉJÀ VU»", "MAÇÃ” disse", "L’Âge d’or, Émile et ‘Où’", "Ünïted ™ ® © ° £ ½ ²", "voilà”, he said",
    "‘café’” he said",
    "São Paulo, AÇÃO, não", "Việt Nam, Đà Nẵng, ƯU ĐÃI", "straß» and groß“", "Å” was the sign",
    "naïve coöperation – “so”", "À « la » carte",
    "BEYONCÉ’S “ÉTÉ”…", "Ñ", "Ã", "Ãé", "Â", "Ðorđe and Þór", "RÉSUMÉ—", "é…", "ä»",
  ])
  func leavesWhatMayBeMeant(text: String) { #expect(bytes(cleanText(text)) == bytes(text)) }

  private static let words = [
    "don’t", "“Hello”", "café", "Müller", "£5", "½", "naïve", "São", "Łódź", "Škoda", "€20", "–", "…", "’s", "10°C",
    "plain",
    "señor", "Ångström", "œuvre", "Dvořák", "™", "«oui»", "the", "a b c", "‘so’", "José’s",
  ]

  @Test(arguments: 0..<32 as Range<UInt64>)
  func whatWasBrokenOnceOrMoreIsWhole(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let count = Int.random(in: 1...12, using: &random)
      let text = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
      var broken = text
      for _ in 0..<Int.random(in: 1...3, using: &random) { broken = scrambled(broken) }
      #expect(
        bytes(cleanText(broken)) == bytes(cleanText(text)),
        "seed \(seed), text \(text), broken \(broken.debugDescription)")
    }
  }
}

@Suite struct PresentationFormTests {
  @Test(arguments: [
    ("o\u{FB03}ce \u{FB01}le a\u{FB04}uent \u{FB06}", "office file affluent st"), ("ＡＢＣ　１２３！", "ABC 123!"),
    ("２０２４年，他说：好！", "2024年，他说：好！"),
    ("这是，ＵＳＡ，那是", "这是，USA，那是"), ("他说：“好！”", "他说：“好！”"), ("Ｑ＆Ａ", "Q＆A"), ("A．Ｂ．", "A.B."),
    ("ｅ\u{301}", "é"),
  ])
  func becomesPlain(raw: String, clean: String) { #expect(bytes(cleanText(raw)) == bytes(clean)) }
}

@Suite struct HyphenTests {
  private static let broken = """
    The council voted on Tuesday to raise the fares on all lines of the city, as the gov-
    ernment had asked it to. Members of the government said the well-
    known plan would bring in enough to pay for the new trains that were or-
    dered in the spring, though the unions of the drivers doubt that and will
    strike on Monday unless the council takes back what it did this week and
    says so in public before all of its members and the press of the town.
    """

  @Test func joinsWordsThatTheTextHasWhole() {
    let text = cleanText(Self.broken)
    #expect(text?.contains("as the government had asked") == true)
    #expect(text?.contains("the well-known plan") == true)
    #expect(text?.contains("that were or-dered in") == true)
    #expect(text?.contains("city, as the government had asked it to. Members") == true)
    #expect(text?.contains("drivers doubt that and will\nstrike on Monday") == true)
  }

  @Test(arguments: [
    ("A list:\nnew-\nold\nfast-\nslow", "A list:\nnew-\nold\nfast-\nslow"), ("gov\u{AD}\nernment", "government"),
    ("gov\u{AD}\nErnment", "gov\nErnment"), ("gov\u{AD}\n\nernment", "gov\n\nernment"),
    ("so-\n\ncalled", "so-\n\ncalled"),
  ])
  func leavesOtherLines(raw: String, clean: String) { #expect(bytes(cleanText(raw)) == bytes(clean)) }
}
