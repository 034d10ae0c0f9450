import Corpus
import Testing

@testable import Checkpointing

private struct Settings: StageOptions {
  struct Deep: Codable, Equatable { var text = "/content" }
  var words = 10
  var share = 1.0
  var isOn = true
  var deep = Deep()
}

@Suite struct OptionValueTests {
  @Test func equalSettingsHaveNoDifferences() throws {
    let value = try OptionValue(encoding: Settings())
    #expect(try value.differences(to: OptionValue(encoding: Settings())).isEmpty)
  }

  @Test func differencesAreNamedByKey() throws {
    var changed = Settings()
    changed.words = 40
    changed.deep.text = "/body"
    let old = try OptionValue(encoding: Settings())
    #expect(
      try old.differences(to: OptionValue(encoding: changed)) == ["deep.text '/content' → '/body'", "words 10 → 40"])
  }

  @Test func aRevisionOrModelIsAReasonToo() throws {
    let old = try StageIdentity(stage: .tagging, revision: 1, options: Settings(), model: "names-1")
    let new = try StageIdentity(stage: .tagging, revision: 2, options: Settings(), model: "names-2")
    #expect(new.reasonsToRedo(old) == ["revision 1 → 2", "model 'names-1' → 'names-2'"])
    #expect(new.reasonsToRedo(new).isEmpty)
  }
}
