import Corpus
import Text

extension TaggedArticle {
  /// What breaks the tagger's promises: mentions on borders of tokens, in order, none overlapping but that a nominal may hold
  /// names; entities with a name that stands in the text, by first mention.
  var faults: [String] {
    var faults: [String] = []
    let tokens = Tokenizer().tokenize(text).tokens
    let starts = Set(tokens.map(\.start))
    let ends = Set(tokens.map(\.end))
    for entity in entities {
      if entity.mentions.isEmpty || entity.name.isEmpty { faults.append("empty") }
      if entity.mentions != entity.mentions.sorted(by: { $0.span < $1.span }) { faults.append("order of mentions") }
      if !entity.mentions.contains(where: { $0.form == .name && string($0) == entity.name }) {
        faults.append("name \(entity.name)")
      }
    }
    let mentions = entities.flatMap(\.mentions).sorted { $0.span < $1.span }
    for mention in mentions where !starts.contains(mention.span.start) || !ends.contains(mention.span.end) {
      faults.append("border \(mention.span)")
    }
    for (one, other) in zip(mentions, mentions.dropFirst()) where one.span.overlaps(other.span) {
      let holds = one.form == .nominal && other.form == .name && other.span.end <= one.span.end
      let isHeld = other.form == .nominal && one.form == .name && other.span.start == one.span.start
      if !holds && !isHeld { faults.append("overlap \(one.span) \(other.span)") }
    }
    let firsts = entities.compactMap(\.mentions.first?.span)
    if firsts != firsts.sorted() { faults.append("order of entities") }
    return faults
  }

  var mentionCount: Int { entities.reduce(0) { $0 + $1.mentions.count } }
}
