import Corpus
import Foundation
import TestSupport
import Testing

@testable import Results

/// What is known of one actor, and who is heard.
struct AskProfileTests {
  private let folder: TemporaryFolder
  private let record = AskedRecord(seed: 21)
  private let database: ResultsDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try record.database(in: folder)
  }

  @Test func aLimitHoldsForLongLists() throws {
    let match = try database.resolve("person/actor-no1")
    let all = try database.profile(of: match)
    #expect(all.talksAbout.count == AskedRecord.actors - 1)
    #expect(all.talkedToBy.map(\.quotations) == (2...AskedRecord.actors).reversed().map { $0 })
    let some = try database.profile(of: match, limit: 4)
    #expect(some.talksAbout == Array(all.talksAbout.prefix(4)))
    #expect(some.talkedToBy == Array(all.talkedToBy.prefix(4)))
    #expect(some.company == Array(all.company.prefix(4)))
    #expect(some.company.map(\.logLikelihood) == [98, 97, 96, 95])
  }

  @Test func listsStandByFallingFigures() throws {
    let profile = try database.profile(of: try database.resolve("person/actor-no3"))
    #expect(profile.classes == [.init(name: "deny", count: 9), .init(name: "say", count: 4)])
    #expect(profile.titles == [TitleRow(title: "Minister", count: 2, first: "2020-01-02", last: "2021-01-02")])
    #expect(profile.decisions.map(\.evidence) == ["a minister, not a coach"])
  }

  @Test func asJSONItHasEverything() throws {
    var json = JSONWriter()
    try database.profile(of: try database.resolve("person/actor-no3")).encodeLine(into: &json)
    let object = try #require(JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    #expect(Set(ActorRow.columns.map(\.key)).isSubset(of: Set(object.keys)))
    #expect((object["cue_classes"] as? [String: Int]) == ["deny": 9, "say": 4])
    #expect((object["decisions"] as? [[String: Any]])?.first?["other"] as? String == "person/actor-no4")
  }

  @Test func aSplitIsToldOfBothSides() throws {
    let own = try database.decisions(of: try database.resolve("person/actor-no3"))
    let others = try database.decisions(of: try database.resolve("person/actor-no4"))
    #expect(own.count == 1)
    #expect(others == own)
    #expect(try database.decisions(of: try database.resolve("person/actor-no5")).isEmpty)
  }

  @Test(arguments: [nil, .outlet, .month, .outletMonth] as [VoiceStep?])
  func voicesAddUp(step: VoiceStep?) throws {
    let rows = try database.voices(by: step)
    #expect(rows.map(\.articles).reduce(0, +) == record.articles.count)
    #expect(rows.map(\.quotations).reduce(0, +) == record.quotes.filter { $0.utterance != nil }.count)
    #expect(rows.count == Set(rows.map { [$0.outlet, $0.month] }).count)
    #expect((step == nil) == (rows.count == 1))
  }

  @Test func concentrationComesFromTheSummary() throws {
    #expect(try database.voices()[0].shares == nil)
    let shares = #"{"speakers": 7, "gini": 0.25, "top10": 1, "top100": 1}"#
    try folder.write(
      #"{"voice": {"concentration": \#(shares)}, "outlets": {"Outlet 2": {"concentration": \#(shares)}}, "months": {}}"#,
      to: "summary.json")
    #expect(try database.voices()[0].shares?.gini == 0.25)
    let outlets = try database.voices(by: .outlet)
    #expect(outlets.filter { $0.shares != nil }.map(\.outlet) == ["Outlet 2"])
  }

  @Test func theLargestStoryComesFirst() throws {
    let stories = try database.stories()
    let printed = Dictionary(grouping: record.articles, by: \.story).filter { $0.value.count > 1 }
    #expect(stories.count == printed.count)
    #expect(stories.map(\.articles) == printed.map(\.value.count).sorted(by: >))
    for story in stories {
      let number = try #require(Int(story.article.dropFirst(2)))
      #expect(Set(printed[number]?.map(\.outlet) ?? []).count == story.outlets)
    }
    #expect(try database.stories(limit: 2) == Array(stories.prefix(2)))
  }
}
