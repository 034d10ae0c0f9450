internal import Corpus
internal import Text

/// What mention a token is of.
enum MentionCode {
  static let boundary: UInt8 = 12
  static let count: UInt32 = 13

  /// By token: 0 outside; for names 1 to 8, by kind and whether the mention begins here; 9 and 10 nominals, 11 pronouns.
  static func codes(_ layer: TaggingLayer, _ tokens: [Token]) -> [UInt8] {
    var codes = [UInt8](repeating: 0, count: tokens.count)
    var mentions: [(span: ByteSpan, code: UInt8)] = []
    for entity in layer.entities {
      for mention in entity.mentions { mentions.append((mention.span, code(mention.form, entity.kind))) }
    }
    mentions.sort { $0.span < $1.span }
    var token = 0
    for mention in mentions {
      while token < tokens.count, tokens[token].end <= mention.span.start { token += 1 }
      var place = token
      while place < tokens.count, tokens[place].start < mention.span.end {
        let isInside: UInt8 = place > token && mention.code != 11 ? 1 : 0
        if codes[place] == 0 { codes[place] = mention.code + isInside }
        place += 1
      }
    }
    return codes
  }

  private static func code(_ form: Mention.Form, _ kind: Entity.Kind) -> UInt8 {
    switch form {
    case .nominal: 9
    case .pronoun: 11
    case .name:
      switch kind {
      case .person: 1
      case .organization: 3
      case .place: 5
      case .other: 7
      }
    }
  }
}
