/// A tag as it stands in a text, not yet judged.
struct Tag {
  /// The hash of its name in lower case.
  var name: UInt64 = NameHash.empty
  var traits: TagTraits = []
  /// Letters of the name are lower case, or all of them upper case.
  var isLowercase = true
  var isUppercase = true
  var isClosing = false
  var isSelfClosing = false
  /// Attributes with values; with values in quotation marks; words that are no known flag.
  var hasValues = false
  var hasQuotedValues = false
  var hasOddWords = false
  /// The name begins with the prefix of a namespace that web pages have, as in `<o:p>`.
  var hasPrefix = false
  var end = 0
}

/// Reads tags by the grammar of HTML, without judging whether a tag is meant.
///
/// Stricter than browsers: no angle bracket stands outside of quotation marks, no quotation mark inside of a bare value.
/// So from each place that is read twice, all readers but three must have given up: reading all tags of a text is linear.
struct TagReader: Sendable {
  private let table: TagTable
  private static let prefixes = Set(["o", "v", "w", "st1", "fb", "g", "svg", "gcse", "xml"].map(NameHash.of))

  init(table: TagTable) { self.table = table }

  /// The tag that begins with the angle bracket at `start`.
  func tag(_ bytes: Span<UInt8>, at start: Int) -> Tag? {
    var tag = Tag()
    var position = start + 1
    if position < bytes.count, bytes[position] == UInt8(ascii: "/") {
      tag.isClosing = true
      position += 1
    }
    guard let nameEnd = name(bytes, from: position, into: &tag) else { return nil }
    tag.traits = table[tag.name]
    if tag.traits.contains(.flag) { tag.traits = [] }
    guard let end = attributes(bytes, from: nameEnd, into: &tag) else { return nil }
    tag.end = end
    return tag
  }

  private func name(_ bytes: Span<UInt8>, from start: Int, into tag: inout Tag) -> Int? {
    guard start < bytes.count, bytes[start].isASCIILetter else { return nil }
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: ":"), !tag.hasPrefix, Self.prefixes.contains(tag.name) {
        tag.hasPrefix = true
      } else if byte.isASCIILetter {
        if byte & 0x20 == 0 { tag.isLowercase = false } else { tag.isUppercase = false }
      } else if !byte.isASCIIDigit && byte != UInt8(ascii: "-") {
        break
      }
      tag.name = NameHash.extended(tag.name, by: byte.isASCIILetter ? byte | 0x20 : byte)
      end += 1
    }
    return end
  }

  /// Reads attributes up to the closing bracket; returns the offset behind it.
  private func attributes(_ bytes: Span<UInt8>, from start: Int, into tag: inout Tag) -> Int? {
    var position = start
    var mayFollow = false
    while true {
      let word = skipBlanks(bytes, from: position)
      guard word < bytes.count else { return nil }
      switch bytes[word] {
      case UInt8(ascii: ">"): return word + 1
      case UInt8(ascii: "/"):
        guard word + 1 < bytes.count, bytes[word + 1] == UInt8(ascii: ">"), !tag.isClosing else { return nil }
        tag.isSelfClosing = true
        return word + 2
      default:
        // Browsers take an attribute right behind a closing quotation mark, so such pages exist.
        guard word > position || mayFollow, !tag.isClosing else { return nil }
        guard let end = attribute(bytes, from: word, into: &tag) else { return nil }
        mayFollow = Self.isQuotationMark(bytes[end - 1])
        position = end
      }
    }
  }

  private func attribute(_ bytes: Span<UInt8>, from start: Int, into tag: inout Tag) -> Int? {
    var hash = NameHash.empty
    var position = start
    while position < bytes.count, Self.isAttributeName(bytes[position]) {
      hash = NameHash.extended(hash, by: bytes[position].isASCIILetter ? bytes[position] | 0x20 : bytes[position])
      position += 1
    }
    guard position > start else { return nil }
    let equals = skipBlanks(bytes, from: position)
    guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else {
      if !table[hash].contains(.flag) { tag.hasOddWords = true }
      return position
    }
    return value(bytes, from: skipBlanks(bytes, from: equals + 1), into: &tag)
  }

  private func value(_ bytes: Span<UInt8>, from start: Int, into tag: inout Tag) -> Int? {
    guard start < bytes.count else { return nil }
    tag.hasValues = true
    let mark = bytes[start]
    if Self.isQuotationMark(mark) {
      tag.hasQuotedValues = true
      var position = start + 1
      while position < bytes.count, bytes[position] != mark { position += 1 }
      return position < bytes.count ? position + 1 : nil
    }
    var position = start
    while position < bytes.count, !Self.endsBareValue(bytes[position]) { position += 1 }
    return position > start ? position : nil
  }

  private func skipBlanks(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    return position
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func isQuotationMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  private static func isAttributeName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@")
  }

  private static func endsBareValue(_ byte: UInt8) -> Bool {
    isBlank(byte) || isQuotationMark(byte) || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }
}
