import Corpus
import Reading
import Testing

@Suite struct DateTests {
  private func published(_ json: String) throws -> (text: String, isUnread: Bool) {
    let article = try article("{\"text\":\"a\",\"published\":\(json)}")
    return (article.published, article.dateUnread)
  }

  @Test(arguments: [
    // ISO 8601
    ("2024-03-05", "2024-03-05"),
    (" 2024-03-05 ", "2024-03-05"),
    ("2024/3/5", "2024-03-05"),
    ("2024.03.05", "2024-03-05"),
    ("20240305", "2024-03-05"),
    ("2024-03-05Z", "2024-03-05"),
    ("2024-03-05-05:00", "2024-03-05"),
    ("2024-03-05T19:20:00Z", "2024-03-05T19:20:00Z"),
    ("2024-03-05t19:20:00z", "2024-03-05T19:20:00Z"),
    ("2024-03-05T14:20:00-05:00", "2024-03-05T19:20:00Z"),
    ("2024-03-05T14:20:00-0500", "2024-03-05T19:20:00Z"),
    ("2024-03-05T14:20:00-05", "2024-03-05T19:20:00Z"),
    ("2024-03-05T14:20-05:00", "2024-03-05T19:20:00Z"),
    ("2024-03-06T00:50:00+05:30", "2024-03-05T19:20:00Z"),
    ("2024-03-05T19:20:00.999Z", "2024-03-05T19:20:00Z"),
    ("2024-03-05T19:20:00.123456+00:00", "2024-03-05T19:20:00Z"),
    ("2024-03-05T19:20:00,5Z", "2024-03-05T19:20:00Z"),
    ("2024-03-05 19:20:00", "2024-03-05T19:20:00Z"),
    ("2024-03-05 19:20", "2024-03-05T19:20:00Z"),
    ("2024-03-05T19", "2024-03-05T19:00:00Z"),
    ("2024-03-05 14:20:00 -0500", "2024-03-05T19:20:00Z"),
    ("2024-03-05 19:20:00 UTC", "2024-03-05T19:20:00Z"),
    ("2024-03-05 19:20:00 +0000 UTC", "2024-03-05T19:20:00Z"),
    ("20240305T192000Z", "2024-03-05T19:20:00Z"),
    ("20240305T1920Z", "2024-03-05T19:20:00Z"),
    ("20240305192000", "2024-03-05T19:20:00Z"),
    ("2024-03-05T24:00:00Z", "2024-03-06T00:00:00Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
    ("2024-12-31T23:30:00-01:00", "2025-01-01T00:30:00Z"),
    ("2024-02-29", "2024-02-29"),
    ("2000-02-29", "2000-02-29"),
    // RFC 2822 and its relatives
    ("Tue, 05 Mar 2024 14:20:00 -0500", "2024-03-05T19:20:00Z"),
    ("Tue, 5 Mar 2024 19:20:00 GMT", "2024-03-05T19:20:00Z"),
    ("Tue, 05 Mar 2024 14:20:00 EST", "2024-03-05T19:20:00Z"),
    ("Tue, 02 Jul 2024 14:20:00 EDT", "2024-07-02T18:20:00Z"),
    ("Tue, 05 Mar 2024 11:20:00 PST", "2024-03-05T19:20:00Z"),
    ("05 Mar 2024 14:20 -0500 (EST)", "2024-03-05T19:20:00Z"),
    ("Tuesday, 05-Mar-24 19:20:00 GMT", "2024-03-05T19:20:00Z"),
    ("Tue Mar  5 19:20:00 2024", "2024-03-05T19:20:00Z"),
    ("Tue Mar 05 19:20:00 +0000 2024", "2024-03-05T19:20:00Z"),
    ("Tue Mar 05 2024 14:20:00 GMT-0500 (Eastern Standard Time)", "2024-03-05T19:20:00Z"),
    ("05/Mar/2024:14:20:00 -0500", "2024-03-05T19:20:00Z"),
    // Reuters
    ("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01Z"),
    (" 3-MAR-1987  09:15:05.40", "1987-03-03T09:15:05Z"),
    ("27-MAR-1987 13:29:49.68F RM A", "1987-03-27T13:29:49Z"),
    ("27-MAR-1987 03:44:57.62T C", "1987-03-27T03:44:57Z"),
    // RealNews, and other orders that leave no doubt
    ("03-05-2024", "2024-03-05"),
    ("12-31-2018", "2018-12-31"),
    ("05.03.2024", "2024-03-05"),
    ("5.3.2024 14:20", "2024-03-05T14:20:00Z"),
    ("3/25/2024", "2024-03-25"),
    ("25/03/2024", "2024-03-25"),
    ("2024-Mar-05", "2024-03-05"),
    // long forms
    ("March 5, 2024", "2024-03-05"),
    ("Mar. 5, 2024", "2024-03-05"),
    ("Sept. 5, 2024", "2024-09-05"),
    ("MARCH 5 2024", "2024-03-05"),
    ("5 March 2024", "2024-03-05"),
    ("5 March 2024 14:20", "2024-03-05T14:20:00Z"),
    ("Tuesday, March 5th, 2024", "2024-03-05"),
    ("the 1st of May, 2024", "2024-05-01"),
    ("March 5, 2024 at 2:20 p.m. EST", "2024-03-05T19:20:00Z"),
    ("March 5, 2024 2:20 PM", "2024-03-05T14:20:00Z"),
    ("March 5, 2024, 2:20\u{202F}PM", "2024-03-05T14:20:00Z"),
    ("March 5, 2024 - 2 p.m.", "2024-03-05T14:00:00Z"),
    ("March 5, 2024 | 12:05 AM", "2024-03-05T00:05:00Z"),
    ("March 5, 2024 12:05 pm", "2024-03-05T12:05:00Z"),
    ("Tue 5 Mar 2024 14.20 GMT", "2024-03-05T14:20:00Z"),
    ("Tue 2 Jul 2024 14.20 BST", "2024-07-02T13:20:00Z"),
    // seconds and finer, as digits
    ("1709666400", "2024-03-05T19:20:00Z"),
    ("1709666400000", "2024-03-05T19:20:00Z"),
    ("1709666400.75", "2024-03-05T19:20:00Z"),
    ("-86400", "1969-12-31T00:00:00Z"),
  ])
  func readsTextsOfDates(_ text: String, _ expected: String) throws {
    let (published, isUnread) = try published("\"\(text)\"")
    #expect(published == expected)
    #expect(!isUnread)
  }

  @Test(arguments: [
    ("1709666400", "2024-03-05T19:20:00Z"),
    ("1709666400.9", "2024-03-05T19:20:00Z"),
    ("1.7096664e9", "2024-03-05T19:20:00Z"),
    ("1709666400999", "2024-03-05T19:20:00Z"),
    ("1709666400000000", "2024-03-05T19:20:00Z"),
    ("1709666400000000000", "2024-03-05T19:20:00Z"),
    ("-1", "1969-12-31T23:59:59Z"),
    ("20240305", "2024-03-05"),
    (#"{"$date":1709666400000}"#, "2024-03-05T19:20:00Z"),
    (#"{"$date":86400000}"#, "1970-01-02T00:00:00Z"),
    (#"{"$date":-1}"#, "1969-12-31T23:59:59Z"),
    (#"{"$date":"2024-03-05T14:20:00-0500"}"#, "2024-03-05T19:20:00Z"),
    (#"{"$date":{"$numberLong":"1709666400000"}}"#, "2024-03-05T19:20:00Z"),
    (#""3\/25\/2024""#, "2024-03-25"),
    (#""\u0032024-03-05""#, "2024-03-05"),
  ])
  func readsValuesOfDates(_ json: String, _ expected: String) throws {
    let (published, isUnread) = try published(json)
    #expect(published == expected)
    #expect(!isUnread)
  }

  @Test(arguments: ["null", #""""#, #""  ""#, #"{"$date":null}"#, #"{"$date":""}"#])
  func takesNothingForNoDate(_ json: String) throws {
    let (published, isUnread) = try published(json)
    #expect(published.isEmpty)
    #expect(!isUnread)
  }

  @Test(arguments: [
    "yesterday", "2024-13-01", "2024-02-30", "2023-02-29", "1900-02-29", "2024-00-10", "2024-04-31",
    "2024-03-05T25:00:00Z",
    "2024-03-05T24:00:01Z", "2024-03-05T10:60:00Z", "2024-03-05T10:00:61Z", "2024-03-05T10:00:00+99:00", "0999-12-31",
    "10000-01-01", "0000-00-00 00:00:00", "13-05-2024", "02-30-2024", "05/03/2024", "31-FEB-1987 10:00:00.00", "2024",
    "March 2024", "March 5", "2024-03", "Febtober 5, 2024", "5 March 2024 14:20 XYZ", "March 5, 2024 13:20 PM",
    "2024-03-05 and more", "2024-03-05 2024-03-06", "5 March 2024 April", "99999999999999999999", "1e400",
    "9999-12-31T23:59:59-01:00", "1000-01-01T00:00:00+01:00", "T", "-", "+", ":", "5", "(", "(2024-03-05)", "--2024",
    "2024-03-05T", "March 5th of, of, 2024 XX",
  ])
  func leavesUnreadWhatItDoesNotUnderstand(_ text: String) throws {
    let (published, isUnread) = try published("\"\(text)\"")
    #expect(published.isEmpty)
    #expect(isUnread)
  }

  @Test(arguments: [
    "true", "[]", #"["2024-03-05"]"#, "{}", #"{"date":"2024-03-05"}"#, "1e400", "-1e400", "99999999999999999999",
    "9223372036854775807", "-9223372036854775808", #"{"$date":{"$numberLong":5}}"#, #"{"$date":9e18}"#,
  ])
  func leavesUnreadValuesThatAreNoDates(_ json: String) throws {
    let (published, isUnread) = try published(json)
    #expect(isUnread == published.isEmpty)
    #expect(isUnread || json == "9223372036854775807" || json == "-9223372036854775808")
  }

  @Test func takesTheFirstDateThatItUnderstands() throws {
    let both = try article(#"{"text":"a","published":"soon","date":"2024-03-05"}"#)
    #expect(both.published == "2024-03-05")
    #expect(!both.dateUnread)
  }

  /// Every day of four centuries, through its text and through its seconds.
  @Test func countsDaysBothWays() throws {
    var reader = try reader()
    let noon = 12 * 3600
    for day in stride(from: -135_140, through: 146_097, by: 13) {
      let second = day * 86_400 + noon
      let told = try #require(
        reader.process(line("{\"text\":\"a\",\"date\":{\"$date\":\(second)000}}")).article?.published)
      #expect(told.hasSuffix("T12:00:00Z"))
      let again = reader.process(line("{\"text\":\"a\",\"date\":\"\(told)\"}")).article?.published
      #expect(again == told)
    }
  }
}
