/// What stands around each token further off than its neighbours: the nearest cue, verb and noun phrase to either side in
/// its sentence, and the nearest marked words in its paragraph. All by place.
struct RoleSurroundings {
  /// 0 for none, else a lemma's number times 3, and how many borders of clauses lie between.
  private(set) var leftCue: [UInt16] = []
  private(set) var rightCue: [UInt16] = []
  /// 0 for none, else frames, borders, and whether "that" or "to" stands between.
  private(set) var leftFrame: [UInt16] = []
  private(set) var rightFrame: [UInt16] = []
  /// A verb's cluster and the borders.
  private(set) var leftVerb: [UInt16] = []
  private(set) var rightVerb: [UInt16] = []
  /// A phrase's kind and distance.
  private(set) var leftHead: [UInt8] = []
  private(set) var rightHead: [UInt8] = []
  /// A region's distance, length and end.
  private(set) var leftRegion: [UInt8] = []
  private(set) var rightRegion: [UInt8] = []
  /// For tokens of a region: the cue before it and the one behind it.
  private(set) var frameBefore: [UInt16] = []
  private(set) var frameBehind: [UInt16] = []
  /// For tokens of a region: its length, whether it ends in a comma or stop.
  private(set) var regionShape: [UInt8] = []

  static let cueCount: UInt32 = 3 * RoleForms.lemmas
  static let frameCount: UInt32 = 1 + 128 * 3 * 2
  static let verbCount: UInt32 = 1 + 257 * 3
  static let headCount: UInt32 = 1 + 12 * 4
  static let regionCount: UInt32 = 1 + 8 * 4 * 2
  static let besideCount: UInt32 = 1 + 128 * 4
  static let shapeCount: UInt32 = 48

  mutating func read(_ words: RoleWords, _ passage: Passage) {
    let count = words.parts.count
    for path in [
      \Self.leftCue, \Self.rightCue, \.leftFrame, \.rightFrame, \.leftVerb, \.rightVerb, \.frameBefore, \.frameBehind,
    ] {
      self[keyPath: path].removeAll(keepingCapacity: true)
      self[keyPath: path].append(contentsOf: repeatElement(0, count: count))
    }
    for path in [\Self.leftHead, \Self.rightHead, \.leftRegion, \.rightRegion, \.regionShape] {
      self[keyPath: path].removeAll(keepingCapacity: true)
      self[keyPath: path].append(contentsOf: repeatElement(0, count: count))
    }
    for (number, sequence) in words.sequences.enumerated() {
      let shift = RoleWords.shift(ofSequence: number)
      lookLeft(sequence, shift, words, passage)
      lookRight(sequence, shift, words, passage)
      lookAtRegions(sequence, shift, words, passage)
    }
  }

  /// What was met on the way through a sentence.
  private struct Trail {
    var lemma: UInt16 = 0
    var frames: UInt16 = 0
    var cueBorders: UInt16 = 0
    var that: UInt16 = 0
    var cluster: UInt16 = 0
    var hasVerb = false
    var verbBorders: UInt16 = 0
    var head: UInt8 = 0
    var headPlace = 0

    var cueCode: UInt16 { lemma == 0 ? 0 : lemma * 3 + min(cueBorders, 2) }
    var frameCode: UInt16 { lemma == 0 ? 0 : 1 + (frames * 3 + min(cueBorders, 2)) * 2 + that }
    var verbCode: UInt16 { hasVerb ? 1 + cluster * 3 + min(verbBorders, 2) : 0 }

    func headCode(_ place: Int) -> UInt8 {
      if head == 0 { return 0 }
      let distance = abs(place - headPlace)
      return 1 + (head - 1) * 4 + (distance < 2 ? 0 : distance < 4 ? 1 : distance < 9 ? 2 : 3)
    }

    mutating func pass(_ place: Int, _ token: Int, _ words: RoleWords, _ passage: Passage) {
      let part = words.parts[place]
      if RoleSurroundings.isVerb(part), !passage.has(token, .auxiliary) {
        hasVerb = true
        cluster = words.clusters[place]
        verbBorders = 0
      }
      if words.lemmas[place] > 0, RoleSurroundings.isVerb(part) || CueUse.isNoun(words.uses[place]) {
        (lemma, frames, cueBorders, that) = (words.lemmas[place], UInt16(words.uses[place]), 0, 0)
      } else if passage.has(token, [.comma, .barrier, .subordinator, .relative, .colon]) {
        cueBorders += 1
        verbBorders += 1
      } else if passage.has(token, [.that, .to]) {
        that = 1
      }
      if words.phrases[place] == PhraseCode.head {
        head = RoleSurroundings.headKind(words, place)
        headPlace = place
      }
    }
  }

  private static func isVerb(_ part: UInt8) -> Bool { part >= 26 && part <= 31 }

  private static func headKind(_ words: RoleWords, _ place: Int) -> UInt8 {
    let base: UInt8
    switch words.parts[place] {
    case 17, 33: base = 0
    case 12, 13: base = 1
    case 11, 14: base = 2
    default: base = 3
    }
    let mention = words.mentions[place]
    return 1 + base * 3 + (mention == 0 ? 0 : mention < 3 || mention == 9 || mention == 11 ? 1 : 2)
  }

