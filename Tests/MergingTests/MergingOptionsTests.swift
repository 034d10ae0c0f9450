import Merging
import Testing

struct MergingOptionsTests {
  @Test func sharesAreShares() {
    let options = MergingOptions()
    #expect((0...1).contains(options.storySimilarity))
    #expect((0...1).contains(options.utteranceSimilarity))
  }
}
