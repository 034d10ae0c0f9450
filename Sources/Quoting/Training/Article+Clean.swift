internal import Corpus

extension Article {
  /// Where a span of the text in the dump stands in `text`; both in code points, half-open.
  ///
  /// The way back of `rawSpan(ofCleanStart:end:)`: what was made of any part of the span belongs to it. Empty where nothing
  /// of the span is left. Logarithmic in the runs of `rawMap`.
  func cleanSpan(ofRawStart start: Int, end: Int) -> (start: Int, end: Int) {
    let first = cleanStart(ofRawPoint: start)
    return (first, end > start ? max(first, cleanEnd(ofRawEnd: end)) : first)
  }

  private func cleanStart(ofRawPoint point: Int) -> Int {
    guard let index = lastRun(where: { $0.raw <= point }) else { return 0 }
    let run = rawMap[index]
    return run.clean + min(point - run.raw, run.length)
  }

  private func cleanEnd(ofRawEnd end: Int) -> Int {
    let index = lastRun { $0.raw < end }
    if let index, end - rawMap[index].raw <= rawMap[index].length {
      return rawMap[index].clean + end - rawMap[index].raw
    }
    let next = index.map { $0 + 1 } ?? 0
    return next < rawMap.count ? rawMap[next].clean : cleanStart(ofRawPoint: end)
  }

  /// The last run that a condition holds for, which holds for all runs before it.
  private func lastRun(where holds: (RawRun) -> Bool) -> Int? {
    var low = 0
    var high = rawMap.count
    while low < high {
      let middle = (low + high) / 2
      if holds(rawMap[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
