internal import Text

extension Selection {
  /// What is asked of rules and drafts while marked words are given away, one region behind the other.
  struct Rest {
    private let passage: Passage
    /// By region the first of the rules' drafts that has words of it; -1 where none does.
    private var rules: [Int32]
    /// First token and source of the drafts that stand already and have a source, in order.
    private let standing: [(start: Int, source: Range<Int>)]
    /// How many of them begin before the region at work.
    private var passed = 0
    /// Of the draft with a source that was added last.
    private var added: (start: Int, source: Range<Int>)?

    init(_ passage: Passage, _ rules: [Draft], _ drafts: [Draft]) {
      self.passage = passage
      self.rules = Array(repeating: -1, count: passage.regions.count)
      for (number, rule) in rules.enumerated() {
        for run in rule.content {
          for token in run {
            if let zone = passage.zone(token), self.rules[zone] < 0 { self.rules[zone] = Int32(number) }
          }
        }
      }
      standing = drafts.compactMap { draft in draft.source.map { (draft.content[0].lowerBound, $0) } }
        .sorted { $0.0 < $1.0 }
    }

    func rule(ofRegion region: Int) -> Int? { rules[region] < 0 ? nil : Int(rules[region]) }

    /// Takes notice of a draft that was added.
    mutating func note(_ draft: Draft) {
      if let source = draft.source { added = (draft.content[0].lowerBound, source) }
    }

    /// The source of the attribution before a range, in the same paragraph, else of the one behind. Ranges are asked for in
    /// order.
    mutating func carried(to range: Range<Int>) -> Range<Int>? {
      let paragraph = passage.text.paragraphs[passage.text.paragraph(ofToken: range.lowerBound)]
      while passed < standing.count, standing[passed].start < range.lowerBound { passed += 1 }
      var before: (start: Int, source: Range<Int>)? = passed > 0 ? standing[passed - 1] : nil
      if let added, added.start < range.lowerBound, added.start > before?.start ?? -1 { before = added }
      if let before, paragraph.contains(before.start) { return before.source }
      guard passed < standing.count, paragraph.contains(standing[passed].start) else { return nil }
      return standing[passed].source
    }
  }
}

extension Array {
  /// The first index of which a condition holds that, once it holds, holds for all behind; the count where there is none.
  func firstIndexSorted(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
