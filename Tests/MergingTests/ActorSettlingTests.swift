import Aggregating
import Corpus
import TestSupport
import Testing

@testable import Merging

struct ActorSettlingTests {
  typealias Article = ActorCorpus.Article

  /// What stands around, so that no name is in all articles.
  private static func filler(_ count: Int) -> [Article] {
    (0..<count).map { Article(chains: ["Extra Person\($0)", "Filler House \($0)*"], outlet: 7) }
  }

  @Test func foldsCaseTitlesAndDiacritics() throws {
    let settled = try ActorCorpus.settle([
      Article(chains: ["Ana Whitcombé"]), Article(chains: ["ANA WHITCOMBE"]), Article(chains: ["[Dr.]Ana Whitcombe"]),
    ])
    #expect(settled.ids == [["person/ana-whitcombe"], ["person/ana-whitcombe"], ["person/ana-whitcombe"]])
    #expect(settled.actors.count == 1)
  }

  @Test func givesNothingToChainsWithoutNames() throws {
    let chain = ChainFacts(kind: .person, name: "he", names: Counts())
    let folder = try TemporaryFolder()
    var settling = ActorSettling(path: folder.file("actors"), register: .none)
    try settling.add(article: 4, outlet: 0, published: "", chains: [chain])
    var settled = try settling.settle()
    #expect(settled.count == 0)
    #expect(try settled.actors(ofArticle: 3, chains: 2) == [nil, nil])
    #expect(try settled.actors(ofArticle: 4, chains: 1) == [nil])
    #expect(try settled.nextActor() == nil)
  }

  @Test func joinsVariantsOfAName() throws {
    let company = ["Greta Holm", "Harbour Board of Elmouth*"]
    let names = [
      "Jonathan Whitcombe", "Jonathan R. Whitcombe", "J. R. Whitcombe", "Jon Whitcombe", "Jonathon Whitcombe",
    ]
    let settled = try ActorCorpus.settle((names + names).map { Article(chains: [$0] + company) } + Self.filler(30))
    #expect(Set(settled.ids.prefix(10).map { $0[0] }).count == 1, "\(settled.ids.prefix(10).map { $0[0] })")
    let actor = settled.actors.first { $0.name.contains("Whitcombe") }
    let decisions = actor?.decisions ?? []
    let reasons = Set(decisions.map(\.reason))
    #expect(reasons.isSuperset(of: ["middleInitial", "initial", "nickname"]), "\(reasons.sorted())")
    #expect(decisions.contains { $0.evidence.contains("Greta Holm") })
  }

  @Test func joinsTransliterations() throws {
    let company = ["Greta Holm", "Harbour Board of Elmouth*"]
    let names = ["Oleh Zarensky", "Oleh Zarenskyy", "Oleh Zarenskiy"]
    let settled = try ActorCorpus.settle(names.map { Article(chains: [$0] + company) } + Self.filler(30))
    #expect(Set(settled.ids.prefix(3).map { $0[0] }).count == 1)
  }

  @Test func neverJoinsSeniorAndJunior() throws {
    let company = ["Greta Holm", "Harbour Board of Elmouth*"]
    let names = ["Carl Whitcombe Sr.", "Carl Whitcombe Jr.", "Carl Whitcombe"]
    let settled = try ActorCorpus.settle((names + names).map { Article(chains: [$0] + company) } + Self.filler(30))
    #expect(Set(settled.ids.prefix(6).map { $0[0] }).count == 3)
    let both = try ActorCorpus.settle([Article(chains: ["Carl Whitcombe Jr.", "Carl Whitcombe"])])
    #expect(both.ids == [["person/carl-whitcombe-jr", "person/carl-whitcombe"]])
  }

  @Test func neverJoinsOtherMiddleInitialsOrPeopleOfOneArticle() throws {
    let company = ["Greta Holm", "Harbour Board of Elmouth*"]
    let settled = try ActorCorpus.settle(
      ["John A. Bell", "John B. Bell"].map { Article(chains: [$0] + company) }
        + [Article(chains: ["William Snow", "Bill Snow"] + company)] + Self.filler(30))
    #expect(settled.ids[0][0] != settled.ids[1][0])
    #expect(settled.ids[2][0] != settled.ids[2][1])
  }

  @Test func givesALastNameToTheBearerWhoseCompanyItKeeps() throws {
    let ports = ["Greta Holm", "Harbour Board of Elmouth*"]
    let songs = ["Vera Lund", "Elmouth Opera*"]
    var articles = (0..<6).map { _ in Article(chains: ["Ana Bell"] + ports) }
    articles += (0..<6).map { _ in Article(chains: ["Bo Bell"] + songs, outlet: 1) }
    articles += [Article(chains: ["Bell"] + ports), Article(chains: ["Bell"] + songs, outlet: 1)]
    let settled = try ActorCorpus.settle(articles + Self.filler(80))
    #expect(settled.ids[12][0] == "person/ana-bell")
    #expect(settled.ids[13][0] == "person/bo-bell")
    #expect(settled.actor("person/ana-bell")?.decisions.map(\.reason) == ["surname"])
  }

  @Test func keepsALastNameThatFitsTwoAlikeForItself() throws {
    let articles = [
      Article(chains: ["Ana Bell"]), Article(chains: ["Bo Bell"]), Article(chains: ["Bell"], day: ""),
    ]
    let settled = try ActorCorpus.settle(articles + Self.filler(30))
    #expect(settled.ids[2] == ["person/bell"])
    let decision = settled.actor("person/bell")?.decisions.first
    #expect(decision?.act == .split)
    #expect(decision?.reason == "ambiguous")
    #expect(decision?.evidence == "could be Ana Bell or Bo Bell")
  }

