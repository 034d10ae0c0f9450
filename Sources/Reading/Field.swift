/// A field of an article that a layout finds in a record.
enum Field: Int, CaseIterable, Sendable {
  case id, outlet, url, published, title, authors, dateline, language, text

  /// The field's key in a pipeline file.
  var name: String { String(describing: self) }
}

extension FieldPointers {
  subscript(_ field: Field) -> String {
    get { self[keyPath: Self.path(of: field)] }
    set { self[keyPath: Self.path(of: field)] = newValue }
  }

  private static func path(of field: Field) -> WritableKeyPath<Self, String> {
    switch field {
    case .id: \.id
    case .outlet: \.outlet
    case .url: \.url
    case .published: \.published
    case .title: \.title
    case .authors: \.authors
    case .dateline: \.dateline
    case .language: \.language
    case .text: \.text
    }
  }
}
