internal import Text

/// What the whole text says on the doubtful tags in it.
///
/// `<BR>` may be a line break or the ticker of a company: it is taken for a tag only where the text is certainly HTML.
struct MarkupEvidence: Sendable {
  /// Names of known elements that are closed somewhere, and unknown ones that are opened with a quoted attribute.
  private var names = WordTable()
  /// There is at least one tag that cannot be anything else.
  private(set) var isMarkup = false

  /// Reads all tags of a text. Linear.
  init(_ bytes: Span<UInt8>, _ reader: TagReader) {
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), let tag = reader.tag(bytes, at: position) else {
        position += 1
        continue
      }
      let isKnown = tag.traits.contains(.known)
      if isKnown ? tag.isClosing : tag.hasQuotedValues { names.insert(tag.name, 1) }
      if isKnown && tag.isCertain == true { isMarkup = true }
      position = tag.end
    }
  }

  func knows(_ name: UInt64) -> Bool { names[name] != 0 }
}

extension Tag {
  /// Whether this is a tag for certain, by its own form; nil if the rest of the text has to tell.
  var isCertain: Bool? {
    guard traits.contains(.known) else {
      if hasPrefix { return true }
      return isClosing || isSelfClosing ? nil : hasQuotedValues
    }
    if isClosing || isSelfClosing || hasValues { return true }
    if hasOddWords { return false }
    return isLowercase && !traits.isDisjoint(with: [.block, .cell, .void, .hidden]) && !traits.contains(.word)
      ? true : nil
  }

  func isTag(by evidence: MarkupEvidence) -> Bool {
    if evidence.knows(name) { return true }
    guard traits.contains(.known), evidence.isMarkup, !traits.contains(.word) else { return false }
    return isLowercase || isUppercase && traits.contains(.void)
  }
}
