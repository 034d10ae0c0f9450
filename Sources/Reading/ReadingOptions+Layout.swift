import Corpus

extension ReadingOptions {
  /// The layout to read a shard by: the one named, or told from the shard's first lines, with `fields` over it.
  ///
  /// A shard without any object in its first lines is plain: there is nothing to tell, and each line will be refused.
  public func resolvedLayout(firstLines: [[UInt8]]) throws(LayoutError) -> Layout {
    for field in Field.allCases {
      do throws(JSONPointer.Malformed) {
        _ = try JSONPointer.list(fields[field])
      } catch {
        throw .malformedPointer(error.text, field)
      }
    }
    return try baseLayout(firstLines).overridden(by: fields)
  }

  private func baseLayout(_ firstLines: [[UInt8]]) throws(LayoutError) -> Layout {
    let custom = Layout(name: "custom", fields: FieldPointers())
    switch layout.lowercased() {
    case "auto":
      if let told = Layout.detect(firstLines: firstLines) { return told }
      if !fields.text.isEmpty { return custom }
      let keys = keys(in: firstLines)
      guard keys.isEmpty else { throw .undetected(keys: keys) }
      return KnownLayout.plain.layout
    case "custom":
      guard !fields.text.isEmpty else { throw .textUnnamed }
      return custom
    default:
      guard let named = Layout.named(layout) else { throw .unknownLayout(layout) }
      return named
    }
  }

  /// The keys of the objects in the first lines, in order of appearance; at most twenty.
  private func keys(in firstLines: [[UInt8]]) -> [String] {
    var keys: [String] = []
    for line in firstLines.prefix(LayoutDetector.lineLimit) {
      var json = JSONReader(line, in: ByteOrderMark.length(in: line, at: 0)..<line.count)
      for key in json.leadingKeys(limit: 20) where !keys.contains(key) && keys.count < 20 { keys.append(key) }
    }
    return keys
  }
}

extension JSONReader {
  /// The first keys of the object that comes next, as far as it is sound; none where no object comes.
  mutating func leadingKeys(limit: Int) -> [String] {
    var keys: [String] = []
    do throws(JSONError) {
      try beginObject()
      while keys.count < limit, try nextKey() {
        keys.append(String(decoding: key.prefix(40), as: UTF8.self))
        try skip()
      }
    } catch {
      // What was read so far is all that is to be shown.
    }
    return keys
  }
}
