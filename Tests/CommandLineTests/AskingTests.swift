import Foundation
import TestSupport
import Testing

@Suite struct AskingTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    let run = try program.run("run", SampleDump.folder.path, "--output", "run", "--tolerate", "0.05")
    try #require(run.status == 0, "\(run.error)")
  }

  @Test func tablesFitEightyColumns() throws {
    for arguments in [["actors", "run"], ["quotes", "run"]] {
      let table = try program.run(arguments)
      #expect(table.status == 0)
      let lines = table.output.split(separator: "\n")
      #expect(lines.count > 10)
      for line in lines { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test func theMostQuotedActorAnswersForItsQuotes() throws {
    let actors = try program.run("actors", "run", "--type", "person", "--top", "1", "--json")
    let actor = try #require(JSONSerialization.jsonObject(with: Data(actors.output.utf8)) as? [String: Any])
    let id = try #require(actor["id"] as? String)
    let quotes = try program.run("quotes", "run", "--actor", id, "--limit", "0", "--json")
    let rows = quotes.output.split(separator: "\n")
    #expect(!rows.isEmpty)
    for row in rows { #expect(row.contains("\"speaker_actor\":\"\(id)\"")) }
  }

  @Test func theFigureOfQuotationsIsTheNumberOfRowsOfSpeech() throws {
    let actors = try program.run("actors", "run", "--type", "person", "--top", "1", "--json")
    let actor = try #require(JSONSerialization.jsonObject(with: Data(actors.output.utf8)) as? [String: Any])
    let id = try #require(actor["id"] as? String)
    let arguments = ["quotes", "run", "--actor", id, "--limit", "0", "--json"]
    let all = try program.run(arguments).output.split(separator: "\n").count
    let spoken = try program.run(arguments + ["--speech"]).output.split(separator: "\n")
    #expect(spoken.count == actor["quotations"] as? Int)
    let others = try #require(actor["unsaid"] as? Int) + #require(actor["thoughts"] as? Int)
    #expect(all == spoken.count + others)
    for row in spoken {
      #expect(row.contains("\"act\":\"speech\",\"polarity\":\"affirmative\",\"modality\":\"actual\""))
    }
  }

  @Test func quotesAreAskedForByTheClassOfTheirCue() throws {
    let outcome = try program.run("quotes", "run", "--cue", "say", "--limit", "5", "--json")
    let rows = outcome.output.split(separator: "\n")
    #expect(rows.count == 5)
    for row in rows { #expect(row.contains("\"cue_class\":\"say\"")) }
    #expect(try program.run("quotes", "run", "--cue", "sing").status == 64)
  }

  @Test func commaSeparatedValuesHaveAHeader() throws {
    let table = try program.shell(
      "onrecord quotes run --limit 0 --csv | python3 -c 'import csv, sys; rows = list(csv.DictReader(sys.stdin)); print(len(rows), \"text\" in rows[0])'"
    )
    #expect(table.output.hasSuffix(" True\n"))
  }

  @Test func anUnknownActorIsMetWithASuggestion() throws {
    let outcome = try program.run("quotes", "run", "--actor", "Zzyzx Qwert")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("no actor is called 'Zzyzx Qwert'"))
  }

  @Test func anArticleIsShownPlainWhereThereIsNoTerminal() throws {
    let outcome = try program.run("show", "run", "hg-001")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Dockworkers vote to authorize strike at Lakeport terminals"))
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.output.contains("{1 "))
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(try program.run("show", "run", "no-such-article").status == 1)
  }

  @Test func coloursComeOnRequest() throws {
    let colourful = try program.run("show", "run", "hg-001", "--color", "always")
    #expect(colourful.output.contains("\u{1B}[0;32m"))
    #expect(colourful.output.contains("[1]"))
    #expect(!colourful.output.contains("{1 "))
    let plain = try program.run("show", "run", "hg-001", "--color", "never")
    #expect(!plain.output.contains("\u{1B}"))
    let quotes = try program.run("quotes", "run", "--limit", "3", "--color", "always")
    #expect(quotes.output.contains("\u{1B}[1;36m"))
  }
}
