public import Learning

/// The models that quoting works with: roles of words, what a cue introduces, and the three rankers.
public struct RoleModels: Sendable {
  public let roles: SequenceModel
  public let links: SequenceModel
  public let sources: SequenceModel
  public let contents: SequenceModel
  public let regions: SequenceModel

  public init(
    roles: SequenceModel, links: SequenceModel, sources: SequenceModel, contents: SequenceModel, regions: SequenceModel
  ) {
    self.roles = roles
    self.links = links
    self.sources = sources
    self.contents = contents
    self.regions = regions
  }
}
