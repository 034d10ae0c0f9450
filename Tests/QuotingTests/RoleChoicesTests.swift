import Corpus
import Learning
import TestSupport
import Testing
import Text

@testable import Quoting

/// What the role models propose for a cue, and what is made of it.
struct RoleChoicesTests {
  @Test(arguments: 0..<5)
  func proposalsKeepTheirPromises(_ part: Int) throws {
    for round in stride(from: part, to: 20, by: 5) {
      let seed = UInt64(round) &* 17 &+ 3
      var generator = SeededGenerator(seed: seed)
      let read = try #require(ReadPassage(QuoteFinderPropertyTests.text(&generator, pieces: 10 + 8 * round)))
      let (tagger, links) = read.read()
      let comment: Comment = "seed \(seed)"
      let sums = tagger.probabilities.map { $0.sum() }
      #expect(sums.count == read.passage.tokens.count && sums.allSatisfy { (0...1.001).contains($0) }, comment)
      for (link, next) in zip(links, links.dropFirst()) {
        #expect(link.candidate.range.upperBound <= next.candidate.range.lowerBound, comment)
        #expect(link.window.lowerBound <= next.window.lowerBound, comment)
        #expect(link.window.upperBound <= next.window.upperBound, comment)
      }
      for link in links {
        let sequence = tagger.words.sequences[link.candidate.sequence]
        #expect(link.window.clamped(to: sequence) == link.window, comment)
        #expect(link.candidate.range.clamped(to: link.window) == link.candidate.range, comment)
        #expect((link.content + link.source).allSatisfy { (0...1).contains($0) }, comment)
      }
      try hold(read, tagger, links, comment)
    }
  }

  private func hold(_ read: ReadPassage, _ tagger: RoleTagger, _ links: [Link], _ comment: Comment) throws {
    let sources: [RoleAttributor.Chosen?] = links.map { link in
      link.sourceRuns.first.map { RoleAttributor.Chosen(range: $0, probability: 0.5) }
    }
    var choices = ContentChoices()
    choices.read(links, sources, read.passage, read.drafts, tagger)
    #expect(choices.list.starts.count == choices.candidates.count + 1, comment)
    #expect(choices.list.ids.allSatisfy { $0 < choices.count }, comment)
    for candidate in choices.candidates {
      #expect(zip(candidate.runs, candidate.runs.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, comment)
      #expect(candidate.runs.allSatisfy { !$0.isEmpty }, comment)
      guard let number = candidate.link else { continue }
      let taken = [links[number].candidate.range, sources[number]?.range].compactMap { $0 }
      #expect(taken.allSatisfy { taken in candidate.runs.allSatisfy { !$0.overlaps(taken) } }, comment)
    }
    var regions = RegionChoices()
    regions.read(read.passage, links, read.drafts, tagger)
    #expect(
      regions.regions == read.passage.regionTokens.indices.filter { !read.passage.regionTokens[$0].isEmpty }, comment)
    #expect(regions.list.starts.count == regions.regions.count + 1, comment)
    #expect(regions.list.ids.allSatisfy { $0 < regions.count }, comment)
    // Whatever a ranker says of them.
    var generator = SeededGenerator(seed: UInt64(choices.candidates.count))
    let likely = choices.candidates.map { _ in Float.random(in: 0...1, using: &generator) }
    let speech = regions.regions.map { _ in Float.random(in: 0...1, using: &generator) }
    var selection = Selection(read.passage, QuotingOptions(), links, sources, read.drafts)
    let drafts = selection.drafts(choices.candidates, likely, regions.regions, speech)
    let runs = drafts.flatMap(\.content).sorted { $0.lowerBound < $1.lowerBound }
    #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, comment)
    #expect(
      drafts.allSatisfy { draft in draft.cue.map { cue in draft.content.allSatisfy { !$0.overlaps(cue) } } ?? true },
      comment)
    let starts = drafts.map { $0.content[0].lowerBound }
    #expect(starts == starts.sorted(), comment)
  }

  @Test func aSequenceHasSoManyCuesAndNoMore() throws {
    let read = try #require(ReadPassage(String(repeating: "she said that it is, he said, ", count: 150)))
    let (tagger, links) = read.read()
    let most = CueCandidates.mostCandidates(ofTokens: 1500)
    #expect(tagger.words.sequences.count == 1)
    #expect(links.count > 100 && links.count <= most)
  }

  @Test func theLikeliestOfTwoGoesFirstAndTheOtherNotAtAll() throws {
    let read = try #require(ReadPassage("Ann said it rained and Bo said it snowed.", part: .noun))
    let draft = Draft(content: [2..<4], source: 0..<1, cue: 1..<2, pattern: .clause)
    func candidate(_ runs: Range<Int>..., draft: Int) -> ContentChoices.Candidate {
      ContentChoices.Candidate(runs: runs, origin: .alone, link: nil, draft: draft)
    }
    var selection = Selection(read.passage, QuotingOptions(), [], [], [draft, draft, draft])
    let drafts = selection.drafts([candidate(2..<4, draft: 0), candidate(2..<4, draft: 1)], [0.6, 0.8], [], [])
    #expect(drafts.map(\.probability) == [Double(Float(0.8))])
    var none = Selection(read.passage, QuotingOptions(), [], [], [draft])
    #expect(none.drafts([candidate(2..<4, draft: 0)], [0.29], [], []).isEmpty)
  }
}