  private mutating func lookLeft(_ sequence: Range<Int>, _ shift: Int, _ words: RoleWords, _ passage: Passage) {
    var outer = Trail()
    var inner = Trail()
    for token in sequence {
      let place = token + shift
      let isQuoted = passage.isQuoted(token)
      if words.opens[place] {
        if !isQuoted { outer = Trail() }
        inner = Trail()
      }
      if words.states[place] == RegionState.opening.rawValue { inner = Trail() }
      let trail = isQuoted ? inner : outer
      leftCue[place] = trail.cueCode
      leftFrame[place] = trail.frameCode
      leftVerb[place] = trail.verbCode
      leftHead[place] = trail.headCode(place)
      if isQuoted { inner.pass(place, token, words, passage) } else { outer.pass(place, token, words, passage) }
    }
  }

  private mutating func lookRight(_ sequence: Range<Int>, _ shift: Int, _ words: RoleWords, _ passage: Passage) {
    var outer = Trail()
    var inner = Trail()
    for token in sequence.reversed() {
      let place = token + shift
      let isQuoted = passage.isQuoted(token)
      if words.opens[place + 1] {
        if !isQuoted { outer = Trail() }
        inner = Trail()
      }
      if words.states[place] == RegionState.closing.rawValue { inner = Trail() }
      let trail = isQuoted ? inner : outer
      rightCue[place] = trail.cueCode
      rightFrame[place] = trail.frameCode
      rightVerb[place] = trail.verbCode
      rightHead[place] = trail.headCode(place)
      if isQuoted { inner.pass(place, token, words, passage) } else { outer.pass(place, token, words, passage) }
    }
  }

  private mutating func lookAtRegions(_ sequence: Range<Int>, _ shift: Int, _ words: RoleWords, _ passage: Passage) {
    guard !passage.regions.isEmpty else { return }
    var token = sequence.lowerBound
    var last: (end: Int, code: UInt8)?
    var gap = token
    while token <= sequence.upperBound {
      let zone = token < sequence.upperBound ? passage.zone(token) : nil
      guard zone != nil || token == sequence.upperBound else {
        token += 1
        continue
      }
      let next = zone.map { (start: token, code: Self.regionCode($0, passage)) }
      for place in gap..<token {
        if let last { leftRegion[place + shift] = Self.near(place - last.end, last.code) }
        if let next { rightRegion[place + shift] = Self.near(next.start - place - 1, next.code) }
      }
      guard let zone else { break }
      let end = min(passage.regionTokens[zone].upperBound, sequence.upperBound)
      describe(zone, token..<end, sequence, shift, words, passage)
      last = (end, Self.regionCode(zone, passage))
      token = max(end, token + 1)
      gap = token
    }
  }

  /// 0 to 7: length and whether it ends in a comma.
  private static func regionCode(_ zone: Int, _ passage: Passage) -> UInt8 {
    let count = passage.regionTokens[zone].count
    return (count < 5 ? 0 : count < 8 ? 1 : count < 15 ? 2 : 3) * 2 + (passage.endsInComma(region: zone) ? 1 : 0)
  }

  private static func near(_ distance: Int, _ code: UInt8) -> UInt8 { 1 + code * 8 + bucket(distance) }

  /// Distances in eight steps.
  static func bucket(_ distance: Int) -> UInt8 {
    switch distance {
    case ..<3: UInt8(max(0, distance))
    case 3: 3
    case 4...6: 4
    case 7...12: 5
    case 13...25: 6
    default: 7
    }
  }

  private mutating func describe(
    _ zone: Int, _ range: Range<Int>, _ sequence: Range<Int>, _ shift: Int, _ words: RoleWords, _ passage: Passage
  ) {
    var behind: UInt16 = 0
    for token in range.upperBound..<min(range.upperBound + 12, sequence.upperBound) {
      if passage.isQuoted(token) || words.opens[token + shift] && token > range.upperBound + 1 { break }
      if words.lemmas[token + shift] > 0, Self.isVerb(words.parts[token + shift]) {
        behind = 1 + UInt16(words.uses[token + shift]) * 4 + UInt16(min(3, (token - range.upperBound) / 2))
        break
      }
    }
    var before: UInt16 = 0
    for token in (max(range.lowerBound - 12, sequence.lowerBound)..<range.lowerBound).reversed() {
      if passage.isQuoted(token) { break }
      if words.lemmas[token + shift] > 0, Self.isVerb(words.parts[token + shift]) {
        before = 1 + UInt16(words.uses[token + shift]) * 4 + UInt16(min(3, (range.lowerBound - 1 - token) / 2))
        break
      }
      if words.opens[token + shift] { break }
    }
    let end: UInt8 = passage.endsInComma(region: zone) ? 1 : passage.isFinished(region: zone) ? 2 : 0
    let length = Self.bucket(range.count / 2)
    let isCapital: UInt8 = range.count > 1 && passage.isCapital(range.lowerBound + 1) ? 1 : 0
    let shape = (min(length, 7) * 3 + end) * 2 + isCapital
    for token in range {
      frameBefore[token + shift] = before
      frameBehind[token + shift] = behind
      regionShape[token + shift] = shape
    }
  }
}
