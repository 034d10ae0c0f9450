import Aggregating
import Corpus
import TestSupport
import Testing

@testable import Results

/// The list of actors on terminals of several widths.
struct AskTableTests {
  private func rows() throws -> [ActorRow] {
    let folder = try TemporaryFolder()
    let database = try AskedRecord(seed: 9).database(in: folder)
    var rows = try database.actors(top: 3)
    rows[0].name = "Wilhelmina Featherstone-Ogilvie"
    return rows
  }

  @Test(arguments: ActorSort.allCases, [false, true])
  func namesHaveRoomAndLinesFit(sort: ActorSort, overStories: Bool) throws {
    for width in [60, 80, 120] {
      let table = TerminalTable(try rows(), width: width, columns: sort.shown(overStories: overStories)).render()
      for line in table.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width) }
      #expect(table.contains("Wilhelmina Featherstone-O"), "\(width)\n\(table)")
    }
  }

  @Test func theIdStandsLastWhereItFits() throws {
    let shown = ActorSort.quotes.shown(overStories: false)
    #expect(TerminalTable(try rows(), width: 120, columns: shown).render().contains("person/actor-no"))
    #expect(!TerminalTable(try rows(), width: 80, columns: shown).render().contains("person/"))
  }

  @Test func whatIsSortedByStandsBehindTheName() throws {
    let shown = ActorSort.mentions.shown(overStories: false)
    #expect(shown.prefix(2) == ["name", "mentions"])
    #expect(shown.count == Set(shown).count)
    #expect(TerminalTable(try rows(), width: 60, columns: shown).render().contains("Mentions"))
  }

  @Test(arguments: [(0.0, "0.0 %", "0"), (0.3125, "31.3 %", "0.313"), (1, "100.0 %", "1")])
  func sharesArePercentagesForPeople(share: Double, shown: String, words: String) {
    #expect(TableCell.share(share).shown == shown)
    #expect(TableCell.share(share).words == words)
    #expect(TableCell.share(0, of: 0) == .absent)
  }

  @Test func datesAreDaysForPeople() {
    #expect(TableCell.date("2024-03-05T10:20:00Z").shown == "2024-03-05")
    #expect(TableCell.date("2024-03-05T10:20:00Z").words == "2024-03-05T10:20:00Z")
  }
}
