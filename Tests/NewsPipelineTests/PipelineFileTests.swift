import Cleaning
import Corpus
import Foundation
import Merging
import Reading
import TestSupport
import Testing

@testable import NewsPipeline

@Suite struct PipelineFileTests {
  private func message(_ yaml: String) -> String {
    do {
      _ = try PipelineFile(yaml: yaml, path: "p.yaml")
      return "read"
    } catch { return "\(error)" }
  }

  @Test func anEmptyFileIsAllDefaults() throws {
    #expect(try PipelineFile(yaml: "", path: "p.yaml") == PipelineFile())
    #expect(try PipelineFile(yaml: "# nothing but words\n", path: "p.yaml") == PipelineFile())
    #expect(try PipelineFile(yaml: "cleaning:\n", path: "p.yaml") == PipelineFile())
  }

  @Test func theFullFileHoldsEveryKeyWithItsDefault() throws {
    let path = SharedData.root.appending(path: "Pipelines/full.yaml").path
    #expect(try PipelineFile(path: path) == PipelineFile())
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(PipelineFile()))
    for key in keys(of: object) {
      #expect(
        text.contains("\n\(key.indent)\(key.name): ") || text.contains("\n\(key.indent)\(key.name):\n"), "\(key.name)")
    }
  }

  private func keys(of object: Any, indent: String = "") -> [(indent: String, name: String)] {
    guard let fields = object as? [String: Any] else { return [] }
    return fields.flatMap { [(indent, $0.key)] + keys(of: $0.value, indent: indent + "  ") }
  }

  @Test func whatIsGivenStandsInForTheDefault() throws {
    let file = try PipelineFile(
      yaml:
        "input: [a, b]\nuntil: tagging\ntolerate: 1\ncleaning: {minimumWords: 3}\nreading:\n  fields: {text: /body}\n",
      path: "p.yaml")
    #expect(file.input == ["a", "b"])
    #expect(file.until == .tagging)
    #expect(file.tolerate == 1)
    #expect(file.cleaning.minimumWords == 3)
    #expect(file.reading.fields.text == "/body")
    #expect(file.reading.blockBytes == PipelineFile().reading.blockBytes)
  }

  @Test func theMergeAndTheRegisterAreSetToo() throws {
    let file = try PipelineFile(
      yaml: "actors: who.jsonl\nmerging: {storySimilarity: 1, storyDays: 7}\n", path: "p.yaml")
    #expect(file.actors == "who.jsonl")
    #expect((file.merging.storySimilarity, file.merging.storyDays) == (1, 7))
    #expect(file.merging.utteranceSimilarity == PipelineFile().merging.utteranceSimilarity)
    let settings = StageSettings(file)
    #expect((settings.actors, settings.merging) == ("who.jsonl", file.merging))
  }

  @Test func oneInputNeedsNoList() throws {
    #expect(try PipelineFile(yaml: "input: dump\n", path: "p.yaml").input == ["dump"])
  }

  @Test(arguments: [
    ("colour: red", "line 1: unknown key 'colour'; known are: actors, aggregating, cleaning, input"),
    ("quoting:\n  minimumLikelihood: 1.5", "quoting.minimumLikelihood is to be from 0 to 1, not 1.5"),
    ("aggregating: {minimumConfidence: -1}", "aggregating.minimumConfidence is to be from 0 to 1, not -1.0"),
    ("merging: {storySimilarity: 2}", "merging.storySimilarity is to be from 0 to 1, not 2.0"),
    ("merging: {utteranceSimilarity: -0.1}", "merging.utteranceSimilarity is to be from 0 to 1, not -0.1"),
    ("merging: {storyDays: 1.5}", "merging.storyDays is to be a whole number"),
    ("merging:\n  days: 3", "line 2: unknown key 'days' under merging; known are: "),
    ("actors: {file: a}", "line 1: actors is to be text, not 'a list or map'"),
    ("tagging:\n  pronoun: no", "line 2: unknown key 'pronoun' under tagging; known are: nominals, passes, pronouns"),
    ("reading:\n  fields:\n    body: /b", "line 3: unknown key 'body' under reading.fields"),
    ("jobs: several", "line 1: jobs is to be a number, not 'several'"),
    ("tagging: {pronouns: 5}", "line 1: tagging.pronouns is to be true or false, not '5'"),
    ("cleaning: 5", "line 1: cleaning is to hold keys with values"),
    ("until: sleeping", "until is to be one of reading, cleaning"),
    ("jobs: 1.5", "jobs is to be a whole number"),
    ("a: [", "it is no YAML"),
  ])
  func whatIsWrongIsNamed(yaml: String, expected: String) {
    #expect(message(yaml).hasPrefix("pipeline file 'p.yaml'"))
    #expect(message(yaml).contains(expected), "\(message(yaml))")
  }

  @Test(arguments: [
    ("output: run", "no input is named"), ("input: a", "no folder for the run"),
    ("input: a\noutput: run\ntolerate: 2", "tolerate is to be a share"),
    ("input: a\noutput: run\njobs: -1", "jobs is to be 1 or more"),
  ])
  func anIncompletePipelineSaysWhatIsMissing(yaml: String, expected: String) throws {
    let file = try PipelineFile(yaml: yaml, path: "p.yaml")
    do {
      _ = try Pipeline(file)
      Issue.record("it was taken")
    } catch { #expect("\(error)".contains(expected)) }
  }
}
