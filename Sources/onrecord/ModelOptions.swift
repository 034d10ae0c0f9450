import ArgumentParser
import Learning
import NewsPipeline
import Tagging

/// Which models are used.
struct ModelChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with models; those that are missing in it are the executable's (default: all are).", valueName: "dir"))
  var model: String?

  func models() throws -> TaggerModels { try model.map { try ModelFolder($0).models() } ?? .embedded }

  func parts() throws -> SequenceModel { try model.map { try ModelFolder($0).parts() } ?? TaggerModels.embedded.parts }
}

/// Which passes the entity models make.
struct PassChoice: ParsableArguments {
  @Option(help: ArgumentHelp("1 for the first pass alone, or 2.", valueName: "n"))
  var passes = 2

  func validate() throws {
    guard (1...2).contains(passes) else { throw ValidationError("--passes is to be 1 or 2, not \(passes)") }
  }
}

/// What both kinds of trainings can be told.
struct TrainingChoice: ParsableArguments {
  private static let entities = EntityTrainer()
  private static let parts = PartTrainer()

  /// The default of each kind of training.
  private static func defaults<Value: Equatable>(_ entities: Value, _ parts: Value) -> String {
    entities == parts ? "(default: \(entities))" : "(default: \(entities) for entities, \(parts) for pos)"
  }

  @Option(
    help: ArgumentHelp(
      "The most passes over the text; fewer where the dev files gain nothing "
        + defaults(entities.options.epochs, parts.options.epochs), valueName: "n"))
  var epochs: Int?

  @Option(
    help: ArgumentHelp(
      "The step of AdaGrad " + defaults(entities.options.rate, parts.options.rate), valueName: "x"))
  var rate: Float?

  @Option(
    help: ArgumentHelp(
      "The pull of weights towards 0 " + defaults(entities.options.l2, parts.options.l2), valueName: "x"))
  var l2: Float?

  @Option(
    help: ArgumentHelp(
      "Word features that occur less often in the text get no weight "
        + defaults(entities.options.cutoff, parts.options.cutoff), valueName: "n"))
  var cutoff: Int?

  @Option(
    help: ArgumentHelp(
      "Orders the sentences; the same seed gives the same bytes "
        + defaults(entities.options.seed, parts.options.seed), valueName: "n"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Features whose weights are all lighter are left out of the file "
        + defaults(entities.rounding.pruning, parts.rounding.pruning), valueName: "x"))
  var prune: Float?

  func validate() throws {
    if let epochs, epochs < 1 { throw ValidationError("--epochs is to be 1 or more, not \(epochs)") }
    if let rate, !(rate > 0 && rate.isFinite) { throw ValidationError("--rate is to be above 0, not \(rate)") }
    if let l2, !(l2 >= 0 && l2.isFinite) { throw ValidationError("--l2 is to be 0 or more, not \(l2)") }
    if let cutoff, cutoff < 1 { throw ValidationError("--cutoff is to be 1 or more, not \(cutoff)") }
    if let prune, !(prune >= 0 && prune.isFinite) { throw ValidationError("--prune is to be 0 or more, not \(prune)") }
  }

  /// Puts what was given in place of a trainer's own settings.
  func apply(to options: inout SequenceTrainingOptions, _ rounding: inout SequenceModelOptions) {
    if let epochs { options.epochs = epochs }
    if let rate { options.rate = rate }
    if let l2 { options.l2 = l2 }
    if let cutoff { options.cutoff = cutoff }
    if let seed { options.seed = seed }
    if let prune { rounding.pruning = prune }
  }
}
