import Corpus

/// Drops what turned out to be no region.
extension MarkScanner {
  /// Drops empty regions and single marks without a closer, and cuts an unclosed region that begins inside its
  /// paragraph short before the first double marks in it: its own mark was none.
  mutating func settled(_ text: Span<UInt8>) -> [QuotedRegion] {
    let goesOn = hasReopened ? reopenedSingles(text) : []
    var kept: [QuotedRegion] = []
    var place: [Int?] = Array(repeating: nil, count: regions.count)
    for index in regions.indices {
      var region = regions[index]
      if !region.isClosed, !traits[index].leads, traits[index].firstInner >= 0 {
        let inner = regions[traits[index].firstInner]
        if inner.isClosed { cut(&region, text, at: inner.outer.start) }
        regions[index] = region
      }
      region.parent = holder(of: index, place)
      region.continued = region.continued.flatMap { place[$0] }
      let isMark = region.style != .single || region.isClosed || hasReopened && goesOn[index]
      guard isMark, !region.inner.isEmpty else { continue }
      place[index] = kept.count
      kept.append(region)
    }
    steps += regions.count
    tellSingles(&kept)
    return kept
  }

  /// In a text that quotes in double marks, single ones outside them are those of headings, which shorten what was said.
  private func tellSingles(_ kept: inout [QuotedRegion]) {
    var (singles, doubles) = (0, 0)
    for region in kept where region.parent == nil {
      if region.style == .single { singles += 1 } else { doubles += 1 }
    }
    guard singles > 0, doubles >= singles else { return }
    for index in kept.indices where kept[index].parent == nil && kept[index].style == .single {
      kept[index].isPlain = false
    }
  }

  /// Of each region: whether it is a single one that no mark closes, but that the next paragraph reopens, until one does.
  private func reopenedSingles(_ text: Span<UInt8>) -> [Bool] {
    var goesOn = [Bool](repeating: false, count: regions.count)
    for index in regions.indices.reversed() where regions[index].isClosed || goesOn[index] {
      guard let former = regions[index].continued, regions[former].style == .single else { continue }
      goesOn[former] = traits[former].leads && text.endsSentence(at: regions[former].inner.end)
    }
    return goesOn
  }

  private mutating func cut(_ region: inout QuotedRegion, _ text: Span<UInt8>, at end: Int) {
    region.inner = trimmed(text, region.inner.start, max(region.inner.start, end))
    region.outer.end = max(region.inner.end, region.outer.start)
    region.isPlain = true
  }

  /// The kept region that holds the one at `index`; regions lie at most `deepest` deep, so the way up is short.
  private func holder(of index: Int, _ place: [Int?]) -> Int? {
    var parent = regions[index].parent
    while let candidate = parent {
      if let kept = place[candidate], regions[candidate].outer.contains(regions[index].outer) { return kept }
      parent = regions[candidate].parent
    }
    return nil
  }
}
