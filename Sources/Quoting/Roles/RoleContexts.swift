internal import Learning
internal import Text

/// The context features of the first role model: what the forms of a token and its neighbours do not say each by itself.
struct RoleContexts {
  private let templates = RoleTemplates()
  private(set) var list = ContextList()

  var count: UInt32 { templates.count }

  /// Reads the sequences of such numbers.
  mutating func read(_ words: RoleWords, _ around: RoleSurroundings, _ sequences: Range<Int>) {
    list.begin()
    for number in sequences {
      let sequence = words.sequences[number]
      let shift = RoleWords.shift(ofSequence: number)
      var sentence = Sentence()
      for token in sequence {
        let place = token + shift
        if words.opens[place] { sentence.begin(place, sequence.upperBound + shift, words) }
        addParts(place, words)
        addMarks(place, words, around)
        addRules(place, words)
        addMentions(place, words)
        addSurroundings(place, words, around)
        addWords(place, words)
        addPlace(place, sentence, words)
        list.endToken()
      }
    }
  }

  @inline(__always)
  private mutating func addParts(_ place: Int, _ words: RoleWords) {
    let t = templates
    let n = RoleWords.partCount
    func part(_ offset: Int) -> UInt32 { UInt32(words.parts[place + offset]) }
    let (p0, p1, p2, p3, p4) = (part(-2), part(-1), part(0), part(1), part(2))
    list.add(t.part + p2)
    list.add(t.leftPart + p1)
    list.add(t.rightPart + p3)
    list.add(t.farParts + p0)
    list.add(t.farParts + n + p4)
    list.add(t.farParts + 2 * n + part(-3))
    list.add(t.farParts + 3 * n + part(3))
    list.add(t.leftParts + p1 * n + p2)
    list.add(t.rightParts + p2 * n + p3)
    list.add(t.outerParts + p1 * n + p3)
    list.add(t.beforeParts + p0 * n + p1)
    list.add(t.behindParts + p3 * n + p4)
    list.add(t.threeParts + Self.mixed(p1 * n + p2, p3) % RoleTemplates.hashed)
    func phrase(_ offset: Int) -> UInt32 { UInt32(words.phrases[place + offset]) }
    list.add(t.phrases + (phrase(-1) * PhraseCode.count + phrase(0)) * PhraseCode.count + phrase(1))
    list.add(t.phrasePart + phrase(0) * n + p2)
  }

  @inline(__always)
  private mutating func addMarks(_ place: Int, _ words: RoleWords, _ around: RoleSurroundings) {
    let t = templates
    let n = RegionState.count
    func state(_ offset: Int) -> UInt32 { UInt32(words.states[place + offset]) }
    let here = state(0)
    list.add(t.states + (state(-1) * n + here) * n + state(1))
    list.add(t.farStates + (state(-2) * n + here) * n + state(2))
    list.add(t.statePart + here * RoleWords.partCount + UInt32(words.parts[place]))
    if here != 0 {
      list.add(t.shape + here * RoleSurroundings.shapeCount + UInt32(around.regionShape[place]))
      let before = UInt32(around.frameBefore[place])
      let behind = UInt32(around.frameBehind[place])
      list.add(t.frameBefore + before)
      list.add(t.frameBehind + behind)
      list.add(t.besides + Self.mixed(before, behind) % RoleTemplates.hashed)
    } else {
      let left = UInt32(around.leftRegion[place])
      let right = UInt32(around.rightRegion[place])
      list.add(t.leftRegion + left)
      list.add(t.rightRegion + right)
      list.add(t.regions + left * RoleSurroundings.regionCount + right)
      list.add(t.regionPart + (left > 0 ? (left - 1) % 8 + 1 : 0) * RoleWords.partCount + UInt32(words.parts[place]))
    }
  }

  @inline(__always)
  private mutating func addRules(_ place: Int, _ words: RoleWords) {
    let t = templates
    let n = RoleWords.ruleCount
    func rule(_ offset: Int) -> UInt32 { UInt32(words.rules[place + offset]) }
    let (left, here, right) = (rule(-1), rule(0), rule(1))
    list.add(t.rules + (left * n + here) * n + right)
    list.add(t.farRules + (rule(-2) * n + here) * n + rule(2))
    list.add(t.rulePart + here * RoleWords.partCount + UInt32(words.parts[place]))
    list.add(t.ruleState + here * RegionState.count + UInt32(words.states[place]))
  }

  @inline(__always)
  private mutating func addMentions(_ place: Int, _ words: RoleWords) {
    let t = templates
    let n = MentionCode.count
    func mention(_ offset: Int) -> UInt32 { UInt32(words.mentions[place + offset]) }
    let here = mention(0)
    list.add(t.mentions + (mention(-1) * n + here) * n + mention(1))
    if here != 0 {
      list.add(t.mentionNext + here * RoleWords.partCount + UInt32(words.parts[place + 1]))
      list.add(t.mentionRule + here * RoleWords.ruleCount + UInt32(words.rules[place]))
    }
  }

