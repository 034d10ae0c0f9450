import Aggregating
import Foundation
import TestSupport
import Testing

@testable import Results

/// An actor's course in time and by outlet, against a count of the rows that were written.
struct AskSeriesTests {
  @Test(arguments: SeriesStep.allCases, [11, 12] as [UInt64])
  func countsWhatEachStepAloneWouldGive(step: SeriesStep, seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let record = AskedRecord(seed: seed)
    let database = try record.database(in: folder)
    for actor in 1...AskedRecord.actors {
      let match = try database.resolve("person/actor-no\(actor)")
      let rows = try database.series(of: match, by: step)
      #expect(Set(rows.map(\.step)).count == rows.count)
      #expect(rows.map(\.articles).reduce(0, +) == match.actor.figures.articles, "seed \(seed), actor \(actor)")
      #expect(rows.map(\.quotations).reduce(0, +) == match.actor.figures.quotations.all, "seed \(seed), actor \(actor)")
      for row in rows {
        let met = record.mentions.filter { $0.key.actor == actor }
          .filter { Self.step(of: record.articles[$0.key.article - 1], step) == row.step }
        let said = record.quotes.filter { $0.speaker == actor && $0.utterance != nil }
          .filter { Self.step(of: record.articles[$0.article - 1], step) == row.step }
        #expect(row.articles == met.count)
        #expect(row.mentions == met.values.reduce(0, +))
        #expect(row.stories == Set(met.keys.map { record.articles[$0.article - 1].story }).count)
        #expect(row.quotations == said.count)
        #expect(row.mixed == said.filter { $0.kind == "mixed" }.count)
        #expect(row.utterances == Set(said.map(\.utterance)).count)
        #expect(row.words == said.map(\.words.count).reduce(0, +))
      }
    }
  }

  private static func step(of article: AskedRecord.Article, _ step: SeriesStep) -> String {
    let day = String(article.published.prefix(10))
    switch step {
    case .day: return day
    case .month: return String(day.prefix(7))
    case .outlet: return "Outlet \(article.outlet)"
    case .week: return day.isEmpty ? "" : week(of: day)
    }
  }

  private static func week(of day: String) -> String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    let date = calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2])) ?? .distantPast
    let week = calendar.component(.weekOfYear, from: date)
    return "\(calendar.component(.yearForWeekOfYear, from: date))-W\(week < 10 ? "0" : "")\(week)"
  }

  @Test func timesRiseAndUnknownDatesComeLast() throws {
    let folder = try TemporaryFolder()
    let database = try AskedRecord(seed: 5).database(in: folder)
    for step in [SeriesStep.day, .week, .month] {
      let rows = try database.series(of: try database.resolve("person/actor-no1"), by: step)
      let known = rows.map(\.step).filter { !$0.isEmpty }
      #expect(known == known.sorted())
      #expect(rows.dropLast().allSatisfy { !$0.step.isEmpty })
    }
  }
}
