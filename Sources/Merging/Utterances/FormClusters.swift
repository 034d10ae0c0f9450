/// Joins the wordings of one speaker that print the same words: cuts to the longer wording that holds them, variants to
/// the one they share most with.
///
/// Wordings are taken by falling length. Each joins the *head* with which it shares most fingerprints, if that is enough of
/// its own, or becomes a head. So all of an utterance hang on its longest wording, and a short one never brings two long
/// ones together. Heads are found by the fingerprints: of those that have one, the first (longest) and the last two are
/// looked at, however many they are; and of all so found, those with most hits are compared. n log n.
struct FormClusters {
  /// No head.
  private static let none = UInt32.max
  /// So many heads are compared with a form.
  private static let compared = 8
  /// Two reports of the same words stand no further apart.
  private static let reportDays = 1

  private let similarity: Double
  /// How often two wordings were compared by their fingerprints.
  private(set) var comparisons = 0

  init(similarity: Double) { self.similarity = similarity }

  /// The heads that have a fingerprint.
  private struct Holders {
    var first = FormClusters.none
    var previous = FormClusters.none
    var last = FormClusters.none

    mutating func add(_ head: UInt32) {
      if first == FormClusters.none {
        first = head
      } else {
        previous = last
        last = head
      }
    }
  }

  /// Of each form the one that its utterance hangs on; itself for those.
  mutating func heads(of quotes: SpeakerQuotes) -> [UInt32] {
    var heads = (0..<quotes.forms.count).map { UInt32($0) }
    let order = Self.byLength(quotes)
    guard order.count > 1 else { return heads }
    let shared = Self.shared(quotes, order)
    var holders = Array(repeating: Holders(), count: shared.count)
    var candidates: [UInt32] = []
    var start = 0
    for (place, form) in order.enumerated() {
      var end = start
      while end < shared.places.count, shared.places[end] >> 32 == UInt64(place) { end += 1 }
      let groups = shared.places[start..<end]
      start = end
      Self.collect(groups, holders, into: &candidates)
      if let head = best(for: form, among: &candidates, in: quotes) {
        heads[Int(form)] = head
      } else {
        for group in groups { holders[Int(UInt32(truncatingIfNeeded: group))].add(form) }
      }
    }
    return heads
  }

  /// The forms that may be joined to others, the longest and of equals the earliest first.
  private static func byLength(_ quotes: SpeakerQuotes) -> [UInt32] {
    var order: [UInt32] = []
    for form in quotes.forms.indices where quotes.forms[form].words >= SpeakerQuotes.fewWords {
      order.append(UInt32(form))
    }
    order.sort { left, right in
      let (one, other) = (quotes.forms[Int(left)], quotes.forms[Int(right)])
      if one.words != other.words { return one.words > other.words }
      return quotes.copies[Int(one.earliest)].precedes(quotes.copies[Int(other.earliest)])
    }
    return order
  }

  /// For each form by its place in the order, which of the fingerprints it has that others have, too.
  ///
  /// - Returns: place and number of the fingerprint in one integer each, rising; and the number of these fingerprints.
  private static func shared(_ quotes: SpeakerQuotes, _ order: [UInt32]) -> (places: [UInt64], count: Int) {
    var postings: [UInt64] = []
    postings.reserveCapacity(quotes.prints.count)
    for (place, form) in order.enumerated() {
      for print in quotes.prints(of: Int(form)) { postings.append(UInt64(quotes.prints[print]) << 32 | UInt64(place)) }
    }
    postings.sort()
    var kept = 0
    var count = 0
    var start = 0
    while start < postings.count {
      let print = postings[start] >> 32
      var end = start + 1
      while end < postings.count, postings[end] >> 32 == print { end += 1 }
      if end - start > 1 {
        for posting in start..<end {
          postings[kept] = postings[posting] << 32 | UInt64(count)
          kept += 1
        }
        count += 1
      }
      start = end
    }
    postings.removeSubrange(kept...)
    postings.sort()
    return (postings, count)
  }

  private static func collect(
    _ groups: ArraySlice<UInt64>, _ holders: [Holders], into candidates: inout [UInt32]
  ) {
    candidates.removeAll(keepingCapacity: true)
    for group in groups {
      let holders = holders[Int(UInt32(truncatingIfNeeded: group))]
      if holders.first != none { candidates.append(holders.first) }
      if holders.previous != none { candidates.append(holders.previous) }
      if holders.last != none { candidates.append(holders.last) }
    }
  }

  private mutating func best(for form: UInt32, among candidates: inout [UInt32], in quotes: SpeakerQuotes) -> UInt32? {
    guard !candidates.isEmpty else { return nil }
    let own = quotes.prints(of: Int(form))
    var best: (head: UInt32, count: Int)?
    for head in mostHit(&candidates, quotes) {
      guard let needed = needed(Int(form), Int(head), quotes) else { continue }
      comparisons += 1
      let count = Self.common(own, quotes.prints(of: Int(head)), in: quotes.prints)
      guard Double(count) >= needed, count > best?.count ?? 0 else { continue }
      best = (head, count)
    }
    return best?.head
  }

  /// How many of the shorter form's fingerprints two forms have to share; nil where nothing makes them one.
  ///
  /// Words between marks are the speaker's, whenever they are printed. A reporter's words recur with every report of a
  /// series ("it provided the market with assistance of"): outside of one story they have to be of one day or two, more
  /// alike, and more than one run of words; later only as a cut of many words, all of which are the other's.
  private func needed(_ form: Int, _ head: Int, _ quotes: SpeakerQuotes) -> Double? {
    let prints = Double(quotes.prints(of: form).count)
    if quotes.forms[form].isMarked && quotes.forms[head].isMarked || quotes.areOfOneStory(form, head) {
      return similarity * prints
    }
    guard quotes.days(between: form, head) ?? 0 <= Self.reportDays else {
      return quotes.forms[form].words >= SpeakerQuotes.manyWords ? max(2, prints) : nil
    }
    return max(2, (1 + 2 * similarity) / 3 * prints)
  }

  /// The heads that were found most often; of equals those that come first in the order.
  private func mostHit(_ candidates: inout [UInt32], _ quotes: SpeakerQuotes) -> [UInt32] {
    candidates.sort()
    var hits: [(head: UInt32, count: Int)] = []
    for head in candidates {
      if hits.last?.head == head { hits[hits.count - 1].count += 1 } else { hits.append((head, 1)) }
    }
    if hits.count > 1 {
      hits.sort { left, right in
        if left.count != right.count { return left.count > right.count }
        let (one, other) = (quotes.forms[Int(left.head)], quotes.forms[Int(right.head)])
        if one.words != other.words { return one.words > other.words }
        return quotes.copies[Int(one.earliest)].precedes(quotes.copies[Int(other.earliest)])
      }
    }
    return hits.prefix(Self.compared).map(\.head)
  }

  /// How many of the fingerprints of the first range are in the second: logarithmic in the second.
  private static func common(_ own: Range<Int>, _ others: Range<Int>, in prints: [UInt32]) -> Int {
    var common = 0
    var low = others.lowerBound
    for place in own {
      let print = prints[place]
      var high = others.upperBound
      while low < high {
        let middle = (low + high) / 2
        if prints[middle] < print { low = middle + 1 } else { high = middle }
      }
      if low < others.upperBound, prints[low] == print { common += 1 }
    }
    return common
  }
}