  @inline(__always)
  private mutating func addSurroundings(_ place: Int, _ words: RoleWords, _ around: RoleSurroundings) {
    let t = templates
    list.add(t.leftCue + UInt32(around.leftCue[place]))
    list.add(t.rightCue + UInt32(around.rightCue[place]))
    let inside: UInt32 = words.states[place] == 0 ? 0 : 1
    list.add(t.leftFrame + inside * RoleSurroundings.frameCount + UInt32(around.leftFrame[place]))
    list.add(t.rightFrame + inside * RoleSurroundings.frameCount + UInt32(around.rightFrame[place]))
    list.add(
      t.frames + Self.mixed(UInt32(around.leftFrame[place]), UInt32(around.rightFrame[place]) * 2 + inside)
        % RoleTemplates.hashed)
    list.add(t.leftVerb + UInt32(around.leftVerb[place]))
    list.add(t.rightVerb + UInt32(around.rightVerb[place]))
    list.add(t.leftHead + UInt32(around.leftHead[place]))
    list.add(t.rightHead + UInt32(around.rightHead[place]))
    list.add(
      t.heads + Self.mixed(
        UInt32(around.leftHead[place]) * 64 + UInt32(around.rightHead[place]), UInt32(words.parts[place]))
        % RoleTemplates.hashed)
    let part = UInt32(words.parts[place])
    list.add(t.framePart + Self.mixed(UInt32(around.leftFrame[place]), part) % RoleTemplates.hashed)
    list.add(
      t.framePart + RoleTemplates.hashed + Self.mixed(UInt32(around.rightFrame[place]), part) % RoleTemplates.hashed)
  }

  @inline(__always)
  private mutating func addWords(_ place: Int, _ words: RoleWords) {
    let t = templates
    let (w1, w2, w3) = (words.hashes[place - 1], words.hashes[place], words.hashes[place + 1])
    let many = RoleTemplates.pairs
    list.add(t.pairs + Self.mixed(w1, w2) % many)
    list.add(t.pairs + many + Self.mixed(w2, w3) % many)
    list.add(t.wordParts + Self.mixed(w2, UInt32(words.parts[place + 1])) % many)
    list.add(t.wordParts + many + Self.mixed(w2, UInt32(words.parts[place - 1])) % many)
    if words.lemmas[place] > 0 {
      list.add(
        t.cueParts + Self.mixed(
          UInt32(words.lemmas[place]), UInt32(words.parts[place - 1]) * 64 + UInt32(words.parts[place + 1]))
          % RoleTemplates.hashed)
      list.add(
        t.cueParts + RoleTemplates.hashed + Self.mixed(
          UInt32(words.lemmas[place]), UInt32(words.states[place + 1]) * 8 + UInt32(words.states[place - 1]))
          % RoleTemplates.hashed)
    }
  }

  @inline(__always)
  private mutating func addPlace(_ place: Int, _ sentence: Sentence, _ words: RoleWords) {
    let t = templates
    let part = UInt32(words.parts[place])
    let start = UInt32(RoleSurroundings.bucket(place - sentence.start))
    let end = UInt32(RoleSurroundings.bucket(sentence.end - 1 - place))
    list.add(t.fromStart + start * RoleWords.partCount + part)
    list.add(t.toEnd + end * RoleWords.partCount + part)
    list.add(t.setting + (sentence.code * 8 + start) * 2 + (words.states[place] == 0 ? 0 : 1))
    list.add(t.firstPart + sentence.firstPart * 8 + start)
  }

  /// The sentence at work.
  private struct Sentence {
    var start = 0
    var end = 0
    /// Whether it has marks, a cue, marks in the sentence before; its number.
    var code: UInt32 = 0
    var firstPart: UInt32 = 0
    private var hadMarks: UInt32 = 0
    private var number: UInt32 = 0

    mutating func begin(_ place: Int, _ bound: Int, _ words: RoleWords) {
      if words.states[place - 1] == RegionState.boundary.rawValue { (hadMarks, number) = (0, 0) }
      start = place
      end = place + 1
      var marks: UInt32 = words.states[place] == 0 ? 0 : 1
      var cues: UInt32 = words.lemmas[place] > 0 ? 1 : 0
      while end < bound, !words.opens[end] {
        if words.states[end] != 0 { marks = 1 }
        if words.lemmas[end] > 0 { cues += 1 }
        end += 1
      }
      code = ((min(cues, 2) * 2 + marks) * 2 + hadMarks) * 3 + min(number, 2)
      firstPart = UInt32(words.parts[place])
      hadMarks = marks
      number += 1
    }
  }

  /// Two numbers as one that is spread over all bits.
  @inline(__always)
  static func mixed(_ first: UInt32, _ second: UInt32) -> UInt32 {
    var hash = (UInt64(first) &* 0x9E37_79B9 &+ UInt64(second)) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    return UInt32(truncatingIfNeeded: hash &* 0xD6E8_FEB8_6659_FD93 >> 32)
  }
}
