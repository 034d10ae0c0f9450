import Merging
import TestSupport
import Testing

/// An article as the stories see it.
struct StoryArticle {
  var signature: [UInt8]
  var published: String

  init(_ signature: [UInt8], _ published: String = "2024-03-05") {
    self.signature = signature
    self.published = published
  }
}

/// The heads of the articles' stories.
func stories(
  _ articles: [StoryArticle], memory: Int = 1 << 20, _ change: (inout MergingOptions) -> Void = { _ in }
) throws -> [Int] {
  let folder = try TemporaryFolder()
  var options = MergingOptions()
  change(&options)
  var settling = StorySettling(path: folder.file("stories"), options: options, memory: memory)
  for article in articles { try settling.add(signature: article.signature, published: article.published) }
  let table = try settling.settle()
  let heads = articles.indices.map { table.story(of: $0) }
  #expect(table.count == Set(heads).count)
  return heads
}

extension SeededGenerator {
  /// The signature of a long text.
  mutating func signature() -> [UInt8] { (0..<64).map { _ in UInt8.random(in: 0 ... .max, using: &self) } }

  /// A signature of which so many bytes are others.
  mutating func changed(_ signature: [UInt8], bytes: Int) -> [UInt8] {
    var changed = signature
    for place in (0..<signature.count).shuffled(using: &self).prefix(bytes) { changed[place] &+= 1 }
    return changed
  }
}

struct StoryTests {
  private var generator = SeededGenerator(seed: 20)

  @Test func nothingHasNoStories() throws {
    #expect(try stories([]) == [])
  }

  @Test mutating func equalTextsAreOneStoryAndOthersAreNot() throws {
    let (one, other) = (generator.signature(), generator.signature())
    #expect(try stories([one, other, one, other, other].map { StoryArticle($0) }) == [0, 1, 0, 1, 1])
  }

  @Test mutating func nearlyEqualTextsAreOneStory() throws {
    let one = generator.signature()
    let near = generator.changed(one, bytes: 16)
    let far = generator.changed(one, bytes: 44)
    #expect(try stories([one, near, far].map { StoryArticle($0) }) == [0, 0, 2])
  }

  @Test mutating func theUserSaysHowNear() throws {
    let one = generator.signature()
    let articles = [one, generator.changed(one, bytes: 16)].map { StoryArticle($0) }
    #expect(try stories(articles) { $0.storySimilarity = 0.8 } == [0, 1])
    #expect(try stories(articles) { $0.storySimilarity = 0.7 } == [0, 0])
  }

  @Test mutating func theHeadIsTheEarliest() throws {
    let one = generator.signature()
    let published = ["", "2024-03-06", "2024-03-05T10:00:00Z", "2024-03-05T09:59:59Z", "2024-03-05T09:59:59Z"]
    #expect(try stories(published.map { StoryArticle(one, $0) }) == [3, 3, 3, 3, 3])
    #expect(try stories(published.prefix(3).map { StoryArticle(one, $0) }) == [2, 2, 2])
    #expect(try stories(["", "now"].map { StoryArticle(one, $0) }) == [0, 0])
    #expect(try stories(["2024-03-05T00:00:00Z", "2024-03-05"].map { StoryArticle(one, $0) }) == [1, 1])
  }

  @Test mutating func articlesWithoutASignatureStandAlone() throws {
    let one = generator.signature()
    #expect(try stories([[], one, [], one].map { StoryArticle($0) }) == [0, 1, 2, 1])
  }

  @Test mutating func monthsLaterIsAnotherStory() throws {
    let one = generator.signature()
    let published = ["2024-01-01", "2024-01-31", "2024-02-01", "2024-12-31", ""]
    #expect(try stories(published.map { StoryArticle(one, $0) }) == [0, 0, 2, 3, 3])
    #expect(try stories(published.map { StoryArticle(one, $0) }) { $0.storyDays = 400 } == [0, 0, 0, 0, 0])
  }

  @Test mutating func aChainOfWeeksIsNoStoryOfAYear() throws {
    let one = generator.signature()
    let weekly = (0..<40).map { week in
      StoryArticle(generator.changed(one, bytes: 3), week < 20 ? "2024-01-\(10 + week)" : "2024-02-\(week - 10)")
    }
    let heads = try stories(weekly) { $0.storyDays = 10 }
    for article in weekly.indices { #expect(article - heads[article] <= 12) }
  }

  @Test mutating func halfTheWordsAreAStoryOfTheDayButASeriesInAWeek() throws {
    let one = generator.signature()
    let other = generator.changed(one, bytes: 24)
    #expect(try stories([StoryArticle(one, "2024-03-05"), StoryArticle(other, "2024-03-07")]) == [0, 0])
    #expect(try stories([StoryArticle(one, "2024-03-05"), StoryArticle(other, "2024-03-12")]) == [0, 1])
  }

  @Test mutating func aSeriesFromDayToDayIsNoChain() throws {
    let form = generator.signature()
    let daily = (1...9).map { StoryArticle(generator.changed(form, bytes: 14), "2024-03-0\($0)") }
    let heads = try stories(daily)
    for article in daily.indices { #expect(article - heads[article] <= 3) }
  }

  @Test mutating func shortTextsNeedToBeMoreAlike() throws {
    // Ten runs of words fill all bins: half of them in common is the next dividend notice.
    let runs = generator.signature().prefix(10)
    let one = (0..<64).map { runs[$0 % 10] }
    let other = one.enumerated().map { $0.offset % 10 < 3 ? $0.element &+ 1 : $0.element }
    #expect(try stories([one, other].map { StoryArticle($0) }) == [0, 1])
    #expect(try stories([one, one].map { StoryArticle($0) }) == [0, 0])
  }

  @Test mutating func spilledRunsGiveTheSameStories() throws {
    let originals = (0..<40).map { _ in generator.signature() }
    let articles = (0..<500).map { place in
      StoryArticle(
        generator.changed(originals[place % 40], bytes: place % 8), "2024-03-0\(1 + place % 9)T0\(place % 7):00:00Z")
    }
    #expect(try stories(articles, memory: 4 << 10) == stories(articles))
  }
}
