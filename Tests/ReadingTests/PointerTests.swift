import Corpus
@testable import Reading
import Testing

@Suite struct PointerTests {
  private func custom(_ record: String, _ change: (inout FieldPointers) -> Void) throws -> RawArticle {
    var reader = try reader("custom") {
      $0.fields.text = "/t"
      change(&$0.fields)
    }
    return try #require(reader.process(line(record)).article)
  }

  @Test(arguments: [
    ("/a", "1"), ("/b/c", "2"), ("/b/d/0", "3"), ("/b/d/1/e", "4"), ("/x~1y", "5"), ("/x~0y", "6"), ("/~01", "7"),
    ("/", "8"), ("/b/", "9"), ("/0", "10"), ("/\u{E9}", "11"), ("#/with%20blank", "12"), ("#/x~1y", "5"),
    ("#/%C3%A9", "11"),
    ("/b/d/2/0/0", "13"), ("/none /b/none /a", "1"), ("/b /b/d /a", "1"), ("/blank /empty /null /a", "1"),
    ("/none", ""), ("/b/d/9", ""), ("/b/d/00", ""), ("/b/d/-", ""), ("/b/d/x", ""), ("/a/0", ""), ("/b/c/d", ""),
    ("/b/d/99999999999999999999", ""),
  ])
  func leadsToValues(_ pointer: String, _ expected: String) throws {
    let record = """
      {"t":"text","a":"1","b":{"c":"2","d":["3",{"e":"4"},[["13"]]],"":"9"},"x/y":"5","x~y":"6","~1":"7","":"8","0":"10",
      "\u{E9}":"11","with blank":"12","blank":" ","empty":"","null":null}
      """
    #expect(try custom(record) { $0.title = pointer }.title == expected)
  }

  @Test func letsSeveralFieldsShareAPointer() throws {
    let article = try custom(#"{"t":"text","k":{"n":"both"}}"#) {
      $0.title = "/k/n"
      $0.dateline = "/none /k/n"
    }
    #expect(article.title == "both" && article.dateline == "both")
  }

  @Test func letsAPointerEndInsideTheWayOfAnother() throws {
    let article = try custom(#"{"t":"text","who":{"name":"Ann Lee","site":"Courier"}}"#) {
      $0.authors = "/who"
      $0.outlet = "/who/site"
    }
    #expect(article.authors == ["Ann Lee"] && article.outlet == "Courier")
  }

  @Test func overridesSingleFieldsOfALayout() throws {
    var reader = try reader("cc_news") { $0.fields.text = "/clean/text" }
    let record = #"{"text":"raw","clean":{"text":"clean"},"domain":"a.example","title":"b"}"#
    let article = try #require(reader.process(line(record)).article)
    #expect(article.textString == "clean" && article.outlet == "a.example" && article.title == "b")
  }

  @Test(arguments: ["a", "text", "a/b", "/a~", "/a~2", "/a ~0", "#a", "#/%", "#/%4", "#/%GG", "~0"])
  func refusesWhatIsNoPointer(_ text: String) {
    var options = ReadingOptions()
    options.layout = "plain"
    options.fields.url = text
    let error = #expect(throws: LayoutError.self) { try options.resolvedLayout(firstLines: []) }
    #expect(error?.code == .malformedPointer)
    #expect(error?.message.contains("url") == true)
  }

  @Test func everyBuiltInPointerIsSound() throws {
    for known in KnownLayout.all {
      for field in Field.allCases { _ = try JSONPointer.list(known.layout.fields[field]) }
      for sign in known.signs { #expect(JSONPointer(sign.pointer) != nil) }
      #expect(!known.layout.fields.text.isEmpty)
    }
  }
}
