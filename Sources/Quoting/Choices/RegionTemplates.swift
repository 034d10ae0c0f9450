internal import Learning

/// The first ids of the templates of the ranker of marked words.
struct RegionTemplates {
  let bias, words, content, linked, both, contentWords, linkedWords, pattern, patternLinked, fact, factContent: UInt32
  let count: UInt32

  init() {
    var space = ContextSpace()
    let patterns = UInt32(Draft.Pattern.allCases.count) + 1
    bias = space.template(1)
    words = space.template(12)
    content = space.template(10)
    linked = space.template(10)
    both = space.template(100)
    contentWords = space.template(120)
    linkedWords = space.template(120)
    pattern = space.template(patterns)
    patternLinked = space.template(patterns * 10)
    fact = space.template(64)
    factContent = space.template(640)
    count = space.count
  }
}
