/// Addresses of the web, of mail and of domains, each one token.
extension Tokenizer {
  /// The end of the address that begins at `start` and is known by the byte at `place`; nil where none does.
  ///
  /// Linear in the text: where a run of labels holds no address, the cursor keeps its end, and no place before it is asked
  /// again.
  func addressEnd(
    _ text: Span<UInt8>, from start: Int, at place: Int, _ byte: UInt8, _ cursor: inout TokenCursor
  ) -> Int? {
    guard place > start else { return nil }
    switch byte {
    case UInt8(ascii: ":"):
      guard self.byte(text, at: place + 1) == UInt8(ascii: "/"), self.byte(text, at: place + 2) == UInt8(ascii: "/"),
        isScheme(text, start, place), !endsWord(text, at: place + 3)
      else { return nil }
      return linkEnd(text, from: place + 3)
    case UInt8(ascii: "@"): return mailEnd(text, at: place)
    case UInt8(ascii: "."):
      guard place >= cursor.noAddressBefore, isLabel(self.byte(text, at: place + 1)) else { return nil }
      if text[place - 1] &- 0x30 < 10, text[place + 1] &- 0x30 < 10 { return nil }
      return domainEnd(text, from: start, at: place, &cursor)
    default: return nil
    }
  }

  private func isScheme(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard 3...5 ~= end - start else { return false }
    var hash = WordHash.empty
    for place in start..<end { hash = WordHash.extended(hash, by: text[place]) }
    return words[hash] & WordClass.scheme != 0
  }

  /// The end of a link's text: up to a blank, a quotation mark or a bracket like those of tags, without marks that end
  /// sentences.
  private func linkEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    var opened = false
    while end < text.count {
      let byte = text[end]
      if byte >= 0x80 {
        let (value, length) = scalar(text, at: end)
        guard isWordScalar(value) else { break }
        end += length
      } else {
        guard byte > 0x20, !endsLink(byte) else { break }
        opened = opened || byte == UInt8(ascii: "(")
        end += 1
      }
    }
    while end > start, text[end - 1] < 0x80, endsWord(text, at: end - 1), text[end - 1] != UInt8(ascii: "/") {
      if opened, text[end - 1] == UInt8(ascii: ")") { break }
      end -= 1
    }
    return end
  }

  private func endsLink(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "{")...0x7F:
      return true
    default: return false
    }
  }

  /// The end of an address of mail whose "@" stands at a place: labels with a dot between them.
  private func mailEnd(_ text: Span<UInt8>, at place: Int) -> Int? {
    var end = place + 1
    var hasDot = false
    while isLabel(byte(text, at: end)) {
      while isLabel(byte(text, at: end)) { end += 1 }
      guard byte(text, at: end) == UInt8(ascii: "."), isLabel(byte(text, at: end + 1)) else { break }
      hasDot = true
      end += 1
    }
    return hasDot ? end : nil
  }

  /// The end of a domain ("Amazon.com", "www.bell.example/news") or of an address of mail with a dot before its "@".
  private func domainEnd(
    _ text: Span<UInt8>, from start: Int, at place: Int, _ cursor: inout TokenCursor
  ) -> Int? {
    var end = place
    var known: Int?
    let isWeb = place - start == 3 && isScheme(text, start, place)
    while byte(text, at: end) == UInt8(ascii: "."), isLabel(byte(text, at: end + 1)) {
      let label = end + 1
      var hash = WordHash.empty
      end = label
      while isLabel(byte(text, at: end)) {
        hash = WordHash.extended(hash, by: text[end])
        end += 1
      }
      if isWeb || words[hash] & WordClass.domain != 0 && isDomain(text, label, end) { known = end }
    }
    if byte(text, at: end) == UInt8(ascii: "@"), let mail = mailEnd(text, at: end) { return mail }
    guard let known else {
      cursor.noAddressBefore = end
      return nil
    }
    return byte(text, at: known) == UInt8(ascii: "/") && known == end ? linkEnd(text, from: known) : known
  }

  /// Whether a label that may be a domain's last is written like one: in small letters, or "com" anyhow.
  private func isDomain(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    text[start] &- 0x61 < 26 || end - start == 3 && text[start + 2] | 0x20 == UInt8(ascii: "m")
  }

  private func isLabel(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// The end of a handle or tag, "@bell" or "#news", whose mark stands at a place; nil where none does.
  func tagEnd(_ text: Span<UInt8>, at place: Int) -> Int? {
    guard place == 0 || text[place - 1] < 0x80 && !isWordScalar(UInt32(text[place - 1])),
      text[place] == UInt8(ascii: "@") || !isDigit(text, at: place + 1)
    else { return nil }
    var end = place + 1
    while !endsWord(text, at: end) { end += scalar(text, at: end).length }
    return end > place + 1 ? end : nil
  }

  private func isDigit(_ text: Span<UInt8>, at place: Int) -> Bool { byte(text, at: place) &- 0x30 < 10 }
}
