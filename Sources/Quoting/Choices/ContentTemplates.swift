internal import Learning

/// The first ids of the templates of the ranker of content.
struct ContentTemplates {
  let bias, origin, cue, mean, meanCue, meanOrigin, outside, expected, expectedCue, expectedSource: UInt32
  let first, linked, rules, pattern, source, length: UInt32
  let runs, distance, quoted, firstPart, lastPart, nextPart, beforePart, lemma, frames, cluster, cuePart: UInt32
  let cueLength, sentences: UInt32
  let alone, aloneContent, aloneMarked, aloneSource, aloneSources, aloneNobody: UInt32
  let count: UInt32

  init() {
    var space = ContextSpace()
    let p = RoleWords.partCount
    bias = space.template(1)
    origin = space.template(10)
    cue = space.template(10)
    mean = space.template(10)
    meanCue = space.template(100)
    meanOrigin = space.template(100)
    outside = space.template(100)
    expected = space.template(20)
    expectedCue = space.template(200)
    expectedSource = space.template(200)
    first = space.template(100)
    linked = space.template(20)
    rules = space.template(11)
    pattern = space.template(UInt32(Draft.Pattern.allCases.count) * 10)
    source = space.template(20)
    length = space.template(80)
    runs = space.template(5)
    distance = space.template(24)
    quoted = space.template(90)
    firstPart = space.template(3 * p)
    lastPart = space.template(3 * p)
    nextPart = space.template(3 * p)
    beforePart = space.template(3 * p)
    lemma = space.template(RoleForms.lemmas)
    frames = space.template(128 * 9)
    cluster = space.template(257)
    cuePart = space.template(3 * p)
    cueLength = space.template(60)
    sentences = space.template(15)
    let patterns = UInt32(Draft.Pattern.allCases.count)
    alone = space.template(patterns)
    aloneContent = space.template(patterns * 10)
    aloneMarked = space.template(patterns * 24)
    aloneSource = space.template(patterns * 10)
    aloneSources = space.template(100)
    aloneNobody = space.template(10)
    count = space.count
  }
}
