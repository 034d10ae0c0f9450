import Corpus

extension RecordValues {
  /// The names that a value holds: a byline, an object with a name, or a list of either.
  mutating func names(at span: ByteSpan) -> [String] {
    switch kind(at: span) {
    case .string: Byline.names(in: decode(span)[...])
    case .object: name(ofObjectAt: span)
    case .array: elements(at: span).flatMap { name(ofElementAt: $0) }
    default: []
    }
  }

  private mutating func name(ofElementAt span: ByteSpan) -> [String] {
    switch kind(at: span) {
    case .string: Byline.name(ofElement: decode(span)[...])
    case .object: name(ofObjectAt: span)
    default: []
    }
  }

  private mutating func name(ofObjectAt span: ByteSpan) -> [String] {
    guard let name = member("name", at: span) else { return [] }
    switch kind(at: name) {
    case .string: return Byline.name(ofElement: decode(name)[...])
    // schema.org lets a property have several values.
    case .array:
      return elements(at: name).flatMap { kind(at: $0) == .string ? Byline.name(ofElement: decode($0)[...]) : [] }
    default: return []
    }
  }

  private func elements(at span: ByteSpan) -> [ByteSpan] {
    var array = reader(at: span)
    var elements: [ByteSpan] = []
    do throws(JSONError) {
      try array.beginArray()
      while try array.nextElement() { elements.append(try array.skip()) }
    } catch {
      // The record was found sound, so there is nothing to tell.
    }
    return elements
  }
}
