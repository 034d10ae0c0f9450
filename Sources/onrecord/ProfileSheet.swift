import Corpus
import Aggregating
import Corpus
import Results

/// An actor's profile set for a terminal.
struct ProfileSheet {
  /// Longer lists are for --json.
  private static let namesShown = 8
  private static let titlesShown = 5

  private let profile: ActorProfile
  private let width: Int

  init(_ profile: ActorProfile, width: Int) {
    self.profile = profile
    self.width = width
  }

  var text: String {
    let parts = [head, figures, quotations, lists, company, talk].filter { !$0.isEmpty }
    return parts.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private var actor: ActorRow { profile.actor }

  private var head: [String] {
    var facts = [actor.name, actor.kind.rawValue]
    if actor.gender != .unknown { facts.append(actor.gender.rawValue) }
    facts.append(actor.id.rawValue)
    return [cut(facts.joined(separator: " · "))] + [span(actor.first, actor.last)].filter { !$0.isEmpty }
  }

  private var figures: [String] {
    let (all, heads) = (actor.figures, actor.heads)
    return FigureTable(
      headings: ["Articles", "Mentions", "Quotes", "Words"],
      rows: [
        ("over articles", [all.articles, all.mentions.all, all.quotations.all, all.words]),
        ("over stories", [heads.articles, heads.mentions, heads.quotations, heads.words]),
      ]
    ).lines
  }

  private var quotations: [String] {
    let (quotes, utterances) = (actor.figures.quotations, actor.utterances)
    let table = FigureTable(
      headings: ["All", "Direct", "Mixed", "Indirect"],
      rows: [
        ("quotations", [quotes.all, quotes.direct, quotes.mixed, quotes.indirect]),
        ("utterances", [utterances.all, utterances.direct, utterances.mixed, utterances.indirect]),
      ]
    ).lines
    let facts = [
      "direct \(Figures.share(quotes.direct, of: quotes.all))",
      "anonymous \(Figures.share(actor.figures.anonymous, of: quotes.all))",
      "unsaid \(Figures.grouped(actor.figures.unsaid))", "thoughts \(Figures.grouped(actor.figures.thoughts))",
      "spoken to \(Figures.grouped(actor.figures.addressed))",
      "stories \(Figures.grouped(actor.stories))",
    ]
    return table + LineBreaker.lines(of: facts.joined(separator: " · "), width: width)
  }

  private var lists: [String] {
    listed("names", profile.names.prefix(Self.namesShown).map { "\($0.name) \(Figures.grouped($0.count))" })
      + listed("titles", profile.titles.prefix(Self.titlesShown).map { title($0) })
      + listed("cues", profile.classes.map { "\($0.name) \(Figures.grouped($0.count))" })
  }

  private func title(_ row: TitleRow) -> String {
    let span = span(row.first, row.last)
    return "\(row.title) \(Figures.grouped(row.count))" + (span.isEmpty ? "" : " (\(span))")
  }

  private var company: [String] {
    if profile.company.isEmpty { return [] }
    return TerminalTable(profile.company, width: width).render().split(separator: "\n").map(String.init)
  }

  private var talk: [String] {
    [
      ("talks about", profile.talksAbout), ("talked about by", profile.talkedAboutBy), ("talks to", profile.talksTo),
      ("talked to by", profile.talkedToBy),
    ].flatMap { label, rows in listed(label, rows.map { "\($0.name) \(Figures.grouped($0.quotations))" }) }
  }

  /// A label and its things, broken between things where the line is full.
  private func listed(_ label: String, _ things: [String]) -> [String] {
    if things.isEmpty { return [] }
    let label = label + String(repeating: " ", count: max(2, 17 - label.count))
    var lines: [String] = []
    for (place, thing) in things.map({ TerminalTable.oneLine($0) }).enumerated() {
      let words = thing + (place + 1 < things.count ? "," : "")
      if let last = lines.last, DisplayWidth.of(last) + DisplayWidth.of(words) + 1 <= width - label.count {
        lines[lines.count - 1] += " " + words
      } else {
        lines.append(DisplayWidth.truncated(words, to: width - label.count))
      }
    }
    return lines.enumerated().map { ($0 == 0 ? label : String(repeating: " ", count: label.count)) + $1 }
  }

  private func span(_ first: String, _ last: String) -> String {
    let (first, last) = (first.prefix(10), last.prefix(10))
    if first.isEmpty { return String(last) }
    return first == last ? String(first) : "\(first) to \(last)"
  }

  private func cut(_ line: String) -> String { DisplayWidth.truncated(TerminalTable.oneLine(line), to: width) }
}
