internal import Corpus

/// How well lines are told, counted against pages told apart by people.
public struct LineScores: Sendable {
  /// Lines of a class: in the pages, taken out, taken out under this class's name.
  public struct Count: Sendable, Equatable {
    public var gold = 0
    public var removed = 0
    public var right = 0
    public var named = 0
  }

  /// Article lines, and those taken out.
  public private(set) var own = Count()
  /// In the order of `LineKind.learned`.
  public private(set) var kinds = [Count](repeating: Count(), count: LineKind.learned.count)
  /// Lines told wrong: what they are, what they were taken for (nil: an article's own), and their text.
  public private(set) var misses: [(gold: LineKind?, found: LineKind?, text: String)] = []

  /// Counts over pages as cleaning tells their lines with these models.
  public init(
    of pages: [LinePage], _ models: LineModels, threshold: Double = CleaningOptions().furnitureLikelihood
  ) {
    var sieve = LineSieve(models: models, threshold: threshold)
    for page in pages { add(page, &sieve) }
  }

  private mutating func add(_ page: LinePage, _ sieve: inout LineSieve) {
    let (text, spans) = page.joined(page.lines)
    var found: [LineKind?] = Array(repeating: nil, count: spans.count)
    for removal in sieve.find(in: text) {
      for (line, span) in spans.enumerated() where removal.start <= span.start && removal.end >= span.end {
        found[line] = removal.kind
      }
    }
    for (line, kind) in found.enumerated() { add(page.lines[line], kind) }
  }

  private mutating func add(_ line: LinePage.Line, _ found: LineKind?) {
    if let gold = line.kind?.place {
      kinds[gold].gold += 1
      if found != nil { kinds[gold].removed += 1 }
      if found == line.kind { kinds[gold].right += 1 }
    } else {
      own.gold += 1
      if found != nil { own.removed += 1 }
    }
    if let found { kinds[found.place].named += 1 }
    if (found == nil) != (line.kind == nil) {
      misses.append((line.kind, found, String(decoding: line.text, as: UTF8.self)))
    }
  }

  /// The share of article lines that stay.
  public var kept: Double { own.gold > 0 ? 1 - Double(own.removed) / Double(own.gold) : 1 }

  /// The share of furniture that goes, under whatever name.
  public var removed: Double {
    let gold = kinds.reduce(0) { $0 + $1.gold }
    return gold > 0 ? Double(kinds.reduce(0) { $0 + $1.removed }) / Double(gold) : 1
  }
}
