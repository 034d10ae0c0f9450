internal import Learning

/// The context features of parts of speech: what the forms of a token and its neighbours do not say each by itself.
struct PartContextReader {
  private struct Templates {
    let casing, shapes, leftClusters, rightClusters: UInt32
    let count: UInt32

    init() {
      var space = ContextSpace()
      let shape = WordShape.count
      let cluster = WordForm.clusters
      casing = space.template(4 * 9 * shape)
      shapes = space.template(shape * shape * shape)
      leftClusters = space.template(cluster * cluster)
      rightClusters = space.template(cluster * cluster)
      count = space.count
    }
  }

  private let templates = Templates()
  private(set) var list = ContextList()

  var count: UInt32 { templates.count }

  mutating func read(_ words: ArticleWords) {
    list.begin()
    for (number, sentence) in words.sentences.enumerated() {
      let shift = ArticleWords.shift(ofSentence: number)
      for token in sentence {
        add(token + shift, isFirst: token == sentence.lowerBound, words)
        list.endToken()
      }
    }
  }

  @inline(__always)
  private mutating func add(_ place: Int, isFirst: Bool, _ words: ArticleWords) {
    let shapes = words.shapes
    let count = WordShape.count
    let (s1, s2, s3) = (UInt32(shapes[place - 1]), UInt32(shapes[place]), UInt32(shapes[place + 1]))
    if ArticleWords.isNameLike(shapes[place]) {
      let casing = ArticleWords.casing(words.evidence[words.lowers[place]])
      let opens: UInt32 = isFirst ? 1 : ArticleWords.opens(shapes[place - 1]) ? 2 : 0
      list.add(templates.casing + (opens * 9 + casing) * count + s2)
    }
    list.add(templates.shapes + (s1 * count + s2) * count + s3)
    let clusters = words.clusters
    let (c1, c2, c3) = (UInt32(clusters[place - 1]), UInt32(clusters[place]), UInt32(clusters[place + 1]))
    list.add(templates.leftClusters + c1 * WordForm.clusters + c2)
    list.add(templates.rightClusters + c2 * WordForm.clusters + c3)
  }
}
