public import Aggregating
public import Cleaning
public import Corpus
public import Merging
public import Quoting
public import Reading
public import Tagging

/// A pipeline file: what was typed, with defaults for all that was not.
public struct PipelineFile: Codable, Equatable, Sendable {
  /// Files, folders, or `-` for standard input.
  public var input: [String] = []
  /// The run's folder.
  public var output = ""
  /// How many blocks are worked on at once; 0 is one a core.
  public var jobs = 0
  /// The last stage to be done.
  public var until = StageName.aggregating
  /// The share of lines that may be malformed before the exit status says so.
  public var tolerate = 0.01
  /// A folder with models of tagging, of quoting or of both; empty for those in the executable.
  public var models = ""
  /// A register of actors, JSON Lines; empty for none.
  public var actors = ""

  public var reading = ReadingOptions()
  public var cleaning = CleaningOptions()
  public var tagging = TaggingOptions()
  public var quoting = QuotingOptions()
  public var aggregating = AggregatingOptions()
  public var merging = MergingOptions()

  public init() {}

  /// The layout of the dumps, or `auto`.
  public var layout: String {
    get { reading.layout }
    set { reading.layout = newValue }
  }

  enum CodingKeys: String, CodingKey {
    case input, output, jobs, until, tolerate, models, actors, reading, cleaning, tagging, quoting, aggregating, merging
  }
}
