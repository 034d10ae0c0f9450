/// Finds HTML in a text: tags, comments, scripts and character references.
///
/// Nothing is touched that is not certainly HTML: `<BP>`, `a < b`, `<3` and `AT&T` stay as they are.
struct MarkupScanner: Sendable {
  /// A piece that was taken out: bytes of the text scanned.
  struct Finding {
    var start: Int
    var end: Int
    var kind = "markup"
    var rule: String
  }

  private let references = ReferenceReader.shared
  private let tags = TagReader(table: .shared)
  private var evidence: MarkupEvidence?
  /// The last closings that were searched for, so that a search that failed is never repeated.
  private var commentEnd = ClosingSearch("-->")
  private var dataEnd = ClosingSearch("]]>")
  private var scriptEnd = ClosingSearch("</script")
  private var styleEnd = ClosingSearch("</style")
  /// Where the CDATA section ends whose opening was taken out last.
  private var openDataEnd: Int?

  private static let script = NameHash.of("script")

  /// Linear in the text.
  mutating func scan(_ text: [UInt8], into list: inout EditList) -> [Finding] {
    forget()
    let bytes = text.span
    var findings: [Finding] = []
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "&"): position = resolveReference(bytes, at: position, into: &list)
      case UInt8(ascii: "<"): position = removeMarkup(bytes, at: position, into: &list, &findings)
      case UInt8(ascii: "]") where position == openDataEnd:
        take(Finding(start: position, end: position + 3, rule: "cdata"), from: &list, &findings)
        position += 3
      default: position += 1
      }
    }
    return findings
  }

  private mutating func forget() {
    evidence = nil
    commentEnd.forget()
    dataEnd.forget()
    scriptEnd.forget()
    styleEnd.forget()
    openDataEnd = nil
  }

  private func resolveReference(_ bytes: Span<UInt8>, at start: Int, into list: inout EditList) -> Int {
    guard let reference = references.reference(bytes, at: start) else { return start + 1 }
    if let scalar = reference.scalar {
      list.replace(start, reference.end, with: scalar)
    } else {
      list.drop(start, reference.end)
    }
    return reference.end
  }

  private mutating func removeMarkup(
    _ bytes: Span<UInt8>, at start: Int, into list: inout EditList, _ findings: inout [Finding]
  ) -> Int {
    guard start + 1 < bytes.count else { return start + 1 }
    if let found = declaration(bytes, at: start) {
      take(found, from: &list, &findings)
      return found.end
    }
    guard let tag = tags.tag(bytes, at: start), isMeant(tag, bytes) else { return start + 1 }
    let end = contentEnd(of: tag, bytes)
    findings.append(Finding(start: start, end: end ?? tag.end, rule: end == nil ? "tag" : "script"))
    if tag.traits.contains(.block) {
      list.replace(start, tag.end, with: UInt8(ascii: "\n"))
    } else if tag.traits.contains(.cell) {
      list.replace(start, tag.end, with: UInt8(ascii: " "))
    } else {
      list.drop(start, end ?? tag.end)
    }
    return end ?? tag.end
  }

  private func take(_ finding: Finding, from list: inout EditList, _ findings: inout [Finding]) {
    list.drop(finding.start, finding.end)
    findings.append(finding)
  }

  private mutating func isMeant(_ tag: Tag, _ bytes: Span<UInt8>) -> Bool {
    if let isCertain = tag.isCertain { return isCertain }
    let known = evidence ?? MarkupEvidence(bytes, tags)
    evidence = known
    return tag.isTag(by: known)
  }

  /// The end of an element whose content is no text; nil for others, and for one that is never closed: its tag goes,
  /// what stands behind it may well be the article.
  private mutating func contentEnd(of tag: Tag, _ bytes: Span<UInt8>) -> Int? {
    guard tag.traits.contains(.hidden), !tag.isClosing, !tag.isSelfClosing else { return nil }
    let closing =
      tag.name == Self.script ? scriptEnd.find(bytes, from: tag.end) : styleEnd.find(bytes, from: tag.end)
    guard let closing else { return nil }
    return tags.tag(bytes, at: closing)?.end
  }

  /// Comments, and what begins with `<!` or `<?`. The content of a CDATA section is text.
  private mutating func declaration(_ bytes: Span<UInt8>, at start: Int) -> Finding? {
    let second = bytes[start + 1]
    guard second == UInt8(ascii: "!") || second == UInt8(ascii: "?") else { return nil }
    if bytes.holds(Self.commentStart, at: start) {
      return commentEnd.find(bytes, from: start + 4).map { Finding(start: start, end: $0 + 3, rule: "comment") }
    }
    if bytes.holds(Self.dataStart, at: start) {
      openDataEnd = dataEnd.find(bytes, from: start)
      return openDataEnd.map { _ in Finding(start: start, end: start + Self.dataStart.count, rule: "cdata") }
    }
    for opening in Self.declarationStarts where bytes.holds(opening, at: start) {
      var end = start + opening.count
      while end < bytes.count, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: ">") { end += 1 }
      guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return nil }
      return Finding(start: start, end: end + 1, rule: "declaration")
    }
    return nil
  }

  private static let commentStart = Array("<!--".utf8)
  private static let dataStart = Array("<![cdata[".utf8)
  private static let declarationStarts = ["<!doctype ", "<![if ", "<![endif]", "<?xml"].map { Array($0.utf8) }
}

/// Finds the next place of an ASCII word, in which case does not count; linear over all searches of a rising place.
struct ClosingSearch: Sendable {
  private let word: [UInt8]
  /// The last answer: the first place from `searchedFrom` on, or the text's end.
  private var searchedFrom = 0
  private var found: Int?

  init(_ word: String) { self.word = Array(word.utf8) }

  mutating func forget() { found = nil }

  mutating func find(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    if let found, searchedFrom <= start, found >= start { return found == bytes.count ? nil : found }
    var position = start
    while position < bytes.count, !bytes.holds(word, at: position) { position += 1 }
    (searchedFrom, found) = (start, position)
    return position < bytes.count ? position : nil
  }
}

extension Span<UInt8> {
  /// Whether an ASCII word in lower case stands at an offset, in any case.
  func holds(_ word: [UInt8], at offset: Int) -> Bool {
    guard offset + word.count <= count else { return false }
    for index in word.indices {
      let byte = self[offset + index]
      guard (byte.isASCIILetter ? byte | 0x20 : byte) == word[index] else { return false }
    }
    return true
  }
}
