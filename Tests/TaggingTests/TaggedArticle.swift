import Corpus
import Tagging

/// A text with what the tagger found in it, for short expectations.
struct TaggedArticle {
  let text: [UInt8]
  let entities: [Entity]

  init(_ text: String, _ options: TaggingOptions = TaggingOptions()) {
    self.init(bytes: Array(text.utf8), options)
  }

  init(bytes: [UInt8], _ options: TaggingOptions = TaggingOptions()) {
    var tagger = Tagger(options: options)
    self.init(bytes: bytes, &tagger)
  }

  init(bytes: [UInt8], _ tagger: inout Tagger) {
    var article = Article()
    article.id = "a"
    article.text = bytes
    text = bytes
    if case .keep(let layer) = tagger.process(article) { entities = layer.entities } else { entities = [] }
  }

  func string(_ mention: Mention) -> String { String(decoding: text[mention.span.range], as: UTF8.self) }

  /// Each entity as "kind name: mention, mention".
  var summary: [String] {
    entities.map { entity in
      "\(entity.kind.rawValue) \(entity.name): \(entity.mentions.map { string($0) }.joined(separator: ", "))"
    }
  }

  /// Each entity as "kind name", by first mention.
  var names: [String] { entities.map { "\($0.kind.rawValue) \($0.name)" } }

  func entity(_ name: String) -> Entity? { entities.first { $0.name == name } }
}
