internal import Corpus

/// Tells what of a text is furniture: whole lines by a trained model and by how often they stand in other articles, the
/// beginnings and ends of others by patterns.
struct LineSieve: Sendable {
  private let threshold: Float
  private var list = LineList()
  private var classifier: LineClassifier
  private var datelines = DatelineReader()
  private var tails = TailReader()
  /// Lines are looked at for a dateline only so near to the text's start.
  private static let datelineReach = 3

  /// - Parameter threshold: a line that is furniture with this probability or more is found.
  init(models: LineModels, threshold: Double) {
    self.threshold = Float(threshold)
    classifier = LineClassifier(models, threshold: threshold)
  }

  /// What of a text is furniture, by rising place, without overlap. Linear.
  ///
  /// - Parameters:
  ///   - title: the article's title, whose line stays.
  ///   - articles: in how many articles a line stands, nil for one that does not repeat; nil where nobody counted.
  mutating func find(
    in text: [UInt8], title: [UInt8] = [], repeated articles: ((Span<UInt8>, ByteSpan) -> Int?)? = nil
  ) -> [LinePiece] {
    list.read(text)
    let lines = list.spans
    let counts = articles.map { articles in lines.map { articles(text.span, $0) } } ?? []
    let judged = lines.map { tails.withoutSignOff(text.span, $0) }
    let findings = classifier.find(judged, of: text, title: title, repeated: counts.map { $0 != nil })
    var pieces: [LinePiece] = []
    for finding in findings {
      let count = counts.isEmpty ? nil : counts[finding.line]
      pieces.append(piece(finding, lines[finding.line], articles: count))
    }
    findInside(judged, without: findings, text, into: &pieces)
    addSignOffs(lines, judged, without: findings, into: &pieces)
    pieces.sort { $0.start < $1.start }
    return pieces
  }

  /// A line that repeats is told as such only where the model would have left it.
  private func piece(_ finding: LineClassifier.Finding, _ line: ByteSpan, articles: Int?) -> LinePiece {
    if let articles, finding.likelihood < threshold {
      return LinePiece(start: line.start, end: line.end, kind: .repeat, rule: "in \(articles) articles")
    }
    return LinePiece(start: line.start, end: line.end, kind: finding.kind, rule: Self.rule(finding.likelihood))
  }

  private func addSignOffs(
    _ lines: [ByteSpan], _ judged: [ByteSpan], without findings: [LineClassifier.Finding],
    into pieces: inout [LinePiece]
  ) {
    let gone = Set(findings.map(\.line))
    for (number, line) in lines.enumerated() where judged[number].end < line.end && !gone.contains(number) {
      let start = judged[number].end
      pieces.append(LinePiece(start: start, end: line.end, kind: .syndication, rule: "sign-off", isLine: false))
    }
  }

  private mutating func findInside(
    _ lines: [ByteSpan], without findings: [LineClassifier.Finding], _ text: [UInt8], into pieces: inout [LinePiece]
  ) {
    let bytes = text.span
    var next = 0
    var own = 0
    for (number, line) in lines.enumerated() {
      if next < findings.count, findings[next].line == number {
        next += 1
        continue
      }
      own += 1
      var rest = line
      if own <= Self.datelineReach, let dateline = datelines.read(bytes, line), dateline.span.end < line.end {
        pieces.append(
          LinePiece(
            start: dateline.span.start, end: dateline.span.end, kind: .dateline, rule: "opening",
            isLine: false))
        rest = ByteSpan(dateline.span.end, line.end)
      }
      tails.find(bytes, rest, into: &pieces)
    }
  }

  /// `0.97`: two digits, rounded down, so that what is nearly sure is not called sure.
  private static func rule(_ likelihood: Float) -> String {
    let hundredths = max(0, min(99, Int(likelihood * 100)))
    return "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
