/// Labels text with a sequence model: one a worker, with scratch that is used again.
///
/// All features of a form add up to five vectors, one for each place it can stand in seen from a token, computed once
/// when the form is added. A token's scores are then five additions and one for each of its contexts; Viterbi follows.
/// Linear in tokens; nothing is allocated for a token or a sentence once the scratch has grown.
///
/// Scores are 16-bit integers and cannot wrap: a form's are cut to ±3000 steps of a weight, a token's to ±3000 in BILOU
/// sets and ±6000 in plain ones. Among sums so cut the labels found are the best there are.
public struct SequenceLabeler: Sendable {
  public let model: SequenceModel
  private let blocks: Int
  /// Five times `blocks` vectors a form.
  private var vectors: [SIMD16<Int16>] = []
  private var permitted: [UInt64] = []
  private var scores: [SIMD16<Int16>] = []
  private var masks: [UInt64] = []
  private var spans: SpanDecoder?
  private var tags: TagDecoder?
  private var wide: WideDecoder?

  public init(_ model: SequenceModel) {
    self.model = model
    blocks = model.labels.blocks
    switch model.labels.scheme {
    case .plain: tags = TagDecoder(model)
    case .bilou where blocks == 1: spans = SpanDecoder(model)
    case .bilou: wide = WideDecoder(model)
    }
  }

  /// How many forms have been added.
  public var formCount: Int { permitted.count }

  /// Adds a form; `permitted` has a bit for each label it can have, 0 for any; O is permitted
  /// always. Returns its number, counted from 0.
  public mutating func addForm(_ features: [FormFeature], permitted: UInt64 = 0) -> Int {
    let first = vectors.count
    for _ in 0..<FormFeature.places * blocks { vectors.append(.zero) }
    for feature in features { add(feature, at: first) }
    let permitted = permitted & model.labels.all
    self.permitted.append(permitted == 0 ? model.labels.all : permitted)
    return formCount - 1
  }

  /// Forgets all forms, to keep a cache small.
  public mutating func removeAllForms() {
    vectors.removeAll(keepingCapacity: true)
    permitted.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ feature: FormFeature, at first: Int) {
    let (offsets, vector) = model.find(feature.key)
    var rest = offsets
    var number = vector
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      if feature.offsets & (1 << UInt8(place)) != 0 {
        for block in 0..<blocks {
          let cell = first &+ place &* blocks &+ block
          let sum = vectors[cell] &+ scaled(model.vector(number &+ block), by: feature.value)
          vectors[cell] = sum.cut(to: SequenceModelFormat.formLimit)
        }
      }
      rest &= rest &- 1
      number &+= blocks
    }
  }

  /// A vector times a value, within the limit of a form's.
  @inline(__always)
  private func scaled(_ vector: SIMD16<Int8>, by value: Float) -> SIMD16<Int16> {
    if value == 1 { return SIMD16<Int16>(truncatingIfNeeded: vector) }
    let limit = Float(SequenceModelFormat.formLimit)
    let product = (SIMD16<Float>(vector) * (value.isNaN ? 0 : max(-limit, min(limit, value)))).rounded(
      .toNearestOrAwayFromZero)
    return SIMD16<Int16>(
      product.clamped(lowerBound: SIMD16(repeating: -limit), upperBound: SIMD16(repeating: limit)))
  }

  /// Labels the sentences of a text, as an article's, in one call: `labels` is made as long as `forms`.
  ///
  /// The contexts of token i are `contexts[contextStarts[i]..<contextStarts[i + 1]]`. `sentenceEnds` ascend, and the
  /// last is the number of tokens.
  ///
  /// - Precondition: forms have been added, contexts are below the model's count, and starts and ends are as told.
  public mutating func label(
    forms: [UInt32], contextStarts: [UInt32], contexts: [UInt32], sentenceEnds: [Int], into labels: inout [UInt8]
  ) {
    precondition(contextStarts.count == forms.count + 1, "contexts are told for every token")
    precondition(sentenceEnds.last ?? 0 == forms.count, "sentences cover the text")
    labels.removeAll(keepingCapacity: true)
    for _ in 0..<forms.count { labels.append(0) }
    var start = 0
    for end in sentenceEnds {
      precondition(end >= start, "sentences are told in order")
      let tokens = start..<end
      start = end
      if tokens.isEmpty { continue }
      score(tokens, forms: forms.span, contextStarts: contextStarts.span, contexts: contexts.span)
      spans?.decode(tokens, scores: scores, masks: masks, into: &labels)
      tags?.decode(tokens, scores: scores, masks: masks, into: &labels)
      wide?.decode(tokens, scores: scores, masks: masks, into: &labels)
    }
  }

  /// Fills the scores and the permitted labels of a sentence's tokens.
  private mutating func score(
    _ tokens: Range<Int>, forms: Span<UInt32>, contextStarts: Span<UInt32>, contexts: Span<UInt32>
  ) {
    masks.removeAll(keepingCapacity: true)
    scores.removeAll(keepingCapacity: true)
    let limit = tags == nil ? SequenceModelFormat.spanLimit : SequenceModelFormat.tagLimit
    let rows = model.contexts
    let table = rows.span
    for token in tokens {
      let mask = permitted[Int(forms[token])]
      masks.append(mask)
      // Of a tag that is given the score is of no account.
      let given = tags != nil && mask & (mask &- 1) == 0
      let range = given ? 0..<0 : Int(contextStarts[token])..<Int(contextStarts[token &+ 1])
      for block in 0..<blocks {
        var sum = given ? .zero : formScore(token, in: tokens, block: block, forms: forms)
        var room = 128
        for at in range {
          sum &+= table[Int(contexts[at]) &* blocks &+ block]
          room &-= 1
          if room == 0 {
            sum = sum.cut(to: 15_000)
            room = 128
          }
        }
        scores.append(sum.cut(to: limit))
      }
    }
  }

  @inline(__always)
  private func formScore(_ token: Int, in tokens: Range<Int>, block: Int, forms: Span<UInt32>) -> SIMD16<Int16> {
    var sum = vectors[(Int(forms[token]) &* 5 &+ 2) &* blocks &+ block]
    if token > tokens.lowerBound {
      sum &+= vectors[(Int(forms[token &- 1]) &* 5 &+ 1) &* blocks &+ block]
      if token > tokens.lowerBound &+ 1 { sum &+= vectors[Int(forms[token &- 2]) &* 5 &* blocks &+ block] }
    }
    if token &+ 1 < tokens.upperBound {
      sum &+= vectors[(Int(forms[token &+ 1]) &* 5 &+ 3) &* blocks &+ block]
      if token &+ 2 < tokens.upperBound { sum &+= vectors[(Int(forms[token &+ 2]) &* 5 &+ 4) &* blocks &+ block] }
    }
    return sum
  }
}

extension SIMD16<Int16> {
  /// Each lane within ±limit.
  @inline(__always)
  func cut(to limit: Int16) -> Self {
    clamped(lowerBound: Self(repeating: -limit), upperBound: Self(repeating: limit))
  }
}
