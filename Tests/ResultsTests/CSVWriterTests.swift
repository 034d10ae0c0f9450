import Aggregating
import Testing

@testable import Results

struct CSVWriterTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("a\rb", "\"a\rb\""), (" led", "\" led\""), ("trailed ", "\"trailed \""),
    ("é 東京", "é 東京"), ("a;b", "a;b"),
  ])
  func quotesWhatMustBe(words: String, field: String) {
    var csv = CSVWriter()
    csv.row([.text(words), .number(1)])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "\(field),1\r\n")
  }

  @Test func writesEachKindOfCell() {
    var csv = CSVWriter()
    csv.header([TableColumn("a"), TableColumn("b, c")])
    csv.row([.decimal(0.85), .flag(true), .absent, .spans([[1, 4], [9, 12]]), .number(-3), .decimal(1)])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "a,\"b, c\"\r\n0.85,true,,1-4 9-12,-3,1\r\n")
  }
}
