/// How unevenly something is shared out, from how many have how much of it.
public struct Concentration: Sendable, Equatable {
  /// Holders by what they hold.
  private var holders: [Int: Int] = [:]

  public init() {}

  /// Takes a holder; one of nothing does not count.
  public mutating func add(_ holding: Int) {
    if holding > 0 { holders[holding, default: 0] += 1 }
  }

  public var count: Int { holders.reduce(0) { $0 + $1.value } }
  public var sum: Int { holders.reduce(0) { $0 + $1.key * $1.value } }

  /// The Gini coefficient: 0 where all hold the same, near 1 where one holds all; 0 for nobody.
  public var gini: Double {
    let (count, sum) = (Double(count), Double(sum))
    guard sum > 0 else { return 0 }
    var rank = 0.0
    var weighted = 0.0
    for (holding, holders) in holders.sorted(by: { $0.key < $1.key }) {
      let number = Double(holders)
      // The ranks of all who hold the same, from 1 for the poorest, added up.
      weighted += Double(holding) * (number * rank + number * (number + 1) / 2)
      rank += number
    }
    return 2 * weighted / (count * sum) - (count + 1) / count
  }

  /// What share of all the first so many hold.
  public func share(ofTop top: Int) -> Double {
    guard sum > 0 else { return 0 }
    var (left, held) = (top, 0)
    for (holding, holders) in holders.sorted(by: { $0.key > $1.key }) where left > 0 {
      held += holding * min(left, holders)
      left -= min(left, holders)
    }
    return Double(held) / Double(sum)
  }
}
