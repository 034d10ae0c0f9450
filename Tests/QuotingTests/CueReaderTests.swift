import Corpus
import Testing
import Text

@testable import Quoting

/// What is read of words that are a cue as a whole.
func cue(_ words: String) -> CueReader.Reading {
  let bytes = Array(words.utf8)
  let passage = Passage(bytes, Tokenizer().tokenize(bytes), [], Lexicon.shared)
  return CueReader(passage).read(0..<passage.tokens.count)
}

struct CueReaderTests {
  @Test(arguments: [
    ("said", "say", Cue.Kind.say), ("has repeatedly said", "say", .say), ("also told", "tell", .say),
    ("said in a statement", "say", .say), ("went on to say", "go on to say", .say),
    ("According to", "according to", .say),
    ("made it clear", "make it clear", .say), ("made clear", "make clear", .say),
    ("was asked about", "ask about", .ask),
    ("shot back", "shoot back", .say), ("tweeted", "tweet", .write), ("wrote on a wall", "write", .write),
    ("chanted", "chant", .shout), ("announced", "announce", .announce), ("insists", "insist", .claim),
    ("conceded", "concede", .admit), ("flatly denied", "deny", .deny), ("declined", "decline", .refuse),
    ("refused to endorse", "refuse", .refuse), ("vowed", "vow", .promise), ("is calling for", "call for", .urge),
    ("warned of", "warn of", .warn), ("hinted at", "hint at", .suggest), ("predicts", "predict", .predict),
    ("described", "describe", .call), ("was known as", "know as", .call), ("talked about", "talk about", .mention),
    ("praising", "praise", .praise), ("lashed out at", "lash out at", .attack), ("thinks", "think", .think),
    ("did not like", "like", .feel),
    ("is expected", "expect", .think), ("seemed", "seem", .think), ("was furious", "furious", .feel),
    ("disdain for", "disdain", .oppose), ("is a staunch opponent of", "opponent", .oppose),
    ("threw his support behind", "support", .support), ("favors", "favor", .support), ("hopes", "hope", .want),
    ("would like", "would like", .want), ("decided", "decide", .plan), ("plans to say", "say", .say),
    ("is expected to announce", "announce", .announce), ("showed", "show", .show), ("found", "find", .show),
    ("'s claim", "claim", .claim), ("made a promise", "promise", .promise), ("expressed doubt", "doubt", .think),
    ("expressed", "express", .mention), ("issued a statement saying", "statement", .say), (":", ":", .say),
    ("said:", "say", .say), ("—", "-", .say), ("reportedly", "reportedly", .think), ("in", "in", .say),
  ])
  func readsTheHead(words: String, lemma: String, kind: Cue.Kind) {
    let reading = cue(words)
    #expect(reading.lemma == lemma)
    #expect(reading.kind == kind)
  }

  @Test(arguments: [
    ("zigzagged", "zigzag"), ("was gavelled", "gavell"), ("bamboozles", "bamboozle"), ("crunching", "crunch"),
    ("tabulated", "tabulate"), ("hurries", "hurry"), ("rejigged", "rejig"), ("encircled", "encircle"),
    ("chiselling", "chisell"), ("Élan", "Élan"),
  ])
  func givesUnknownWordsTheirBaseForm(words: String, lemma: String) {
    #expect(cue(words).lemma == lemma)
    #expect(cue(words).kind == .other)
  }

  @Test(arguments: [
    ("stated", "state"), ("tried", "try"), ("changing", "change"), ("stopped", "stop"), ("calling", "call"),
    ("explained", "explain"), ("treated", "treat"), ("admired", "admire"), ("passes", "pass"), ("watches", "watch"),
    ("dancing", "dance"), ("focus", "focus"), ("closed", "close"), ("offered", "offer"), ("defined", "define"),
  ])
  func undoesEndings(word: String, lemma: String) {
    #expect(WordStem.lemma(of: Array(word.utf8)[...]) == lemma)
  }

  @Test func readsNoCueBeyondABound() {
    let words = String(repeating: "very ", count: 10_000) + "loud"
    #expect(cue(words).head.upperBound <= 24)
  }

  @Test func knowsEveryClassOfTheTable() {
    let lines = CueTable.embedded.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
    for line in lines {
      let fields = line.split(separator: UInt8(ascii: "\t"))
      let name = fields.count == 4 ? fields[1].split(separator: UInt8(ascii: ",")).first ?? [] : []
      #expect(
        Cue.Kind(rawValue: String(decoding: name, as: UTF8.self)) != nil, "\(String(decoding: line, as: UTF8.self))")
    }
  }

  /// The classes that are speech, and those that are not.
  @Test func saysWhichClassesAreSpeech() {
    let others = Cue.Kind.allCases.filter { $0.act != .speech }
    #expect(others == [.think, .feel, .support, .oppose, .want, .plan, .show, .other])
  }
}
