import Corpus
import Results

/// An article set for a terminal: head, text with what was found in it, and the quotations beneath.
struct ArticleSheet {
  /// What a stretch of the text is; later ones win where stretches overlap.
  private enum Style: Int {
    case plain, content, speaker, cue

    var code: String {
      switch self {
      case .plain: "0"
      case .content: "32"
      case .speaker: "1;36"
      case .cue: "33"
      }
    }
  }

  private let input: QuotedArticle
  private let width: Int
  private let hasColour: Bool

  init(_ input: QuotedArticle, width: Int, hasColour: Bool) {
    self.input = input
    self.width = width
    self.hasColour = hasColour
  }

  var text: String {
    ([head] + body + [""] + quotations + [legend]).filter { $0 != nil }.compactMap(\.self).joined(separator: "\n")
      + "\n"
  }

  private var head: String? {
    let article = input.article
    let facts = [article.outlet, article.published, article.authors.joined(separator: ", "), article.id]
    let title = hasColour ? "\u{1B}[1m\(article.title)\u{1B}[0m" : article.title
    return title + "\n" + facts.filter { !$0.isEmpty }.joined(separator: " · ") + "\n"
  }

  private var body: [String] {
    let styles = styles
    var lines: [String] = []
    var start = 0
    for end in input.article.text.indices where input.article.text[end] == UInt8(ascii: "\n") {
      lines += wrapped(start..<end, styles)
      start = end + 1
    }
    return lines + wrapped(start..<input.article.text.count, styles)
  }

  private var styles: [Style] {
    var styles = Array(repeating: Style.plain, count: input.article.text.count)
    for quote in input.quoting.quotes {
      for span in quote.spans { for byte in span.range where styles[byte] == .plain { styles[byte] = .content } }
    }
    for quote in input.quoting.quotes {
      if let speaker = quote.speaker { for byte in speaker.span.range { styles[byte] = .speaker } }
      if let cue = quote.cue { for byte in cue.span.range { styles[byte] = .cue } }
    }
    return styles
  }

  /// A paragraph in lines of at most `width` columns, broken at blanks.
  private func wrapped(_ paragraph: Range<Int>, _ styles: [Style]) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    var style = Style.plain
    var wordStart = paragraph.lowerBound
    func finishWord(at end: Int) {
      guard end > wordStart else { return }
      let wordColumns = DisplayWidth.of(String(decoding: input.article.text[wordStart..<end], as: UTF8.self))
      if columns > 0 && columns + 1 + wordColumns > width {
        lines.append(line + (hasColour && style != .plain ? "\u{1B}[0m" : ""))
        (line, columns, style) = ("", 0, .plain)
      } else if columns > 0 {
        line += " "
        columns += 1
      }
      line += styled(wordStart..<end, styles, &style)
      columns += wordColumns
    }
    for end in paragraph where input.article.text[end] == UInt8(ascii: " ") {
      finishWord(at: end)
      wordStart = end + 1
    }
    finishWord(at: paragraph.upperBound)
    lines.append(line + (hasColour && style != .plain ? "\u{1B}[0m" : ""))
    return lines
  }

  private func styled(_ range: Range<Int>, _ styles: [Style], _ style: inout Style) -> String {
    guard hasColour else { return String(decoding: input.article.text[range], as: UTF8.self) }
    var bytes: [UInt8] = []
    for byte in range {
      if styles[byte] != style {
        style = styles[byte]
        bytes += Array("\u{1B}[0;\(style.code)m".utf8)
      }
      bytes.append(input.article.text[byte])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var quotations: [String] {
    input.quoting.quotes.enumerated().map { number, quote in
      let speaker = quote.speaker.map { resolvedName($0) } ?? (quote.anonymous ? "someone unnamed" : "nobody named")
      var facts = [quote.kind.rawValue]
      if let cue = quote.cue { facts.append(cue.lemma) }
      if let addressee = quote.addressee { facts.append("to \(resolvedName(addressee))") }
      if quote.anonymous { facts.append("anonymous") }
      let label = "\(number + 1). \(speaker) (\(facts.joined(separator: ", "))): "
      let words = String(decoding: quote.text(in: input.article), as: UTF8.self).replacing("\n", with: " ")
      let room = max(20, width - DisplayWidth.of(label))
      let shown = DisplayWidth.truncated(words, to: room)
      return hasColour
        ? "\(number + 1). \u{1B}[1;36m\(speaker)\u{1B}[0m" + label.dropFirst("\(number + 1). \(speaker)".count) + shown
        : label + shown
    }
  }

  /// The name of the chain, with the words in place where they differ ("he").
  private func resolvedName(_ party: Party) -> String {
    guard party.form != .name, party.entity != nil else { return party.name }
    let words = String(decoding: input.article.text[party.span.range], as: UTF8.self).replacing("\n", with: " ")
    return words == party.name ? words : "\(party.name) [\(words)]"
  }

  private var legend: String? {
    guard hasColour else { return nil }
    let parts: [(Style, String)] = [(.content, "what was said"), (.speaker, "speaker"), (.cue, "cue")]
    return "\n" + parts.map { "\u{1B}[\($0.code)m\($1)\u{1B}[0m" }.joined(separator: "  ")
  }
}
