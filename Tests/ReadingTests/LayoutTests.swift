import Corpus
import Reading
import Testing

/// One record of each built-in layout, as its makers write them.
enum Sample {
  static let plain = #"""
    {"id":"a-1","outlet":"Hill Courier","url":"https://courier.example/hill","published":"2024-03-05T14:20:00-05:00",
    "title":"Bridge opens","authors":["Ann Lee"],"dateline":"HILL, March 5","language":"en","text":"The bridge is open.",
    "score":0.5,"tags":["a",{"b":[1,2,{}]}]}
    """#
  static let ccNews = #"""
    {"title":"Bridge opens","text":"The bridge is open.","domain":"www.courier.example","date":"2024-03-05 19:20:00",
    "description":"","url":"https://www.courier.example/hill/?utm_source=feed","image_url":"https://courier.example/a.jpg"}
    """#
  static let newsPlease = #"""
    {"authors":["Ann Lee","Bo Ek"],"date_download":"2024-03-06 01:00:00","date_modify":null,
    "date_publish":"2024-03-05 19:20:00","description":null,"filename":"hill.json","image_url":null,"language":"en",
    "localpath":null,"maintext":"The bridge is open.","source_domain":"courier.example","title":"Bridge opens",
    "title_page":null,"title_rss":null,"dateline":"HILL, March 5 -","url":"https://courier.example/hill"}
    """#
  static let newspaper3k = #"""
    {"id":"hill-Webpage","top_img":"","text":"The bridge is open.","authors":["Ann Lee"],"keywords":[],
    "meta_data":{"og":{"title":"Other"},"article":{"published_time":"2020-01-01"}},"canonical_link":"",
    "images":[],"title":"Bridge opens","url":"http://www.courier.example/hill","summary":"","movies":[],
    "publish_date":{"$date":1709666400000},"source":"http://www.courier.example"}
    """#
  static let realNews = #"""
    {"url":"https://www.courier.example/hill","url_used":"https://www.courier.example/hill","title":"Bridge opens",
    "text":"The bridge is open.","summary":null,"authors":["Ann Lee"],"publish_date":"03-05-2024","status":"success",
    "domain":"courier.example","warc_date":"20240306010000","split":"train"}
    """#
  static let dolma = #"""
    {"id":"d-1","text":"The bridge is open.","source":"newscrawl","created":"2024-03-05T19:20:00.000Z",
    "added":"2024-04-01T00:00:00.000Z","version":"v1",
    "metadata":{"url":"https://www.courier.example/hill","title":"Bridge opens","author":"Ann Lee"}}
    """#
  static let webz = #"""
    {"thread":{"uuid":"w-1","url":"https://courier.example/hill","site_full":"www.courier.example",
    "site":"courier.example","title_full":"Bridge opens | Courier","title":"Bridge opens | Courier"},"uuid":"w-1",
    "url":"https://courier.example/hill","ord_in_thread":0,"author":"Ann Lee","published":"2024-03-05T21:20:00.000+02:00",
    "title":"Bridge opens","text":"The bridge is open.","highlightText":"","language":"english",
    "external_links":[],"entities":{"persons":[]},"crawled":"2024-03-06T01:00:00.000+02:00"}
    """#

  static let all = [
    ("plain", plain), ("cc_news", ccNews), ("news-please", newsPlease), ("newspaper3k", newspaper3k),
    ("realnews", realNews), ("dolma", dolma), ("webz", webz),
  ]

  /// On one line.
  static func line(_ record: String) -> [UInt8] { record.utf8.filter { $0 != UInt8(ascii: "\n") } }
}

@Suite struct LayoutTests {
  @Test(arguments: Sample.all)
  func readsWhatAllLayoutsHave(_ layout: String, _ record: String) throws {
    let article = try article(record, layout: layout)
    #expect(article.textString == "The bridge is open.")
    #expect(article.title == "Bridge opens")
    #expect(article.published == (layout == "realnews" ? "2024-03-05" : "2024-03-05T19:20:00Z"))
    #expect(!article.dateUnread)
    #expect(article.url.contains("courier.example/hill"))
    #expect(article.place == RecordPlace(shard: "week-01", line: 7, byte: 1000))
  }

  @Test(arguments: [
    ("plain", "a-1"), ("cc_news", "courier.example/hill"), ("news-please", "courier.example/hill"),
    ("newspaper3k", "hill-Webpage"), ("realnews", "courier.example/hill"), ("dolma", "d-1"), ("webz", "w-1"),
  ])
  func readsOrMakesIds(_ layout: String, _ id: String) throws {
    let record = try #require(Sample.all.first { $0.0 == layout }?.1)
    #expect(try article(record, layout: layout).id == id)
  }

  @Test(arguments: [
    ("plain", "Hill Courier", ["Ann Lee"], "HILL, March 5", "en"),
    ("cc_news", "courier.example", [], "", ""),
    ("news-please", "courier.example", ["Ann Lee", "Bo Ek"], "HILL, March 5 -", "en"),
    ("newspaper3k", "courier.example", ["Ann Lee"], "", ""),
    ("realnews", "courier.example", ["Ann Lee"], "", ""),
    ("dolma", "courier.example", ["Ann Lee"], "", ""),
    ("webz", "courier.example", ["Ann Lee"], "", "en"),
  ])
  func readsTheOtherFields(_ layout: String, outlet: String, authors: [String], dateline: String, language: String)
    throws
  {
    let record = try #require(Sample.all.first { $0.0 == layout }?.1)
    let article = try article(record, layout: layout)
    #expect(article.outlet == outlet)
    #expect(article.authors == authors)
    #expect(article.dateline == dateline)
    #expect(article.language == language)
  }

  @Test(arguments: [
    (
      #"{"headline":{"main":"Bridge opens"},"body":"The bridge is open.","web_url":"https://a.example/b"}"#, "a.example"
    ),
    (#"{"title":"Bridge opens","content":"The bridge is open.","source":{"id":null,"name":"Courier"}}"#, "Courier"),
    (#"{"headline":"Bridge opens","articleBody":"The bridge is open.","publisher":{"name":"Courier"}}"#, "Courier"),
    (#"{"title":"Bridge opens","article":"The bridge is open.","publication":"Courier"}"#, "Courier"),
    (#"{"title":"Bridge opens","text":"","body":"The bridge is open.","outlet":" ","site":"Courier"}"#, "Courier"),
    (#"{"title":"Bridge opens","text":null,"body":"The bridge is open.","outlet":null}"#, ""),
    (#"{"title":"Bridge opens","text":7,"body":"The bridge is open."}"#, ""),
  ])
  func takesTheFirstAliasThatHoldsSomething(_ record: String, _ outlet: String) throws {
    let article = try article(record)
    #expect(article.textString == "The bridge is open.")
    #expect(article.title == "Bridge opens")
    #expect(article.outlet == outlet)
  }

  @Test func takesTheLastOfKeysThatStandTwice() throws {
    #expect(try article(#"{"text":"a","text":"b"}"#).textString == "b")
  }

  @Test func knowsKeysThatAreEscaped() throws {
    #expect(try article(#"{"te\u0078t":"a","t\u0069tle":"b"}"#).title == "b")
  }

  @Test func namesLayoutsInAnyCaseAndWithAnyHyphens() {
    for name in Layout.names { #expect(Layout.named(name)?.name == name) }
    #expect(Layout.named("CC-News")?.name == "cc_news")
    #expect(Layout.named("NewsPlease")?.name == "news-please")
    #expect(Layout.named("RealNews")?.name == "realnews")
    #expect(Layout.named("news") == nil)
    #expect(Layout.named("custom") == nil)
  }
}
