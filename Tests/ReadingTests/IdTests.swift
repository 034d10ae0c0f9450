import Corpus
import Reading
import Testing

@Suite struct IdTests {
  @Test(arguments: [
    ("https://www.courier.example/2024/03/hill", "courier.example/2024/03/hill"),
    ("http://courier.example/2024/03/hill/", "courier.example/2024/03/hill"),
    ("//courier.example/2024/03/hill#top", "courier.example/2024/03/hill"),
    ("www.courier.example/hill", "courier.example/hill"),
    ("HTTPS://WWW.Courier.Example:443/Hill", "courier.example/Hill"),
    ("https://ann:pw@courier.example/hill", "courier.example/hill"),
    ("https://courier.example/?p=12", "courier.example?p=12"),
    ("https://courier.example/a?id=7&utm_source=x&UTM_Medium=y&fbclid=z&page=2", "courier.example/a?id=7&page=2"),
    ("https://courier.example/a?utm_campaign=x", "courier.example/a"),
    ("https://courier.example/a?gclid=1#b", "courier.example/a"),
    ("https://courier.example/a?glider=1", "courier.example/a?glider=1"),
    (" https://courier.example/a \n", "courier.example/a"),
    ("https://courier.example/a?u=http://b.example/c", "courier.example/a?u=http://b.example/c"),
    ("https://courier.example/", "week-01:7"),
    ("", "week-01:7"),
    ("urn:news:12", "urn:news:12"),
  ])
  func makesIdsOfAddresses(_ url: String, _ id: String) throws {
    let escaped = url.replacing("\n", with: "\\n")
    #expect(try article("{\"text\":\"a\",\"url\":\"\(escaped)\"}").id == id)
  }

  @Test(arguments: [
    (#""a-1""#, "a-1"), (#"" a-1\n""#, "a-1"), ("12", "12"), ("12345678901234567890123", "12345678901234567890123"),
    (#"{"$oid":"5f"}"#, "5f"), ("null", "week-01:7"), (#""""#, "week-01:7"), (#""  ""#, "week-01:7"),
    ("true", "week-01:7"),
    ("[1]", "week-01:7"),
  ])
  func takesIdsAsTheyStand(_ json: String, _ id: String) throws {
    #expect(try article("{\"id\":\(json),\"text\":\"a\"}").id == id)
  }

  @Test(arguments: [
    ("Hill Courier", "Hill Courier"), ("http://www.courier.example", "courier.example"),
    ("www.courier.example", "courier.example"),
    ("Courier.Example", "Courier.Example"), ("A/B Weekly", "A/B Weekly"), ("", "hill.example"),
  ])
  func takesOutletsOrTheirHosts(_ outlet: String, _ expected: String) throws {
    let article = try article(#"{"text":"a","url":"https://www.hill.example/b","outlet":"\#(outlet)"}"#)
    #expect(article.outlet == expected)
  }

  @Test(arguments: [
    (#""Ann Lee""#, ["Ann Lee"]),
    (#""By Ann Lee and Bo Ek""#, ["Ann Lee", "Bo Ek"]),
    (#""BY ANN LEE AND BO EK""#, ["ANN LEE", "BO EK"]),
    (#""Ann Lee, Bo Ek; Cy Day""#, ["Ann Lee", "Bo Ek", "Cy Day"]),
    (#""Ann Lee, Bo Ek, and Cy Day""#, ["Ann Lee", "Bo Ek", "Cy Day"]),
    (#""Ann Lee & Bo Ek""#, ["Ann Lee", "Bo Ek"]),
    (#""Ann Lee | Courier\nBo Ek""#, ["Ann Lee", "Courier", "Bo Ek"]),
    (#""John Roe, Jr., Ann Lee""#, ["John Roe, Jr.", "Ann Lee"]),
    (#""Sandy Anderson and Bo Byrne""#, ["Sandy Anderson", "Bo Byrne"]),
    (#""['Ann Lee', 'Bo Ek']""#, ["Ann Lee", "Bo Ek"]),
    (#""[]""#, []), (#""""#, []), (#"" , ; and ""#, ["and"]), ("null", []), ("[]", []), ("7", []),
    (#"["Ann Lee","Bo Ek"]"#, ["Ann Lee", "Bo Ek"]),
    (#"["By Ann Lee and Bo Ek"]"#, ["Ann Lee", "Bo Ek"]),
    (#"["Hill, Dale and Sons",""," ",null,3]"#, ["Hill, Dale and Sons"]),
    (#"[{"name":"Ann Lee"},{"name":"Bo Ek","url":"x"},{"url":"y"}]"#, ["Ann Lee", "Bo Ek"]),
    (#"{"@type":"Person","name":"Ann Lee"}"#, ["Ann Lee"]),
    (#"{"name":["Ann Lee","Bo Ek"]}"#, ["Ann Lee", "Bo Ek"]),
  ])
  func takesBylinesApart(_ json: String, _ names: [String]) throws {
    #expect(try article("{\"text\":\"a\",\"authors\":\(json)}").authors == names)
  }

  @Test func takesTheNextFieldWhereAListOfAuthorsIsEmpty() throws {
    #expect(try article(#"{"text":"a","authors":[],"byline":"by Ann Lee"}"#).authors == ["Ann Lee"])
  }

  @Test(arguments: [
    ("en", "en"), ("EN", "en"), ("en-US", "en"), ("en_GB", "en"), (" en ", "en"), ("eng", "en"), ("English", "en"),
    ("english (US)", "en"), ("GERMAN", "de"), ("ger", "de"), ("zh-Hant-TW", "zh"), ("yue", "yue"), ("und", ""),
    ("unknown", ""), ("", ""), ("é", ""), ("12", ""),
  ])
  func bringsLanguagesToTheirCode(_ text: String, _ code: String) throws {
    #expect(try article("{\"text\":\"a\",\"language\":\"\(text)\"}").language == code)
  }
}
