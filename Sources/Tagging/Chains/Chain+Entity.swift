internal import Corpus
internal import Text

/// What is told of a chain in the end; the only place where names become strings.
extension Chain {
  ///
  /// The chain gives its mentions away.
  mutating func takeEntity(in text: AnnotatedText) -> Entity {
    var taken: [Mention] = []
    swap(&taken, &mentions)
    // Names come in text order; only pronouns and roles may have been added between them.
    if !taken.isInTextOrder { taken.sort { $0.span < $1.span } }
    return Entity(
      name: text.string(name), kind: entityKind, gender: kind == .person ? gender : .unknown,
      titles: kind == .person && !titles.isEmpty ? titleStrings(in: text) : [], mentions: taken)
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

extension [Mention] {
  fileprivate var isInTextOrder: Bool {
    for index in 1..<Swift.max(1, count) where self[index].span < self[index - 1].span { return false }
    return true
  }
}

extension AnnotatedText {
  func string(_ range: Range<Int>) -> String {
    let span = span(of: range)
    return String(decoding: bytes[span.range], as: UTF8.self)
  }
}
