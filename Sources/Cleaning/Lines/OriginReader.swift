internal import Corpus

extension Origin {
  /// Reads where a text stood first: `The post TITLE appeared first on OUTLET.`, `originally published in OUTLET`.
  struct Reader {
    private let bytes: [UInt8]

    init(_ piece: ArraySlice<UInt8>) { bytes = Array(piece) }

    /// What the piece says; nil where it names no outlet. Linear.
    var origin: Origin? {
      for phrase in Self.phrases {
        guard let start = find(phrase, from: 0) else { continue }
        let outlet = name(from: start + phrase.count)
        guard !outlet.isEmpty else { continue }
        return Origin(outlet: outlet, title: title(before: start))
      }
      return nil
    }

    private static let phrases = [
      " appeared first on ", " first appeared on ", " first appeared in ", " first appeared at ",
      " originally appeared in ",
      " originally appeared on ", " originally appeared at ", " originally published by ", " originally published in ",
      " originally published on ", " originally published at ", " first published by ", " first published in ",
      " first published on ", " republished from ", " was published by ", " was published in ", " reprinted from ",
      "republished from ", "originally published in ", "originally published on ", "originally published by ",
    ].map { Array($0.utf8) }

    private func find(_ phrase: [UInt8], from start: Int) -> Int? {
      guard bytes.count >= phrase.count + start else { return nil }
      let span = bytes.span
      for place in start...(bytes.count - phrase.count) where span.holds(phrase, at: place) { return place }
      return nil
    }

    /// A name: up to eight words, to a mark or a word that goes on.
    private func name(from start: Int) -> String {
      var words: [String] = []
      var place = start
      while place < bytes.count, words.count < 8 {
        let first = place
        while place < bytes.count, bytes[place] != UInt8(ascii: " ") { place += 1 }
        var end = place
        var isLast = false
        while end > first, Self.isMark(bytes[end - 1]) {
          end -= 1
          isLast = true
        }
        let word = String(decoding: bytes[first..<end], as: UTF8.self)
        if word.isEmpty || Self.goesOn.contains(word) { break }
        words.append(word)
        if isLast { break }
        place += 1
      }
      return words.joined(separator: " ")
    }

    private static func isMark(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "!")
    }

    private static let goesOn: Set<String> = [
      "and", "as", "under", "with", "by", "on", "in", "at", "to", "under", "here", "|", "-", "–", "—", "is", "was",
    ]

    /// What stands between `The post` and where it appeared.
    private func title(before end: Int) -> String {
      let opening = Array("the post ".utf8)
      guard let start = find(opening, from: 0), start + opening.count < end else { return "" }
      return String(decoding: bytes[(start + opening.count)..<end], as: UTF8.self)
    }
  }
}
