/// Where the weights of transitions, of sentence starts and of ends lie in one flat array of vectors.
///
/// First a row of `blocks` vectors for each lane that is left, then the row of the outside, the column that leads to
/// the outside, the starts, the ends, and one vector with the three numbers of the outside alone.
struct TransitionLayout: Sendable {
  let labels: LabelSet
  let blocks: Int
  let width: Int

  init(_ labels: LabelSet) {
    self.labels = labels
    blocks = labels.blocks
    width = labels.width
  }

  var fromOutside: Int { width * blocks }
  var toOutside: Int { (width + 1) * blocks }
  var starts: Int { (width + 2) * blocks }
  var ends: Int { (width + 3) * blocks }
  /// Lane 0: outside to outside; 1: outside at the start; 2: outside at the end.
  var outside: Int { (width + 4) * blocks }
  var count: Int { outside + 1 }

  /// The number of the weight of a transition: 16 times its vector, plus its lane.
  func transition(_ from: UInt8, _ to: UInt8) -> Int {
    switch (labels.lane(of: from), labels.lane(of: to)) {
    case (let from?, let to?): 16 * from * blocks + to
    case (nil, let to?): 16 * fromOutside + to
    case (let from?, nil): 16 * toOutside + from
    case (nil, nil): 16 * outside
    }
  }

  /// The number of the weight of a sentence start.
  func start(_ label: UInt8) -> Int { labels.lane(of: label).map { 16 * starts + $0 } ?? 16 * outside + 1 }

  /// The number of the weight of a sentence end.
  func end(_ label: UInt8) -> Int { labels.lane(of: label).map { 16 * ends + $0 } ?? 16 * outside + 2 }

  /// The numbers of all legal weights.
  var legal: [Int] {
    var numbers: [Int] = []
    let all = 0..<UInt8(labels.count)
    for label in all {
      if labels.mayStart(label) { numbers.append(start(label)) }
      if labels.mayEnd(label) { numbers.append(end(label)) }
      numbers += all.filter { labels.mayFollow(label, $0) }.map { transition(label, $0) }
    }
    return numbers
  }

  /// 1 at each legal weight, 0 elsewhere.
  var mask: [Lanes] {
    var mask = [Lanes](repeating: .zero, count: count)
    for number in legal { mask[number / 16][number % 16] = 1 }
    return mask
  }
}
