import Cleaning
import Corpus
import TestSupport
import Testing

@Suite struct CleaningPropertyTests {
  /// Pieces of which broken text is made.
  private static let pieces = [
    "a", "b", "word ", "The minister said", " ", "  ", "\n", "\r\n", "\r", "\n\n\n", "\t", "\u{A0}", "\u{2003}",
    "\u{2028}",
    "\u{85}", "\u{B}", "\u{0}", "\u{1B}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{200C}", "\u{FEFF}", "\u{202A}", "é",
    "e\u{301}",
    "\u{301}", "\u{323}", "\u{338}", "\u{37E}", "\u{212B}", "한", "\u{1112}", "\u{1161}", "\u{11AB}", "\u{16D63}",
    "\u{16D67}",
    "\u{16D68}", "क", "\u{94D}", "👩", "🔬", "\u{FE0F}", "“", "”", "'", "\"", "\u{91}", "\u{93}", "\u{94}", "&", "&amp;",
    "&am",
    "p;", "&lt;", "&gt;", "&#8217;", "&#x41;", "&#", ";", "&nbsp;", "&nbsp", "&#133;", "&zwj;", "&shy;", "&#769;",
    "&#55357;",
    "&#56832;", "<", ">", "<b>", "</b>", "<p>", "</p>", "<br/>", "<BR>", "<BP>", "<a href=\"", "<a href='x'>", "<td>",
    "<!--",
    "-->", "<script>", "</script>", "<style", "<![CDATA[", "]]>", "<?xml ", "<x y=\"z\">", "</x>", "lt;", "b>", "/",
    "=", "x\u{FFFC}",
    "Ã", "Â", "â", "€", "™", "©", "â€™", "Ã©", "â€", "Ã¢â‚¬â„¢", "\u{FB01}", "\u{FB06}", "ＡＢ", "１", "，", "！", "＜", "年",
    "gov-\n", "ernment",
    "\u{AD}\n", "É", "”", "»", "Ð", "Ñ€", "ð", "Ÿ", "ï", "¿", "½",
  ]

  private static func brokenText(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...30, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
    return text
  }

  @Test(arguments: 0..<64 as Range<UInt64>)
  func brokenTextIsMended(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let raw = Self.brokenText(&random)
      let markup = Bool.random(using: &random)
      guard let article = cleanArticle(raw, markup: markup) else { continue }
      let faults = Self.faults(of: article, raw, markup: markup)
      #expect(faults == [], "seed \(seed), raw \(raw.debugDescription)")
    }
  }

  private static func faults(of article: Article, _ raw: String, markup: Bool) -> [String] {
    var faults: [String] = []
    guard let text = String(validating: article.text, as: UTF8.self) else { return ["not UTF-8"] }
    var span = text.utf8Span
    if !span.checkForNFC(quickCheck: false) { faults.append("not NFC") }
    let scalars = points(text)
    if scalars.contains(where: { $0 != "\n" && $0.properties.generalCategory == .control }) { faults.append("control") }
    if text.contains("\n\n\n") || text.contains("  ") || text.contains(" \n") || text.contains("\n ") {
      faults.append("blanks")
    }
    let again = cleanArticle(text, markup: markup)
    if again?.text != article.text || again?.rawMap != [RawRun(clean: 0, raw: 0, length: scalars.count)] {
      faults.append("not clean when cleaned again")
    }
    return faults + faultsOfMap(article, scalars, points(raw))
  }

  /// Runs rise on both sides and hold the same code points; removals rise, lie inside, and no unchanged text is in one.
  private static func faultsOfMap(_ article: Article, _ clean: [Unicode.Scalar], _ raw: [Unicode.Scalar]) -> [String] {
    var faults: [String] = []
    var (cleanEnd, rawEnd, removedEnd) = (0, 0, 0)
    for run in article.rawMap {
      guard run.clean >= cleanEnd, run.raw >= rawEnd, run.clean + run.length <= clean.count,
        run.raw + run.length <= raw.count
      else { return ["runs do not rise"] }
      if clean[run.clean..<run.clean + run.length] != raw[run.raw..<run.raw + run.length] {
        faults.append("run differs")
      }
      (cleanEnd, rawEnd) = (run.clean + run.length, run.raw + run.length)
      let isRemoved = article.removed.contains {
        run.length > 0 && $0.start < run.raw + run.length && run.raw < $0.end && $0.rule != "comment"
          && $0.rule != "script"
      }
      if isRemoved { faults.append("removed text is kept") }
    }
    if cleanEnd != clean.count { faults.append("the last border is missing") }
    for removal in article.removed {
      if removal.start < removedEnd || removal.end <= removal.start || removal.end > raw.count {
        faults.append("removals do not rise")
      }
      removedEnd = removal.end
    }
    var last = 0
    for point in clean.indices {
      let span = article.rawSpan(ofCleanStart: point, end: point + 1)
      if span.start < last || span.end <= span.start || span.end > raw.count {
        faults.append("no raw text for \(point)")
      }
      last = span.start
    }
    return faults
  }

  @Test(arguments: [
    "<", "&", "<b a=\"", "<b a=' \" ", "<!--", "<script>", "<![CDATA[", "&amp;", "<o:p ", "</b x", "e\u{301}", "\u{94}",
    " \u{A0}",
    "\r\n", "👩\u{200D}", "<P>", "b>", "x",
  ])
  func longHostileTextIsMended(piece: String) {
    let text = "x" + String(repeating: piece, count: 5_000) + "x"
    let once = cleanText(text)
    #expect(once?.isEmpty == false)
    #expect(bytes(once.flatMap { cleanText($0) }) == bytes(once))
  }
}
