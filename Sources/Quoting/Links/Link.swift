internal import Learning

/// What the second role model says of one cue: how likely each token of its window is content and source.
struct Link {
  var candidate: CueCandidate
  var window: Range<Int>
  /// By token of the window.
  var content: [Float]
  var source: [Float]
  /// Runs of the likeliest labels.
  var contentRuns: [Range<Int>]
  var sourceRuns: [Range<Int>]

  init(_ candidate: CueCandidate, _ window: Range<Int>, _ labels: [UInt8], _ probabilities: [SIMD16<Float>]) {
    self.candidate = candidate
    self.window = window
    content = probabilities.map { min(1, $0[0] + $0[4] + $0[8] + $0[12]) }
    source = probabilities.map { min(1, $0[1] + $0[5] + $0[9] + $0[13]) }
    contentRuns = Runs.of(.content, labels, from: window.lowerBound)
    sourceRuns = Runs.of(.source, labels, from: window.lowerBound)
  }

  func meanContent(_ runs: [Range<Int>]) -> Float { mean(content, runs) }
  func meanSource(_ run: Range<Int>) -> Float { mean(source, [run]) }

  private func mean(_ values: [Float], _ runs: [Range<Int>]) -> Float {
    var sum: Float = 0
    var count = 0
    for run in runs {
      count += run.count
      for token in run.clamped(to: window) { sum += values[token - window.lowerBound] }
    }
    return count == 0 ? 0 : sum / Float(count)
  }
}
