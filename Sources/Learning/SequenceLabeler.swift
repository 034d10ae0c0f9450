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
  /// Where the features of the form that is being added have their weights.
  private var found: [SequenceModel.Found] = []
  private var scores: [SIMD16<Int16>] = []
  private var masks: [UInt64] = []
  private var spans: SpanDecoder?
  private var tags: TagDecoder?
  private var wide: WideDecoder?
  private var posteriors: PosteriorReader

  public init(_ model: SequenceModel) {
    self.model = model
    blocks = model.labels.blocks
    posteriors = PosteriorReader(model)
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
    vectors.append(contentsOf: repeatElement(.zero, count: FormFeature.places * blocks))
    model.find(features, into: &found)
    Self.add(features, found, model, blocks, at: first, into: &vectors)
    let permitted = permitted & model.labels.all
    self.permitted.append(permitted == 0 ? model.labels.all : permitted)
    return formCount - 1
  }

  /// Forgets all forms, to keep a cache small.
  public mutating func removeAllForms() {
    vectors.removeAll(keepingCapacity: true)
    permitted.removeAll(keepingCapacity: true)
  }

  /// Adds up the vectors of features that have been found.
  private static func add(
    _ features: [FormFeature], _ found: [SequenceModel.Found], _ model: SequenceModel, _ blocks: Int, at first: Int,
    into vectors: inout [SIMD16<Int16>]
  ) {
    var cells = vectors.mutableSpan
    for (feature, known) in zip(features, found) where known.offsets != 0 {
      var number = known.vector
      var rest = known.offsets
      while rest != 0 {
        let place = rest.trailingZeroBitCount
        if feature.offsets & (1 << UInt8(place)) != 0 {
          for block in 0..<blocks {
            let cell = first &+ place &* blocks &+ block
            let sum = cells[cell] &+ scaled(model.vector(number &+ block), by: feature.value)
            cells[cell] = sum.cut(to: SequenceModelFormat.formLimit)
          }
        }
        rest &= rest &- 1
        number &+= blocks
      }
    }
  }

  /// A vector times a value, within the limit of a form's.
  @inline(__always)
  private static func scaled(_ vector: SIMD16<Int8>, by value: Float) -> SIMD16<Int16> {
    if value == 1 { return SIMD16<Int16>(truncatingIfNeeded: vector) }
    let limit = Float(SequenceModelFormat.formLimit)
    let product = (SIMD16<Float>(vector) * (value.isNaN ? 0 : max(-limit, min(limit, value)))).rounded(
      .toNearestOrAwayFromZero)
    return SIMD16<Int16>(
      product.clamped(lowerBound: SIMD16(repeating: -limit), upperBound: SIMD16(repeating: limit)))
  }

  /// Labels the sentences of a text, as an article's, in one call: `labels` is made as long as `forms`.
  ///
  /// The contexts of token i are `contexts[contextStarts[i]..<contextStarts[i + 1]]`. `sentenceEnds` ascend, and the last is
  /// the number of tokens. Where `open` is given, by token, tokens that it says no of are outside, in BILOU sets: they
  /// cost nothing, and each run between them is decoded by itself.
  ///
  /// - Precondition: forms have been added, contexts are below the model's count, and starts and ends are as told.
  public mutating func label(
    forms: [UInt32], contextStarts: [UInt32], contexts: [UInt32], sentenceEnds: [Int], open: [Bool] = [],
    into labels: inout [UInt8]
  ) {
    run(
      forms: forms, contextStarts: contextStarts, contexts: contexts, sentenceEnds: sentenceEnds, open: open,
      into: &labels
    ) { _, _ in }
  }

  /// As `label`, and tells how sure it is: `probabilities` gets a vector a token, in it the probability of label
  /// `1 + 4 * type + part` in lane `4 * part + type`; what is missing to 1 is the outside's.
  ///
  /// - Precondition: the labels are BILOU of at most four types.
  public mutating func label(
    forms: [UInt32], contextStarts: [UInt32], contexts: [UInt32], sentenceEnds: [Int],
    into labels: inout [UInt8], probabilities: inout [SIMD16<Float>]
  ) {
    precondition(spans != nil, "probabilities are told of spans of up to four types")
    probabilities.removeAll(keepingCapacity: true)
    run(
      forms: forms, contextStarts: contextStarts, contexts: contexts, sentenceEnds: sentenceEnds, open: [],
      into: &labels
    ) { reader, scores in reader.read(scores, into: &probabilities) }
  }

  private mutating func run(
    forms: [UInt32], contextStarts: [UInt32], contexts: [UInt32], sentenceEnds: [Int], open: [Bool],
    into labels: inout [UInt8],
    _ told: (inout PosteriorReader, [SIMD16<Int16>]) -> Void
  ) {
    precondition(contextStarts.count == forms.count + 1, "contexts are told for every token")
    precondition(sentenceEnds.last ?? 0 == forms.count, "sentences cover the text")
    precondition(open.isEmpty || open.count == forms.count && spans != nil, "all tokens are open or not, in spans")
    labels.removeAll(keepingCapacity: true)
    labels.append(contentsOf: repeatElement(0, count: forms.count))
    var start = 0
    for end in sentenceEnds {
      precondition(end >= start, "sentences are told in order")
      let sentence = start..<end
      start = end
      var next = sentence.lowerBound
      while let run = Self.run(from: next, in: sentence, open) {
        next = run.upperBound
        score(run, in: sentence, forms: forms.span, contextStarts: contextStarts.span, contexts: contexts.span)
        spans?.decode(run, in: sentence, scores: scores, masks: masks, into: &labels)
        tags?.decode(run, scores: scores, masks: masks, into: &labels)
        wide?.decode(run, scores: scores, masks: masks, into: &labels)
        told(&posteriors, scores)
      }
    }
  }

  /// The next run of open tokens in a sentence, nil where none is left.
  @inline(__always)
  private static func run(from token: Int, in sentence: Range<Int>, _ open: [Bool]) -> Range<Int>? {
    if open.isEmpty { return token < sentence.upperBound ? sentence : nil }
    var first = token
    while first < sentence.upperBound, !open[first] { first &+= 1 }
    guard first < sentence.upperBound else { return nil }
    var end = first &+ 1
    while end < sentence.upperBound, open[end] { end &+= 1 }
    return first..<end
  }

  /// Fills the scores and the permitted labels of a run of a sentence's tokens.
  private mutating func score(
    _ tokens: Range<Int>, in sentence: Range<Int>, forms: Span<UInt32>, contextStarts: Span<UInt32>,
    contexts: Span<UInt32>
  ) {
    masks.removeAll(keepingCapacity: true)
    scores.removeAll(keepingCapacity: true)
    let limit = tags == nil ? SequenceModelFormat.spanLimit : SequenceModelFormat.tagLimit
    let (rows, cached, blocks) = (model.contexts, vectors, blocks)
    let (table, vectors) = (rows.span, cached.span)
    for token in tokens {
      let mask = permitted[Int(forms[token])]
      masks.append(mask)
      // Of a tag that is given the score is of no account.
      if tags != nil && mask & (mask &- 1) == 0 {
        for _ in 0..<blocks { scores.append(.zero) }
        continue
      }
      let range = Int(contextStarts[token])..<Int(contextStarts[token &+ 1])
      for block in 0..<blocks {
        var sum = Self.formScore(token, in: sentence, block, blocks, forms, vectors)
        if range.count > 120 {
          sum = Self.longSum(sum, range, block, blocks, contexts, table)
        } else {
          for at in range { sum &+= SIMD16<Int16>(truncatingIfNeeded: table[Int(contexts[at]) &* blocks &+ block]) }
        }
        scores.append(sum.cut(to: limit))
      }
    }
  }

  /// The sum with so many contexts that sixteen bits might not hold it on the way.
  @inline(never)
  private static func longSum(
    _ sum: SIMD16<Int16>, _ range: Range<Int>, _ block: Int, _ blocks: Int, _ contexts: Span<UInt32>,
    _ table: Span<SIMD16<Int8>>
  ) -> SIMD16<Int16> {
    var sum = sum
    for at in range {
      sum = (sum &+ SIMD16<Int16>(truncatingIfNeeded: table[Int(contexts[at]) &* blocks &+ block])).cut(to: 15_000)
    }
    return sum
  }

  @inline(__always)
  private static func formScore(
    _ token: Int, in sentence: Range<Int>, _ block: Int, _ blocks: Int, _ forms: Span<UInt32>,
    _ vectors: Span<SIMD16<Int16>>
  ) -> SIMD16<Int16> {
    var sum = vectors[(Int(forms[token]) &* 5 &+ 2) &* blocks &+ block]
    if token > sentence.lowerBound {
      sum &+= vectors[(Int(forms[token &- 1]) &* 5 &+ 1) &* blocks &+ block]
      if token > sentence.lowerBound &+ 1 { sum &+= vectors[Int(forms[token &- 2]) &* 5 &* blocks &+ block] }
    }
    if token &+ 1 < sentence.upperBound {
      sum &+= vectors[(Int(forms[token &+ 1]) &* 5 &+ 3) &* blocks &+ block]
      if token &+ 2 < sentence.upperBound { sum &+= vectors[(Int(forms[token &+ 2]) &* 5 &+ 4) &* blocks &+ block] }
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
