internal import Corpus
internal import Shards

/// Re-reads every file of a run against its checkpoint.
public struct RunVerification: Sendable {
  /// What does not fit, one sentence each, naming the file.
  public private(set) var faults: [String] = []
  public private(set) var filesRead = 0
  public private(set) var status: RunStatus

  private let directory: RunDirectory

  /// Reads the whole run; linear in its bytes.
  ///
  /// - Throws: `RunError.noRun` where the folder holds no run.
  public init(of directory: RunDirectory) throws {
    self.directory = directory
    status = try RunStatus(of: directory)
    guard let manifest = directory.manifest() else { throw RunError.noRun(directory.path) }
    for input in manifest.inputs { check(input, until: manifest.until) }
    checkResults()
    for stage in status.unbalanced {
      faults.append("\(stage.rawValue): records in are not kept + dropped + rejected, or not what came before kept")
    }
  }

  private mutating func check(_ input: RunManifest.Input, until: StageName) {
    checkSum(of: input.path, is: input.file, called: "the input")
    guard let cuts = directory.cuts(input.shard) else {
      faults.append("\(input.shard): it has not been read to its end; run the same command again")
      return
    }
    for (block, cut) in cuts.blocks.enumerated() {
      var refused = cut.refused
      var refusals = cut.records.rejectedTotal
      for stage in StageName.allCases.dropFirst() where stage <= until {
        guard let checkpoint = directory.checkpoint(stage, input.shard, block) else {
          faults.append("\(directory.checkpointPath(stage, input.shard, block)): missing; run the same command again")
          continue
        }
        check(checkpoint)
        checkUpstream(checkpoint)
        if stage == .cleaning {
          refused = checkpoint.refused
          refusals += checkpoint.records.droppedTotal + checkpoint.records.rejectedTotal
        }
      }
      checkRefused(refused, lines: refusals, at: directory.refusedPath(input.shard, block))
    }
  }

  private mutating func check(_ checkpoint: Checkpoint) {
    let path = directory.layerPath(checkpoint.made.stage, checkpoint.shard, checkpoint.block)
    guard checkSum(of: path, is: checkpoint.file, called: "the layer") else { return }
    checkLines(of: path, are: checkpoint.records.kept)
  }

  /// A layer must lie over the very files that stand beside it.
  private mutating func checkUpstream(_ checkpoint: Checkpoint) {
    guard case .object(let upstream) = checkpoint.upstream else { return }
    for stage in StageName.allCases where stage > .reading && stage < checkpoint.made.stage {
      let below = directory.checkpoint(stage, checkpoint.shard, checkpoint.block)
      if upstream[stage.rawValue] != below.map({ .string($0.file.crc32) }) {
        let path = directory.layerPath(checkpoint.made.stage, checkpoint.shard, checkpoint.block)
        faults.append("\(path): it was made from another \(stage.rawValue) than the one that stands there")
      }
    }
  }

  private mutating func checkRefused(_ file: FileSum?, lines: Int, at path: String) {
    guard let file else {
      if lines > 0 { faults.append("\(path): \(lines) refused records have no file") }
      return
    }
    if checkSum(of: path, is: file, called: "the refused records") { checkLines(of: path, are: lines) }
  }

  private mutating func checkResults() {
    guard let results = directory.read(ResultsCheckpoint.self, at: directory.resultsCheckpointPath) else {
      if status.until == .aggregating { faults.append("\(directory.resultsPath): not written yet") }
      return
    }
    for (name, sum) in results.files.sorted(by: { $0.key < $1.key }) {
      checkSum(of: "\(directory.resultsPath)/\(name)", is: sum, called: "the result")
    }
  }

  @discardableResult
  private mutating func checkSum(of path: String, is expected: FileSum, called what: String) -> Bool {
    filesRead += 1
    do {
      let sum = try FileSum(ofFile: path)
      if sum == expected { return true }
      faults.append(
        "\(path): \(what) has \(sum.bytes) bytes and CRC-32 \(sum.crc32), not \(expected.bytes) and \(expected.crc32)")
    } catch { faults.append("\(error)") }
    return false
  }

  private mutating func checkLines(of path: String, are expected: Int) {
    do {
      let lines = try directory.lines(path).reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
      if lines != expected { faults.append("\(path): holds \(lines) records, not \(expected)") }
    } catch { faults.append("\(error)") }
  }
}
