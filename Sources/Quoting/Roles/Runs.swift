/// Runs of tokens.
enum Runs {
  /// The runs in a window where a value is above a threshold; gaps of up to `gap` tokens are closed.
  static func above(_ threshold: Float, _ values: [Float], from start: Int, gap: Int = 0) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < values.count {
      guard values[index] > threshold else {
        index += 1
        continue
      }
      var end = index + 1
      while end < values.count, values[end] > threshold { end += 1 }
      if let last = runs.last, start + index - last.upperBound <= gap {
        runs[runs.count - 1] = last.lowerBound..<start + end
      } else {
        runs.append(start + index..<start + end)
      }
      index = end
    }
    return runs
  }

  /// The runs of a role in labels.
  static func of(_ role: Role, _ labels: [UInt8], from start: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < labels.count {
      guard Role.of(labels[index]) == role else {
        index += 1
        continue
      }
      var end = index + 1
      while end < labels.count, goesOn(labels[end - 1]), Role.of(labels[end]) == role { end += 1 }
      runs.append(start + index..<start + end)
      index = end
    }
    return runs
  }

  /// Whether a run goes on behind a token of this label.
  static func goesOn(_ label: UInt8) -> Bool { label & 3 == 1 || label & 3 == 2 }

  /// What is left of runs without a range.
  static func without(_ range: Range<Int>, _ runs: [Range<Int>]) -> [Range<Int>] {
    runs.flatMap { run -> [Range<Int>] in
      guard run.overlaps(range) else { return [run] }
      return [
        run.lowerBound..<max(run.lowerBound, range.lowerBound), min(run.upperBound, range.upperBound)..<run.upperBound,
      ]
      .filter { !$0.isEmpty }
    }
  }

  /// The runs sorted, those that meet made one.
  static func united(_ runs: [Range<Int>]) -> [Range<Int>] {
    var united: [Range<Int>] = []
    for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = united.last, last.upperBound >= run.lowerBound {
        united[united.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
      } else {
        united.append(run)
      }
    }
    return united
  }

  static func count(_ runs: [Range<Int>]) -> Int { runs.reduce(0) { $0 + $1.count } }

  /// The number of tokens in both; each list sorted and apart.
  static func common(_ first: [Range<Int>], _ second: [Range<Int>]) -> Int {
    var sum = 0
    for one in first { for other in second { sum += one.clamped(to: other).count } }
    return sum
  }

  /// Jaccard's similarity: the share of tokens in both among those in either; 0 where both are empty.
  static func similarity(_ first: [Range<Int>], _ second: [Range<Int>]) -> Float {
    let both = common(first, second)
    return both == 0 ? 0 : Float(both) / Float(count(first) + count(second) - both)
  }
}
