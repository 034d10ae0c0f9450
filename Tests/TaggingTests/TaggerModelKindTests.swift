import Learning
import Tagging
import Testing

@Suite struct TaggerModelKindTests {
  /// A model that has learned nothing.
  private func model(_ name: String, features: String, _ labels: LabelSet) throws -> SequenceModel {
    var text = SequenceText()
    text.addToken(form: text.addForm([]), contexts: [])
    text.endSentence()
    let weights = SequenceTrainer().train(text, labels: labels, contextCount: 1)
    return try weights.model(name: name, features: features)
  }

  @Test(arguments: TaggerModelKind.allCases)
  func aModelOfOtherFeaturesIsToBeTrainedAgain(kind: TaggerModelKind) throws {
    let model = try model(kind.name, features: "features-0", .plain(["A"]))
    let objection = try #require(kind.objection(to: model))
    #expect(objection.hasPrefix("was trained with the features 'features-0', this program's are '"))
    #expect(objection.hasSuffix("': train it again"))
  }

  @Test func partsOfSpeechFitTheirPlaceAlone() throws {
    let text = try TaggedText(Array("The\tDT\nmill\tNN\n\nclosed\tVBD\n".utf8))
    let parts = try PartTrainer().train(text, developing: text) { _ in }
    #expect(TaggerModelKind.parts.objection(to: parts) == nil)
    #expect(
      TaggerModelKind.second.objection(to: parts)
        == "is a model of parts of speech, not of entities, second pass")
    let renamed = try model(parts.name, features: parts.features, parts.labels)
    #expect(TaggerModelKind.parts.objection(to: renamed)?.contains("has other labels or contexts") == true)
  }
}
