import Corpus
import Results

/// How a stretch of an article looks.
enum SheetStyle {
  case plain, said, unsaid, speaker, cue, number

  /// Begins the style; what was begun before ends.
  var code: String {
    switch self {
    case .plain: "\u{1B}[0m"
    case .said: "\u{1B}[0;32m"
    case .unsaid: "\u{1B}[0;35m"
    case .speaker: "\u{1B}[0;1;36m"
    case .cue: "\u{1B}[0;33m"
    case .number: "\u{1B}[0;2m"
    }
  }

  static func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }
}

/// What stands at each byte of an article: a style, and the numbers of quotations that begin or end there.
struct SheetMarks {
  private let text: [UInt8]
  private let hasColour: Bool
  private var styles: [SheetStyle]
  private var opening: [Int: String] = [:]
  private var closing: [Int: String] = [:]

  init(_ input: QuotedArticle, hasColour: Bool) {
    text = Self.withoutControls(input.article.text)
    self.hasColour = hasColour
    styles = Array(repeating: .plain, count: text.count)
    for (place, quote) in input.quoting.quotes.enumerated() {
      let style = quote.isSpoken ? SheetStyle.said : .unsaid
      for span in quote.spans { for byte in span.range where styles[byte] == .plain { styles[byte] = style } }
      mark(quote, place + 1)
    }
    for quote in input.quoting.quotes {
      if let speaker = quote.speaker { for byte in speaker.span.range { styles[byte] = .speaker } }
      if let cue = quote.cue { for byte in cue.span.range { styles[byte] = .cue } }
    }
  }

  private mutating func mark(_ quote: Quotation, _ number: Int) {
    if hasColour {
      guard let end = quote.spans.last?.end else { return }
      closing[end, default: ""] += "[\(number)]"
    } else {
      for span in quote.spans {
        opening[span.start, default: ""] += "{\(number) "
        closing[span.end, default: ""] += "}"
      }
    }
  }

  /// A word with its marks, and how wide it is.
  ///
  /// - Parameter style: what holds before the word, and what behind it.
  func styled(_ word: Range<Int>, _ style: inout SheetStyle) -> (text: String, columns: Int) {
    var bytes: [UInt8] = []
    var columns = DisplayWidth.of(String(decoding: text[word], as: UTF8.self))
    for byte in word {
      if let mark = opening[byte] { add(mark, &bytes, &columns, &style) }
      if hasColour, styles[byte] != style {
        style = styles[byte]
        bytes += Array(style.code.utf8)
      }
      bytes.append(text[byte])
      if let mark = closing[byte + 1] { add(mark, &bytes, &columns, &style) }
    }
    return (String(decoding: bytes, as: UTF8.self), columns)
  }

  private func add(_ mark: String, _ bytes: inout [UInt8], _ columns: inout Int, _ style: inout SheetStyle) {
    if hasColour, style != .number {
      style = .number
      bytes += Array(style.code.utf8)
    }
    bytes += Array(mark.utf8)
    columns += mark.utf8.count
  }

  /// Control characters as blanks, those beyond ASCII too; the bytes stay where they are.
  private static func withoutControls(_ text: [UInt8]) -> [UInt8] {
    var shown = text
    for byte in text.indices {
      if text[byte] < 0x20 || text[byte] == 0x7F { shown[byte] = UInt8(ascii: " ") }
      // U+0080 to U+009F.
      if text[byte] == 0xC2, byte + 1 < text.count, text[byte + 1] < 0xA0 {
        (shown[byte], shown[byte + 1]) = (UInt8(ascii: " "), UInt8(ascii: " "))
      }
    }
    return shown
  }
}
