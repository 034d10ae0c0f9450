internal import Checkpointing
internal import Corpus
internal import Reading
internal import Shards

/// What is settled before the first block: inputs and their checksums, layouts, and what an earlier run left.
struct RunPreparation {
  private let pipeline: Pipeline
  private let directory: RunDirectory
  private let models: StageModels
  private let report: (RunEvent) -> Void

  init(
    _ pipeline: Pipeline, _ directory: RunDirectory, _ models: StageModels, _ report: @escaping (RunEvent) -> Void
  ) {
    self.pipeline = pipeline
    self.directory = directory
    self.models = models
    self.report = report
  }

  /// The run's shards in input order; `run.json` then says what is asked.
  func shards() throws -> [RunShard] {
    let earlier = directory.manifest()
    let inputs = try inputs(earlier)
    try compare(inputs, with: earlier)
    let stages = try pipeline.options.identities(of: models)
    explainRedoing(stages, earlier)
    try disownResults(of: earlier, inputs, stages)
    let shards = try inputs.enumerated().map { position, input in
      try RunShard(
        position: position, input: input, layout: RunShard.layout(of: input.path, pipeline.options.reading),
        settings: pipeline.options, models: models)
    }
    try directory.write(
      RunManifest(version: OnRecordVersion.current, inputs: inputs, stages: stages, until: pipeline.until),
      to: directory.manifestPath)
    return shards
  }

  private func inputs(_ earlier: RunManifest?) throws -> [RunManifest.Input] {
    let named = try pipeline.inputs.flatMap { $0 == "-" ? [try SpooledInput(directory).path()] : [$0] }
    let finder = try InputFinder(inputs: named)
    if !finder.ignored.isEmpty {
      let kinds = finder.ignored.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      report(.note("passed over what is no JSON Lines by its name: \(kinds)"))
    }
    let known = Dictionary((earlier?.inputs ?? []).map { ($0.path, $0) }) { first, _ in first }
    return try finder.shards.map { try input($0, known[$0.path]) }
  }

  /// A file that has the size and time of the earlier run is not read again for its checksum.
  private func input(_ shard: InputFinder.Shard, _ earlier: RunManifest.Input?) throws -> RunManifest.Input {
    try Task.checkCancellation()
    let modified = FileSum.modified(ofFile: shard.path) ?? 0
    if let earlier, earlier.shard == shard.name, earlier.modified == modified,
      FileSum.size(ofFile: shard.path) == earlier.file.bytes
    {
      return earlier
    }
    return RunManifest.Input(
      path: shard.path, shard: shard.name, file: try FileSum(ofFile: shard.path), modified: modified)
  }

  private func compare(_ inputs: [RunManifest.Input], with earlier: RunManifest?) throws {
    let named = Dictionary(inputs.map { ($0.path, $0) }) { first, _ in first }
    let vanished = (earlier?.inputs ?? []).filter { named[$0.path] == nil }
    guard vanished.isEmpty else { throw RunError.inputVanished(vanished.map(\.path)) }
    for input in earlier?.inputs ?? [] where named[input.path]?.file != input.file {
      report(.warning("the input '\(input.path)' changed since the earlier run; all stages of it are redone"))
    }
  }

  /// Results of other inputs or options are no longer vouched for, though they can still be asked until new ones stand there.
  private func disownResults(
    of earlier: RunManifest?, _ inputs: [RunManifest.Input], _ stages: [StageIdentity]
  ) throws {
    guard let earlier, earlier.stages != stages || earlier.inputs.map(\.file) != inputs.map(\.file) else { return }
    if Folder.exists(directory.resultsCheckpointPath) { try Folder.remove(directory.resultsCheckpointPath) }
  }

  private func explainRedoing(_ stages: [StageIdentity], _ earlier: RunManifest?) {
    guard let earlier else { return }
    var reasons: [String] = []
    var first: StageName?
    for stage in stages where stage.stage <= earlier.until {
      let changes = earlier.stage(stage.stage).map { stage.reasonsToRedo($0) } ?? []
      if changes.isEmpty { continue }
      first = first ?? stage.stage
      reasons.append("\(stage.stage.rawValue) (\(changes.joined(separator: ", ")))")
    }
    guard let first else { return }
    let redone = StageName.allCases.filter { $0 >= first }.map(\.rawValue).joined(separator: ", ")
    report(.note("changed since the earlier run: \(reasons.joined(separator: "; ")); redone: \(redone)"))
  }
}
