import Testing

@testable import Tagging

@Suite struct VotesTests {
  private enum Label {
    static let (person, personBegin, personLast) = (UInt8(4), UInt8(1), UInt8(3))
    static let (organization, organizationBegin, organizationLast) = (UInt8(8), UInt8(5), UInt8(7))
    static let place = UInt8(12)
  }

  private enum Degree: UInt32 { case contested, agreed, sure }

  private func vote(_ type: UInt32, _ degree: Degree) -> UInt32 { 1 + type * 3 + degree.rawValue }

  /// Votes of a text in which the tokens named in turn have labels, all others none.
  private func votes(_ article: ReadArticle, _ word: String, _ labels: [UInt8]) -> Votes {
    var rest = labels[...]
    let tags = article.tokens.indices.map { article.string($0) == word ? rest.popFirst() ?? 0 : 0 }
    var votes = Votes()
    votes.count(tags, article.words)
    return votes
  }

  private func groves(_ count: Int) -> ReadArticle {
    ReadArticle(Array(repeating: "They met Grove there.", count: count).joined(separator: " "))
  }

  @Test func aLabelNeverCountsForItself() throws {
    let article = groves(1)
    let lower = try #require(article.lower("Grove"))
    let votes = votes(article, "Grove", [Label.person])
    #expect(votes.word(lower, own: Label.person) == 0)
    #expect(votes.word(lower, own: nil) == vote(1, .agreed))
  }

  @Test func theOtherPlacesOfAWordVote() throws {
    let article = groves(2)
    let lower = try #require(article.lower("Grove"))
    let votes = votes(article, "Grove", [Label.person, Label.organization])
    #expect(votes.word(lower, own: Label.person) == vote(2, .agreed))
    #expect(votes.word(lower, own: Label.organization) == vote(1, .agreed))
  }

  @Test func mostVotesWinAndSayHowSureTheyAre() throws {
    let article = groves(5)
    let lower = try #require(article.lower("Grove"))
    let (person, organization) = (Label.person, Label.organization)
    let mixed = votes(article, "Grove", [person, person, organization, person, 0])
    #expect(mixed.word(lower, own: person) == vote(1, .contested))
    #expect(mixed.word(lower, own: nil) == vote(1, .contested))
    let sure = votes(article, "Grove", [person, person, organization, person, person])
    #expect(sure.word(lower, own: organization) == vote(1, .sure))
    let outside = votes(article, "Grove", [0, 0, 0, 0, person])
    #expect(outside.word(lower, own: person) == vote(0, .sure))
  }

  @Test func smallWordsHaveNoVote() throws {
    let article = groves(3)
    let lower = try #require(article.lower("there"))
    #expect(votes(article, "there", [4, 4, 4]).word(lower, own: nil) == 0)
  }

  @Test func wholeNamesVoteOnEachOther() throws {
    let article = ReadArticle("They met Anna Grove. They met Anna Grove. They met Anna. They met Grove Anna.")
    let names: [UInt8] = [
      0, 0, Label.personBegin, Label.personLast, 0, 0, 0, Label.organizationBegin, Label.organizationLast, 0, 0, 0,
      Label.place, 0, 0, 0, Label.personBegin, Label.personLast, 0,
    ]
    try #require(article.tokens.count == names.count)
    var votes = Votes()
    votes.count(names, article.words)
    #expect(votes.name(of: 2, tag: names[2]) == vote(2, .agreed))
    #expect(votes.name(of: 3, tag: names[3]) == vote(2, .agreed))
    #expect(votes.name(of: 8, tag: names[8]) == vote(1, .agreed))
    #expect(votes.name(of: 12, tag: names[12]) == 0)
    #expect(votes.name(of: 0, tag: 0) == 0)
    let (anna, grove) = (try #require(article.lower("Anna")), try #require(article.lower("Grove")))
    #expect(votes.pair(anna, grove, joined: Label.personBegin) == vote(2, .agreed))
    #expect(votes.pair(anna, grove, joined: Label.organizationBegin) == vote(1, .agreed))
    #expect(votes.pair(grove, anna, joined: nil) == vote(1, .agreed))
    #expect(votes.pair(grove, grove, joined: nil) == 0)
  }

  @Test func anotherArticleStartsWithoutVotes() throws {
    let article = groves(3)
    let lower = try #require(article.lower("Grove"))
    var votes = votes(article, "Grove", [4, 4, 4])
    votes.count(Array(repeating: 0, count: article.tokens.count), article.words)
    #expect(votes.word(lower, own: nil) == vote(0, .sure))
  }

  @Test func namesThatFindNoRoomHaveNoVotes() throws {
    let count = ArticleCounts.capacity + 50
    let text = (0..<count).map { "Anna Grove\(String($0, radix: 2).map { $0 == "0" ? "a" : "o" }.joined())" }
    let article = ReadArticle(text.joined(separator: "\n"))
    try #require(article.tokens.count == 2 * count)
    let tags = article.tokens.indices.map { $0 % 2 == 0 ? Label.personBegin : Label.personLast }
    var votes = Votes()
    votes.count(tags, article.words)
    let given = Set(article.tokens.indices.map { votes.name(of: $0, tag: tags[$0]) })
    #expect(given == [0])
    let pairs = Set(
      (0..<count).map {
        votes.pair(
          article.words.lowers[ArticleWords.shift(ofSentence: $0) + 2 * $0],
          article.words.lowers[ArticleWords.shift(ofSentence: $0) + 2 * $0 + 1], joined: Label.personBegin)
      })
    #expect(pairs == [0])
  }

  @Test func countsStopAtAByte() {
    var counts = StampedCounts()
    counts.begin(2)
    for _ in 0..<300 { counts.add(1, to: 1) }
    counts.add(2, to: 1)
    #expect(counts.counts(1) == 255 << 8 | 1 << 16)
    #expect(counts.counts(0) == 0)
    counts.begin(2)
    #expect(counts.counts(1) == 0)
  }
}
