internal import Learning

/// The first ids of the templates of the ranker of sources.
struct SourceTemplates {
  let bias, origin, distance, mean, best, meanOrigin, firstMean, means, others, rules: UInt32
  let part, mention, firstPart, states, length, former, agreement, before, word, repeated: UInt32
  let count: UInt32

  init() {
    var space = ContextSpace()
    bias = space.template(1)
    origin = space.template(6)
    distance = space.template(24)
    mean = space.template(10)
    best = space.template(10)
    meanOrigin = space.template(60)
    firstMean = space.template(10)
    means = space.template(100)
    others = space.template(100)
    rules = space.template(50)
    part = space.template(RoleWords.partCount)
    mention = space.template(MentionCode.count * 3)
    firstPart = space.template(RoleWords.partCount)
    states = space.template(RegionState.count * 3)
    length = space.template(8)
    former = space.template(30)
    agreement = space.template(RoleWords.partCount * RoleWords.partCount * 2)
    before = space.template(24 * RegionState.count)
    word = space.template(4096)
    repeated = space.template(40)
    count = space.count
  }
}
