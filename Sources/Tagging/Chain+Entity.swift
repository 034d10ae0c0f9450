internal import Corpus
internal import Text

/// What is told of a chain in the end; the only place where names become strings.
extension Chain {
  func entity(in text: AnnotatedText) -> Entity {
    Entity(
      name: text.string(name), kind: entityKind, gender: kind == .person ? gender : .unknown,
      titles: kind == .person ? titleStrings(in: text) : [], mentions: mentions.sorted { $0.span < $1.span })
  }

  private var entityKind: Entity.Kind {
    switch kind {
    case .person: .person
    case .organization: .organization
    case .place: .place
    case .other: .other
    }
  }

  private func titleStrings(in text: AnnotatedText) -> [String] {
    titles.compactMap { title in
      var title = title
      while let first = title.first, text.lexicon.passing.contains(text.tokens[first].hash) { title.removeFirst() }
      return title.isEmpty ? nil : text.string(title)
    }
  }
}

extension AnnotatedText {
  func string(_ range: Range<Int>) -> String {
    let span = span(of: range)
    return String(decoding: bytes[span.range], as: UTF8.self)
  }
}
