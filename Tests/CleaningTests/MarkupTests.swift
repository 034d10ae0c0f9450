import Cleaning
import Corpus
import Testing

@Suite struct MarkupTests {
  @Test(arguments: [
    ("caf&eacute; &amp; bar &lt;3", "café & bar <3"),
    ("don&#8217;t &#x201C;stop&#X201d; &#39now&#39", "don’t “stop” 'now'"),
    ("it&#146;s &#147;fine&#148;&#133;", "it’s “fine”…"),
    ("twice &amp;#8217; thrice &amp;amp;quot; AT&amp;T", "twice ’ thrice \" AT&T"),
    ("a&nbsp;b&nbsp c&nbspd &amp e", "a b c d & e"),
    ("&#55357;&#56832; and &#55357; end", "😀 and \u{FFFD} end"),
    ("&lt;b&gt;bold&lt;/b&gt; move", "bold move"),
    ("&hellip;&mdash;&Scaron;&period;", "…—Š."),
  ])
  func resolvesReferences(raw: String, clean: String) {
    #expect(cleanText(raw) == clean)
  }

  @Test(arguments: [
    "AT&T, R&D, M&S; Q&A: S&P;", "at ?a=1&copy=2&amp=3&lt", "a &bogus; b &#; &#x; &#99999999; &", "Tom &and Jerry",
  ])
  func leavesAmpersandsThatAreNoReference(text: String) {
    #expect(cleanText(text) == text)
  }

  @Test(arguments: [
    ("<p>One.</p><p class=\"x\">Two.</p>", "One.\n\nTwo."),
    ("One<br>two<br/>three<BR />four", "One\ntwo\nthree\nfour"),
    ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
    ("He <b>said</b> <a href='http://x.org/?a=\"<>\"'>so</a>.", "He said so."),
    ("<td>a</td><td>b</td>", "a b"),
    ("<H1>Title</H1>Text <B>bold</B>", "Title\nText bold"),
    ("a<!-- x > y -->b<script type=\"t\">if (a < b) {}</SCRIPT >c<style>p {}</style>d", "abcd"),
    ("<![CDATA[He <i>said</i>]]> no", "He said no"),
    ("<!DOCTYPE html><?xml version=\"1.0\"?><html>Text</html>", "Text"),
    ("<a href=”https://x.org/y”>here</a>", "here"),
    ("<tweet id=\"1\" author=\"@x\">Sad!</tweet> he wrote<tweet/>.", "Sad! he wrote."),
    ("<o:p></o:p>Word", "Word"),
    ("<img src=\"a.png\"alt=\"b\">see<hr>", "see"),
    ("<P>One<P>Two</P><BR>three", "One\nTwo\n\nthree"),
    ("<input disabled value=1>in", "in"),
  ])
  func takesOutTags(raw: String, clean: String) {
    #expect(cleanText(raw) == clean)
  }

  @Test(arguments: [
    "Shares of <BP>, <S>, <BRK.A>, <P>, <BR> and <DD.O> rose.", "the ticker <em> is one",
    "<Video Shopping Mall Inc> bought <General Partners> and <Mark Resources Inc>.", "I <3 you, a < b, c<d and e>f",
    "see <http://x.org/a> or <me@x.org<mailto:me@x.org>>", "Dear <name>, your <title> and <address> here",
    "<i think so> he wrote", "open <!-- never closed", "a <b and c> d", "<a lot of people>", "<Time>", "x<y>z",
    "never <script", "</3 broken", "<p",
  ])
  func leavesWhatIsNotCertainlyMarkup(text: String) {
    let article = cleanArticle(text)
    #expect(article.map { String(decoding: $0.text, as: UTF8.self) } == text)
    #expect(article?.removed == [])
  }

  @Test func keepsTheTextBehindAScriptThatIsNeverClosed() {
    #expect(cleanText("Before <script src=\"x\">behind") == "Before behind")
  }

  @Test func namesWhatItRemoved() {
    let raw = "é<b>x</b><!-- c --> y <script>1</script>&lt;i&gt;z&lt;/i&gt;"
    let removed = cleanArticle(raw)?.removed ?? []
    #expect(
      removed.map { slice(raw, ($0.start, $0.end)) } == [
        "<b>", "</b>", "<!-- c -->", "<script>1</script>", "&lt;i&gt;", "&lt;/i&gt;",
      ])
    #expect(removed.map(\.rule) == ["tag", "tag", "comment", "script", "tag", "tag"])
    #expect(removed.allSatisfy { $0.kind == "markup" })
  }

  @Test func leavesMarkupWhereItIsNotWanted() {
    let text = "<p>caf&eacute;</p> &lt;"
    #expect(cleanText(text, markup: false) == text)
  }

  @Test(arguments: [
    "&l<b></b>t;b>x", "<<b>b>x</<b>b>", "&am&amp;p;lt;b&gt;x", "<b\u{A0}class='a'>x", "&l\u{200B}t;i&gt;x</i>",
    "x&lt\u{37E}",
    String(repeating: "<", count: 90) + "x" + String(repeating: "b>", count: 90),
  ])
  func markupInsideOfMarkupLeavesNothingToClean(raw: String) {
    let once = cleanText(raw)
    #expect(once != nil)
    #expect(bytes(once.flatMap { cleanText($0) }) == bytes(once))
  }
}
