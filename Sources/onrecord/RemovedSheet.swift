import Corpus
import Results

/// An article as it stood in the dump, with what cleaning took out struck through and why.
///
/// In colour what went is struck through, with class and rule dim behind it; without, it stands in `[-…-]`. Tags, scripts
/// and comments are left out, so that a page of HTML can be read; the last lines count them. Control characters are shown
/// as blanks.
struct RemovedSheet {
  private let article: Article
  private let width: Int
  private let hasColour: Bool
  private let raw: [Unicode.Scalar]

  init(_ article: Article, raw: [UInt8], width: Int, hasColour: Bool) {
    self.article = article
    self.width = width
    self.hasColour = hasColour
    self.raw = Array(String(decoding: raw, as: UTF8.self).unicodeScalars)
  }

  var text: String {
    ([head, ""] + body + [""] + counts).joined(separator: "\n") + "\n"
  }

  private var head: String {
    let facts = [article.outlet, article.published, article.authors.joined(separator: ", "), article.id]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let title = LineBreaker.lines(of: TerminalTable.oneLine(article.title), width: width)
      .map { hasColour ? SheetStyle.bold($0) : $0 }
    return (title + LineBreaker.lines(of: TerminalTable.oneLine(facts), width: width)).joined(separator: "\n")
  }

  // MARK: The text

  /// A word of a paragraph, and whether it went.
  private struct Word {
    var text: String
    var style: Style
  }

  private enum Style { case kept, gone, reason }

  /// Paragraphs, parted by empty lines.
  private var body: [String] {
    var lines: [String] = []
    for paragraph in paragraphs where !paragraph.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += wrapped(paragraph)
    }
    return lines
  }

  private var paragraphs: [[Word]] {
    var paragraphs: [[Word]] = [[]]
    var place = 0
    for removal in article.removed where removal.start >= place && removal.end <= raw.count {
      add(place..<removal.start, .kept, to: &paragraphs)
      if removal.kind != "markup" {
        add(removal.start..<removal.end, .gone, to: &paragraphs)
        paragraphs[paragraphs.count - 1].append(Word(text: "(\(removal.kind) \(removal.rule))", style: .reason))
      }
      place = removal.end
    }
    add(place..<raw.count, .kept, to: &paragraphs)
    return paragraphs
  }

  private func add(_ range: Range<Int>, _ style: Style, to paragraphs: inout [[Word]]) {
    var word = String.UnicodeScalarView()
    func close() {
      let text = TerminalTable.oneLine(String(word)).filter { $0 != " " }
      if !text.isEmpty { paragraphs[paragraphs.count - 1].append(Word(text: text, style: style)) }
      word = String.UnicodeScalarView()
    }
    for place in range {
      let scalar = raw[place]
      if scalar == "\n" || scalar.properties.isWhitespace { close() } else { word.append(scalar) }
      if scalar == "\n" { paragraphs.append([]) }
    }
    close()
  }

  // MARK: Lines

  private func wrapped(_ words: [Word]) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for (number, word) in words.enumerated() {
      let shown = marked(word, number, words)
      let size = DisplayWidth.of(shown)
      if columns > 0, columns + 1 + size > width {
        lines.append(line)
        (line, columns) = ("", 0)
      }
      line += (columns > 0 ? " " : "") + coloured(shown, word.style)
      columns += size + (columns > 0 ? 1 : 0)
    }
    return lines + [line]
  }

  /// Without colours marks stand around each run of words that went.
  private func marked(_ word: Word, _ number: Int, _ words: [Word]) -> String {
    guard !hasColour, word.style == .gone else { return word.text }
    let isFirst = number == 0 || words[number - 1].style != .gone
    let isLast = number + 1 == words.count || words[number + 1].style != .gone
    return (isFirst ? "[-" : "") + word.text + (isLast ? "-]" : "")
  }

  private func coloured(_ text: String, _ style: Style) -> String {
    guard hasColour else { return text }
    switch style {
    case .kept: return text
    case .gone: return "\u{1B}[9;31m\(text)\u{1B}[0m"
    case .reason: return "\u{1B}[2m\(text)\u{1B}[0m"
    }
  }

  // MARK: Sums

  private var counts: [String] {
    var kinds: [String: (pieces: Int, characters: Int)] = [:]
    for removal in article.removed {
      kinds[removal.kind, default: (0, 0)].pieces += 1
      kinds[removal.kind, default: (0, 0)].characters += removal.end - removal.start
    }
    guard !kinds.isEmpty else { return ["Nothing was taken out."] }
    return kinds.sorted { $0.key < $1.key }.map { kind, count in
      "\(kind): \(count.pieces) \(count.pieces == 1 ? "piece" : "pieces"), \(Figures.grouped(count.characters)) characters"
    }
  }
}
