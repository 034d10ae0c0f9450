/// Takes bylines apart: `By Ann Lee and Bo Ek, Reuters` names three.
enum Byline {
  /// The names of a byline, in order; commas, semicolons, bars, line ends, `and` and `&` part them.
  static func names(in byline: ArraySlice<UInt8>) -> [String] {
    let text = withoutOpening(withoutBrackets(byline.trimmed))
    var names: [String] = []
    var start = text.startIndex
    var at = text.startIndex
    while at < text.endIndex {
      let length = separator(in: text, at: at)
      if length > 0 {
        append(text[start..<at], to: &names)
        start = at + length
      }
      at += max(length, 1)
    }
    append(text[start...], to: &names)
    return names
  }

  /// The names of one element of a list of authors: one, but for an element that is a whole byline.
  static func name(ofElement element: ArraySlice<UInt8>) -> [String] {
    let text = element.trimmed
    if withoutOpening(text).count < text.count { return names(in: text) }
    return text.isEmpty ? [] : [String(decoding: text, as: UTF8.self)]
  }

  private static func append(_ piece: ArraySlice<UInt8>, to names: inout [String]) {
    let name = withoutQuotes(piece.trimmed)
    if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
  }

  /// The length of the separator that begins here, 0 where none does.
  private static func separator(in text: ArraySlice<UInt8>, at start: Int) -> Int {
    switch text[start] {
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\n"): return 1
    case UInt8(ascii: ","): return isSuffix(text[(start + 1)...]) ? 0 : 1
    case UInt8(ascii: " "):
      // The blank behind stays, as it may be the one before the next `and`.
      if text[start...].startsInLowerCase(with: " and ") { return " and".utf8.count }
      return text[start...].startsInLowerCase(with: " & ") ? " &".utf8.count : 0
    default: return 0
    }
  }

  /// What stands behind a comma belongs to the name before it: `John Roe, Jr.`
  private static func isSuffix(_ text: ArraySlice<UInt8>) -> Bool {
    let ahead = text.first == UInt8(ascii: " ") ? text.dropFirst() : text
    for suffix in ["jr", "sr", "ii", "iii", "iv", "md", "m.d", "phd", "ph.d", "esq"]
    where ahead.startsInLowerCase(with: suffix) {
      let next = ahead.dropFirst(suffix.utf8.count).first ?? UInt8(ascii: " ")
      if next <= UInt8(ascii: ".") || next == UInt8(ascii: ";") { return true }
    }
    return false
  }

  private static func withoutOpening(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for opening in ["by ", "by: ", "by:", "written by ", "story by ", "reported by "]
    where text.startsInLowerCase(with: opening) {
      return text.dropFirst(opening.utf8.count).trimmed
    }
    return text
  }

  /// `['Ann Lee', 'Bo Ek']`: a list that went through a table of strings.
  private static func withoutBrackets(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]"), text.count >= 2 else { return text }
    return text.dropFirst().dropLast().trimmed
  }

  private static func withoutQuotes(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let mark = text.first, mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\""), text.last == mark,
      text.count >= 2
    else { return text }
    return text.dropFirst().dropLast().trimmed
  }
}

extension ArraySlice<UInt8> {
  /// The slice begins with an ASCII text, capitals taken as small letters.
  func startsInLowerCase(with prefix: String) -> Bool {
    guard count >= prefix.utf8.count else { return false }
    var offset = startIndex
    for byte in prefix.utf8 {
      let letter = self[offset]
      guard (letter &- UInt8(ascii: "A") < 26 ? letter | 0x20 : letter) == byte else { return false }
      offset += 1
    }
    return true
  }
}
