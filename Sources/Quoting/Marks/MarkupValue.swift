/// Follows the straight marks around values of attributes, which stray markup leaves in a text: `<b id="…" lang="…">`.
struct MarkupValue {
  /// The place among the paragraph's marks of the one that may have opened a value.
  private var first: Int?

  /// Whether a straight mark closes a value: the place of the mark that opened it, nil where it does not.
  mutating func pass(_ mark: Mark, at place: Int, _ text: Span<UInt8>) -> Int? {
    guard mark.style == .straight else { return nil }
    if let opener = first {
      first = nil
      if mark.lean < 0 || text.has(UInt8(ascii: ">"), at: mark.end) || text.has(UInt8(ascii: "/"), at: mark.end) {
        return opener
      }
    }
    if text.has(UInt8(ascii: "="), at: mark.start - 1), mark.start > 1, text[mark.start - 2].isLetter { first = place }
    return nil
  }
}
