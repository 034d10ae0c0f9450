internal import Learning

/// The first ids of the templates of the second role model.
struct LinkTemplates {
  static let hashed: UInt32 = 1 << 13

  let distance, distanceState, sentences, commas, heads, cues, lemma, frames, cluster, cuePart, sure: UInt32
  let cueWord, frameHeads: UInt32
  let first, firstDistance, contents, sources, labels, labelCues, labelBorders: UInt32
  let rules, ruleFirst, otherRules, noRules: UInt32
  let part, partDistance, leftPart, rightPart, outerPart, mention, states, frameWord, framePart, pairs: UInt32
  let count: UInt32

  init() {
    var space = ContextSpace()
    let s = RegionState.count
    let p = RoleWords.partCount
    distance = space.template(17)
    distanceState = space.template(17 * s)
    sentences = space.template(3 * 4 * 4 * s)
    commas = space.template(3 * 4 * 3 * 4)
    heads = space.template(3 * 4 * PhraseCode.count)
    cues = space.template(3 * 3 * 4 * 3)
    lemma = space.template(RoleForms.lemmas * 6)
    frames = space.template(128 * 17 * 2)
    cluster = space.template(257 * 17)
    cuePart = space.template(p * 17 * 4)
    sure = space.template(5 * 4 * 3 * s)
    cueWord = space.template(Self.hashed)
    frameHeads = space.template(Self.hashed)
    first = space.template(36 * 9)
    firstDistance = space.template(36 * 17)
    contents = space.template(216 * 3)
    sources = space.template(216 * 3)
    labels = space.template(14 * 14 * 14 * 3)
    labelCues = space.template(14 * 3 * 4 * 3)
    labelBorders = space.template(14 * 4 * 4 * 3)
    rules = space.template(14 * 14 * 14)
    ruleFirst = space.template(14 * 36)
    otherRules = space.template(14)
    noRules = space.template(14 * 3)
    part = space.template(p * 3)
    partDistance = space.template(p * 17)
    leftPart = space.template(p * p * 3)
    rightPart = space.template(p * p * 3)
    outerPart = space.template(p * p * 3)
    mention = space.template(MentionCode.count * 3 * 4 * 3)
    states = space.template(s * s * s * 3)
    frameWord = space.template(4 * Self.hashed)
    framePart = space.template(Self.hashed)
    pairs = space.template(4 * Self.hashed)
    count = space.count
  }
}
