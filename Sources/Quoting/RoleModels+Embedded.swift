internal import CModels
public import Learning

extension RoleModels {
  /// Those in the executable, opened once a process.
  public static let embedded: RoleModels = {
    do {
      return try unsafe RoleModels(
        roles: open(UnsafeRawBufferPointer(start: cmodels_quote_roles, count: cmodels_quote_roles_count)),
        links: open(UnsafeRawBufferPointer(start: cmodels_quote_links, count: cmodels_quote_links_count)),
        sources: open(UnsafeRawBufferPointer(start: cmodels_quote_sources, count: cmodels_quote_sources_count)),
        contents: open(UnsafeRawBufferPointer(start: cmodels_quote_contents, count: cmodels_quote_contents_count)),
        regions: open(UnsafeRawBufferPointer(start: cmodels_quote_regions, count: cmodels_quote_regions_count)))
    } catch {
      preconditionFailure("a model in this program is damaged: \(error)")
    }
  }()

  private static func open(_ bytes: UnsafeRawBufferPointer) throws(SequenceModelError) -> SequenceModel {
    try unsafe SequenceModel(contentsOf: ModelBytes(static: bytes))
  }

  /// The model of a kind.
  public subscript(kind: QuoteModelKind) -> SequenceModel {
    switch kind {
    case .roles: roles
    case .links: links
    case .sources: sources
    case .contents: contents
    case .regions: regions
    }
  }
}
