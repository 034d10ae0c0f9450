import Corpus

extension ReadingOptions {
  /// The layout to read a shard by: the one named, or told from the shard's first lines, with `fields` over it.
  ///
  /// A shard with no lines but blank ones is plain, as there is nothing to tell and nothing to read.
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
      guard firstLines.allSatisfy(\.isBlank) else { throw undetected(firstLines) }
      return KnownLayout.plain.layout
    case "custom":
      guard !fields.text.isEmpty else { throw .textUnnamed }
      return custom
    default:
      guard let named = Layout.named(layout) else { throw .unknownLayout(layout) }
      return named
    }
  }

  private func undetected(_ firstLines: [[UInt8]]) -> LayoutError {
    let lines = firstLines.prefix(LayoutDetector.lineLimit)
    var keys: [String] = []
    for line in lines {
      var json = JSONReader(line, in: ByteOrderMark.length(in: line, at: 0)..<line.count)
      for key in json.leadingKeys(limit: 20) where !keys.contains(key) && keys.count < 20 { keys.append(key) }
    }
    return .undetected(keys: keys, lines: lines.count)
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

extension [UInt8] {
  /// Nothing but blanks, a byte order mark passed over.
  fileprivate var isBlank: Bool {
    self[ByteOrderMark.length(in: self, at: 0)...].allSatisfy { $0 == 0x20 || 0x09...0x0D ~= $0 }
  }
}
