import Corpus

@testable import Quoting

/// A text as the role models see it, with the tagger's parts of speech.
struct ReadPassage {
  let passage: Passage
  let drafts: [Draft]
  let hints: RoleHints

  /// With parts given, nothing is tagged.
  init?(_ text: String, part: PartOfSpeech? = nil) {
    var reader = PassageReader(QuotingOptions())
    var layer = TaggingLayer(id: "a", entities: [])
    if part == nil {
      guard let tagged = TaggedRoute().tagging(text) else { return nil }
      layer = tagged
    }
    (passage, drafts, _) = reader.read(TaggedArticle(article(text), layer))
    if let part { layer.parts = Array(repeating: part, count: passage.tokens.count) }
    hints = RoleHints(layer, drafts, passage.tokens)
  }

  var words: RoleWords {
    var words = RoleWords(.shared)
    words.read(passage, hints) { _ in }
    return words
  }

  /// What the models in the executable say, up to the links.
  func read() -> (RoleTagger, [Link]) {
    var tagger = RoleTagger(.shared, RoleModels.embedded.roles)
    var linker = Linker(RoleModels.embedded.links)
    tagger.read(passage, hints) { linker.learn($0) }
    tagger.tag()
    let links = linker.links(passage, drafts, tagger)
    return (tagger, links)
  }
}
