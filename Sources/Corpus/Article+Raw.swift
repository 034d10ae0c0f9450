extension Article {
  /// Where a span of `text` stood in the text of the dump; both in code points, half-open.
  ///
  /// Exact for text that stands unchanged; a code point that cleaning made leads to all of what it was made from. An
  /// empty span stays empty. Logarithmic in the runs of `rawMap`.
  public func rawSpan(ofCleanStart start: Int, end: Int) -> (start: Int, end: Int) {
    let first = rawStart(ofCleanPoint: start)
    return (first, end > start ? max(first, rawEnd(ofCleanPoint: end - 1)) : first)
  }

  private func rawStart(ofCleanPoint point: Int) -> Int {
    guard let index = lastRun(startingBy: point) else { return 0 }
    let run = rawMap[index]
    return run.raw + min(point - run.clean, run.length)
  }

  private func rawEnd(ofCleanPoint point: Int) -> Int {
    let index = lastRun(startingBy: point)
    if let index, point < rawMap[index].clean + rawMap[index].length {
      return rawMap[index].raw + point - rawMap[index].clean + 1
    }
    let next = index.map { $0 + 1 } ?? 0
    return next < rawMap.count ? rawMap[next].raw : rawStart(ofCleanPoint: point)
  }

  /// The last run that begins at or before a code point of `text`.
  private func lastRun(startingBy point: Int) -> Int? {
    var low = 0
    var high = rawMap.count
    while low < high {
      let middle = (low + high) / 2
      if rawMap[middle].clean <= point { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
