internal import Learning

/// Articles with furniture strewn over them, a line or two at a place: so each line of furniture is met by itself, at the
/// head, at the foot and between an article's own, too, as in dumps whose crawler left only some of it.
struct StrewnPages {
  private(set) var pages: [LinePage] = []
  private var order = SeededOrder(seed: 6)

  private static let mostLines = 2
  private static let mostPlaces = 4

  /// - Parameter times: how often each line of furniture is strewn.
  init(_ furnished: [LinePage], over articles: [LinePage], times: Int) {
    guard !articles.isEmpty else { return }
    var numbers = Array(articles.indices)
    order.shuffle(&numbers)
    var next = 0
    for _ in 0..<times {
      var runs = runs(of: furnished)
      order.shuffle(&runs)
      while !runs.isEmpty {
        let count = min(runs.count, 1 + order.number(below: Self.mostPlaces))
        pages.append(strewn(articles[numbers[next % numbers.count]], runs.suffix(count)))
        runs.removeLast(count)
        next += 1
      }
    }
  }

  /// All furniture, in runs of a few lines that stand one behind the other.
  private mutating func runs(of pages: [LinePage]) -> [[LinePage.Line]] {
    var runs: [[LinePage.Line]] = []
    for page in pages {
      var room = 0
      for line in page.lines {
        guard line.kind != nil else {
          room = 0
          continue
        }
        if room > 0 {
          runs[runs.count - 1].append(line)
          room -= 1
        } else {
          runs.append([line])
          room = order.number(below: Self.mostLines)
        }
      }
    }
    return runs
  }

  private mutating func strewn(_ article: LinePage, _ runs: ArraySlice<[LinePage.Line]>) -> LinePage {
    var lines = article.lines
    for run in runs { lines.insert(contentsOf: run, at: place(lines.count)) }
    return LinePage(lines)
  }

  /// Three in ten at the head, four at the foot, the rest anywhere.
  private mutating func place(_ count: Int) -> Int {
    switch order.number(below: 10) {
    case 0...2: 0
    case 3...6: count
    default: order.number(below: count + 1)
    }
  }
}