  @Test func hearsWhatAnHonorificSays() throws {
    var articles = (0..<9).map { _ in Article(chains: ["[Mr.]Bo Bell"]) }
    articles += [Article(chains: ["[Mrs.]Ana Bell"]), Article(chains: ["[Mrs.]Bell"])]
    let settled = try ActorCorpus.settle(articles + Self.filler(30))
    #expect(settled.ids[10] == ["person/ana-bell"])
    #expect(settled.actor("person/ana-bell")?.reference.gender == .female)
    #expect(settled.actor("person/bo-bell")?.reference.gender == .male)
  }

  @Test func leavesALastNameWithoutBearerToItself() throws {
    let settled = try ActorCorpus.settle([Article(chains: ["Bell"]), Article(chains: ["Mr. Bell"])])
    #expect(settled.ids == [["person/bell"], ["person/bell"]])
    #expect(settled.actors.map(\.decisions.isEmpty) == [true])
  }

  @Test func tellsPeopleOfOneNameApart() throws {
    var articles: [Article] = []
    for week in 0..<8 {
      let day = "2024-0\(week / 4 + 1)-\(week % 4 * 7 + 1 < 10 ? "0" : "")\(week % 4 * 7 + 1)"
      articles.append(Article(chains: ["[Senator]John Bell", "Greta Holm", "Elmouth Assembly*"], day: day))
      articles.append(Article(chains: ["[coach]John Bell", "Vera Lund", "Elmouth Rovers*"], day: day))
    }
    articles += [Article(chains: ["John Bell", "Vera Lund", "Elmouth Rovers*"], day: "2024-02-01")]
    let settled = try ActorCorpus.settle(articles + Self.filler(60))
    #expect(settled.ids[0][0] == "person/john-bell-2")
    #expect(settled.ids[1][0] == "person/john-bell")
    #expect(settled.ids[16][0] == "person/john-bell")
    let split = settled.actor("person/john-bell-2")?.decisions.first { $0.act == .split }
    #expect(split?.other?.rawValue == "person/john-bell")
    #expect(split?.reason == "role")
  }

  @Test func joinsShortFormsOfOrganizations() throws {
    let full = "Elmouth Harbour Board*|EHB"
    let settled = try ActorCorpus.settle([
      Article(chains: [full]), Article(chains: [full]), Article(chains: ["EHB*"]), Article(chains: ["Bellwood Inc.*"]),
      Article(chains: ["The Bellwood Corp*"]), Article(chains: ["Bellwood*"]),
    ])
    #expect(settled.ids[2] == ["organization/elmouth-harbour-board"])
    #expect(Set(settled.ids[3...5].map { $0[0] }).count == 1)
    #expect(settled.actor("organization/elmouth-harbour-board")?.decisions.map(\.reason) == ["shortForm"])
  }

  @Test func tellsOneAcronymOfTwoByCompany() throws {
    let ports = ["Greta Holm", "Vera Lund"]
    let songs = ["Nils Dahl", "Ida Krog"]
    var articles: [Article] = []
    for _ in 0..<5 {
      articles.append(Article(chains: ["Elmouth Harbour Board*|EHB"] + ports))
      articles.append(Article(chains: ["Eastern Hymn Bureau*|EHB"] + songs))
    }
    articles += [Article(chains: ["EHB*"] + ports), Article(chains: ["EHB*"] + songs)]
    let settled = try ActorCorpus.settle(articles + Self.filler(60))
    #expect(settled.ids[10][0] == "organization/elmouth-harbour-board")
    #expect(settled.ids[11][0] == "organization/eastern-hymn-bureau")
  }

  @Test func settlesTheTypeThatMostChainsHave() throws {
    var articles = (0..<19).map { _ in Article(chains: ["Bellwood Holm*"]) }
    articles.append(Article(chains: ["Bellwood Holm"]))
    #expect(Set(try ActorCorpus.settle(articles).ids.map { $0[0] }) == ["organization/bellwood-holm"])
    let both = (0..<10).flatMap { _ in [Article(chains: ["Elmouth+"]), Article(chains: ["Elmouth*"])] }
    #expect(try ActorCorpus.settle(both).actors.count == 2)
  }

  @Test func letsTheRegisterWin() throws {
    let lines = """
      {"id":"own/1","names":["Ana Whitcombe"],"aliases":["Ann Whitcombe-Holm"],"note":7}
      {"id":"person/bo-bell","names":["Somebody Else"]}
      """
    let register = try ActorRegister(jsonLines: Array(lines.utf8), path: "own.jsonl")
    let settled = try ActorCorpus.settle(
      [
        Article(chains: ["Ana Whitcombe"]), Article(chains: ["Ann Whitcombe-Holm"]), Article(chains: ["Whitcombe"]),
        Article(chains: ["Bo Bell"]),
      ], register: register)
    #expect(settled.ids == [["own/1"], ["own/1"], ["own/1"], ["person/bo-bell-2"]])
    let registered = settled.actor("own/1")?.registered ?? []
    #expect(String(decoding: registered, as: UTF8.self).hasSuffix(#""note":7}"#))
  }

  @Test func neverJoinsTwoOfTheRegister() throws {
    let lines = """
      {"id":"own/1","names":["John A. Bell"]}
      {"id":"own/2","names":["John Bell"]}
      """
    let register = try ActorRegister(jsonLines: Array(lines.utf8), path: "own.jsonl")
    let company = ["Greta Holm", "Harbour Board of Elmouth*"]
    let settled = try ActorCorpus.settle(
      [Article(chains: ["John A. Bell"] + company), Article(chains: ["John Bell"] + company)], register: register)
    #expect(settled.ids.map { $0[0] } == ["own/1", "own/2"])
  }
}
