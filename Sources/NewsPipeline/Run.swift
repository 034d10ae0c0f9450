public import Checkpointing
internal import Corpus
internal import Reading
internal import Shards

/// One run of the route over all inputs, in a folder that keeps all that is done.
///
/// The same command again goes on where the last one stopped; what is there and valid is loaded, whatever the number of
/// jobs and interruptions, and the results are the same bytes.
public struct Run {
  private let pipeline: Pipeline
  private let directory: RunDirectory
  private let report: (RunEvent) -> Void

  /// - Parameter report: Called on the caller's task only.
  public init(_ pipeline: Pipeline, report: @escaping (RunEvent) -> Void) {
    self.pipeline = pipeline
    directory = RunDirectory(pipeline.output)
    self.report = report
  }

  /// Does all that is asked for and not yet done.
  ///
  /// - Throws: `RunError`, `ShardError`, or `CancellationError` when told to stop; committed blocks stay.
  public func execute() async throws -> RunSummary {
    try Folder.make(directory.path)
    let lock = try FolderLock(folder: directory.path)
    try Folder.sweep(directory.path)
    do {
      try await walkAndWrite()
    } catch {
      // What was begun and will not be finished goes; a kill leaves it for the next run's sweep.
      try? Folder.sweep(directory.path)
      throw error
    }
    let summary = try RunSummary(of: directory, tolerate: pipeline.tolerate)
    _ = consume lock
    return summary
  }

  private func walkAndWrite() async throws {
    let models = try pipeline.options.stageModels()
    var shards = try RunPreparation(pipeline, directory, models, report).shards()
    for stage in StageName.allCases where stage <= pipeline.until { try Folder.make(directory.stagePath(stage)) }
    if pipeline.until > .reading {
      shards = try await RepeatSurvey(shards, in: directory, pipeline.options, report).surveyed(jobs: pipeline.jobs)
    }
    var source = BlockSource(shards, in: directory, until: pipeline.until)
    var ledger = RunLedger(shards, in: directory, report)
    let (directory, until) = (directory, pipeline.until)
    let stages = RouteStages(pipeline.options, until: until, models: models)
    var results = try ResultsStep(directory, pipeline.options)
    try await BoundedWalk(jobs: pipeline.jobs).run(
      next: { try source.next() },
      work: { unit in
        var route = Route(unit, stages, in: directory)
        return try route.run(until: until)
      },
      fold: { outcome in
        ledger.enter(outcome)
        try results.take(outcome, of: shards[outcome.unit.shard])
        try ledger.close(source.endings)
      })
    try ledger.close(source.endings)
    guard until == .aggregating else { return }
    ledger.announceExport()
    try await results.finish(shards, ledger, jobs: pipeline.jobs)
  }
}
