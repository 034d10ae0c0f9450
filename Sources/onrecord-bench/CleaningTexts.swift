import Corpus

/// Texts by which cleaning is measured at its best and at its worst, made of the articles at hand.
struct CleaningTexts {
  /// Clean articles of ASCII alone.
  let plain: [RawArticle]
  /// The same with curly marks, broken twice (UTF-8 read as Windows-1252), apostrophes as doubled entities, each paragraph
  /// between tags.
  let broken: [RawArticle]

  init(_ spine: [Article]) {
    plain = spine.filter { $0.text.allSatisfy { $0 < 0x80 } }.map { Self.raw($0.text) }
    broken = plain.map { Self.raw(Self.broken($0.text)) }
  }

  static func bytes(_ articles: [RawArticle]) -> Int { articles.reduce(0) { $0 + $1.text.count } }

  private static func raw(_ text: [UInt8]) -> RawArticle {
    var article = RawArticle(place: RecordPlace(shard: "bench", line: 1, byte: 0))
    article.text = text
    return article
  }

  private static func broken(_ text: [UInt8]) -> [UInt8] {
    var result = Array("<p class=\"text\">".utf8)
    var isOpen = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "\n"): result += Array("</p>\n<p class=\"text\">".utf8)
      case UInt8(ascii: "'"): result += Array("&amp;#39;".utf8)
      case UInt8(ascii: "\""):
        result += scrambled(scrambled(Array((isOpen ? "”" : "“").utf8)))
        isOpen.toggle()
      case UInt8(ascii: ","): result += [byte] + scrambled(scrambled(Array("é".utf8)))
      default: result.append(byte)
      }
    }
    return result + Array("</p>".utf8)
  }

  /// UTF-8 read as Windows-1252, of those bytes that the marks above have; others as Latin-1.
  private static func scrambled(_ bytes: [UInt8]) -> [UInt8] {
    let windows: [UInt8: String] = [0x80: "€", 0x9C: "œ", 0x82: "‚", 0x93: "“", 0x83: "ƒ", 0xA2: "¢"]
    return bytes.flatMap { byte in
      byte < 0x80
        ? [byte] : Array((windows[byte] ?? String(Character(Unicode.Scalar(byte)))).utf8)
    }
  }
}
