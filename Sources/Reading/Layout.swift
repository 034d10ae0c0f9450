/// Which fields a kind of dump has: for each field the JSON pointers that lead to it.
///
/// Built-in layouts and a user's own differ in nothing but where the pointers come from.
public struct Layout: Sendable, Equatable {
  /// The name by which a user asks for it, such as `cc_news`; `custom` where all comes from the pipeline file.
  public var name: String
  /// Where a record keeps each field; an empty one is not looked for.
  public var fields: FieldPointers

  public init(name: String, fields: FieldPointers) {
    self.name = name
    self.fields = fields
  }

  /// The names of the built-in layouts, in the order in which they are to be shown.
  public static var names: [String] { KnownLayout.all.map(\.layout.name) }

  /// The built-in layout of a name; case, hyphens and underscores do not matter (`CC-News`).
  public static func named(_ name: String) -> Self? {
    let wanted = key(of: name)
    return KnownLayout.all.first { key(of: $0.layout.name) == wanted }?.layout
  }

  /// This layout with the pointers of another where that has any; those that are malformed count as none.
  func overridden(by fields: FieldPointers) -> Self {
    var layout = self
    for field in Field.allCases where (try? JSONPointer.list(fields[field]))?.isEmpty == false {
      layout.fields[field] = fields[field]
    }
    return layout
  }

  private static func key(of name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " && $0 != "." }
  }
}
