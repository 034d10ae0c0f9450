/// Why it cannot be said where the records keep their fields.
public struct LayoutError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Code: String, Sendable {
    /// No layout has the name that was asked for.
    case unknownLayout
    /// None of the layouts fits the first records.
    case undetected
    /// `layout: custom` without a pointer to the text.
    case textUnnamed
    /// A word among the pointers that is none.
    case malformedPointer
  }

  public var code: Code
  /// What is wrong, and what to do.
  public var message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public var description: String { message }

  static func unknownLayout(_ name: String) -> Self {
    Self(.unknownLayout, "no layout is called '\(name)'; there are \(known), custom, and auto to have it told")
  }

  static func undetected(keys: [String]) -> Self {
    Self(
      .undetected,
      "none of the layouts \(known) fits its first records, which have the keys \(keys.joined(separator: ", ")); "
        + "name the field with the text by a JSON pointer in a pipeline file, such as "
        + "reading: {layout: custom, fields: {text: /\(keys.first ?? "body")}}")
  }

  static let textUnnamed = Self(
    .textUnnamed, "layout custom needs at least a JSON pointer to the text, such as fields: {text: /body}")

  static func malformedPointer(_ word: String, _ field: Field) -> Self {
    Self(
      .malformedPointer,
      "'\(word)' for the field \(field.name) is no JSON pointer: one begins with a slash, as in /metadata/url, and has ~ "
        + "only in ~0 (a tilde) and ~1 (a slash)")
  }

  private static var known: String { Layout.names.joined(separator: ", ") }
}
