import Cleaning
import Corpus
import Testing

@Suite struct RawMapTests {
  @Test(arguments: [
    ("plain", [[0, 0, 5]]),
    ("a&nbsp;b", [[0, 0, 1], [2, 7, 1]]),
    ("a  b", [[0, 0, 2], [2, 3, 1]]),
    ("a&hellip;<p>", [[0, 0, 1], [2, 9, 0]]),
    ("<b>&eacute;</b>&uuml;&ouml;n", [[0, 3, 0], [1, 11, 0], [1, 15, 0], [2, 21, 0], [3, 27, 1]]),
    ("a\r\nb", [[0, 0, 1], [1, 2, 2]]),
    ("cafe\u{301}s", [[0, 0, 3], [4, 5, 1]]),
    ("“é” 😀&amp;", [[0, 0, 5], [6, 10, 0]]),
  ])
  func namesEachRun(raw: String, runs: [[Int]]) {
    #expect(cleanArticle(raw)?.rawMap.map { [$0.clean, $0.raw, $0.length] } == runs)
  }

  /// A part of the clean text, and what of the raw text it leads back to.
  @Test(arguments: [
    ("He said &ldquo;<b>no</b>&rdquo;<p> Then", "“no”", "&ldquo;<b>no</b>&rdquo;"),
    ("He said &ldquo;<b>no</b>&rdquo;<p> Then", "”", "&rdquo;"),
    ("He said &ldquo;<b>no</b>&rdquo;<p> Then", "no", "no"),
    ("é“x”\u{A0}\u{2009}y", " ", "\u{A0}\u{2009}"),
    ("é“x”\u{A0}\u{A0} y", "y", "y"),
    ("the cafe\u{301}s here", "caf\u{E9}", "cafe\u{301}"),
    ("&amp;amp;#8217;tis", "’", "&amp;amp;#8217;"),
    ("&lt;i&gt;He&lt;/i&gt; left", "He", "He"),
    ("a<br>b", "\n", "<br>"),
    ("ends &hellip;", "…", "&hellip;"),
    ("ends &hellip;  \n", "…", "&hellip;"),
    ("  <b>starts</b>", "starts", "starts"),
  ])
  func spansLeadBackToTheDump(raw: String, part: String, expected: String) throws {
    let article = try #require(cleanArticle(raw))
    let text = points(String(decoding: article.text, as: UTF8.self))
    let wanted = points(part)
    let start = try #require(text.indices.first { text[$0...].starts(with: wanted) })
    let span = article.rawSpan(ofCleanStart: start, end: start + wanted.count)
    #expect(bytes(slice(raw, span)) == bytes(expected))
  }

  @Test func anEmptySpanStaysEmpty() throws {
    let article = try #require(cleanArticle("a &amp; b"))
    for offset in 0...5 {
      let span = article.rawSpan(ofCleanStart: offset, end: offset)
      #expect(span.start == span.end)
    }
    #expect(article.rawSpan(ofCleanStart: 5, end: 5) == (9, 9))
  }
}
