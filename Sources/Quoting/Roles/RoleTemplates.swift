internal import Learning

/// The first ids of the templates of the first role model.
struct RoleTemplates {
  static let hashed: UInt32 = 1 << 13
  static let pairs: UInt32 = 1 << 14

  let part, leftPart, rightPart, farParts, leftParts, rightParts, outerParts, beforeParts, behindParts: UInt32
  let threeParts, phrases, phrasePart: UInt32
  let states, farStates, statePart, shape, frameBefore, frameBehind, besides: UInt32
  let leftRegion, rightRegion, regions, regionPart: UInt32
  let rules, farRules, rulePart, ruleState: UInt32
  let mentions, mentionNext, mentionRule: UInt32
  let leftCue, rightCue, leftFrame, rightFrame, frames, leftVerb, rightVerb, leftHead, rightHead, heads: UInt32
  let framePart, pairs, wordParts, cueParts: UInt32
  let fromStart, toEnd, setting, firstPart: UInt32
  let count: UInt32

  init() {
    var space = ContextSpace()
    let p = RoleWords.partCount
    part = space.template(p)
    leftPart = space.template(p)
    rightPart = space.template(p)
    farParts = space.template(4 * p)
    leftParts = space.template(p * p)
    rightParts = space.template(p * p)
    outerParts = space.template(p * p)
    beforeParts = space.template(p * p)
    behindParts = space.template(p * p)
    threeParts = space.template(Self.hashed)
    phrases = space.template(PhraseCode.count * PhraseCode.count * PhraseCode.count)
    phrasePart = space.template(PhraseCode.count * p)
    let s = RegionState.count
    states = space.template(s * s * s)
    farStates = space.template(s * s * s)
    statePart = space.template(s * p)
    shape = space.template(s * RoleSurroundings.shapeCount)
    frameBefore = space.template(RoleSurroundings.besideCount)
    frameBehind = space.template(RoleSurroundings.besideCount)
    besides = space.template(Self.hashed)
    leftRegion = space.template(RoleSurroundings.regionCount)
    rightRegion = space.template(RoleSurroundings.regionCount)
    regions = space.template(RoleSurroundings.regionCount * RoleSurroundings.regionCount)
    regionPart = space.template(9 * p)
    let r = RoleWords.ruleCount
    rules = space.template(r * r * r)
    farRules = space.template(r * r * r)
    rulePart = space.template(r * p)
    ruleState = space.template(r * s)
    let m = MentionCode.count
    mentions = space.template(m * m * m)
    mentionNext = space.template(m * p)
    mentionRule = space.template(m * r)
    leftCue = space.template(RoleSurroundings.cueCount)
    rightCue = space.template(RoleSurroundings.cueCount)
    leftFrame = space.template(2 * RoleSurroundings.frameCount)
    rightFrame = space.template(2 * RoleSurroundings.frameCount)
    frames = space.template(Self.hashed)
    leftVerb = space.template(RoleSurroundings.verbCount)
    rightVerb = space.template(RoleSurroundings.verbCount)
    leftHead = space.template(RoleSurroundings.headCount)
    rightHead = space.template(RoleSurroundings.headCount)
    heads = space.template(Self.hashed)
    framePart = space.template(2 * Self.hashed)
    pairs = space.template(2 * Self.pairs)
    wordParts = space.template(2 * Self.pairs)
    cueParts = space.template(2 * Self.hashed)
    fromStart = space.template(8 * p)
    toEnd = space.template(8 * p)
    setting = space.template(36 * 8 * 2)
    firstPart = space.template(p * 8)
    count = space.count
  }
}
