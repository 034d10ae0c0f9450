import Corpus
import Text

/// The mentions of an article in text order, to be found by place.
struct MentionIndex {
  struct Entry {
    var mention: Mention
    var entity: Int
  }

  let entries: [Entry]
  let entities: [Entity]
  /// The longest mention, in bytes: how far back a search must look.
  private let longest: Int

  init(_ layer: TaggingLayer) {
    entities = layer.entities
    var entries: [Entry] = []
    for (index, entity) in layer.entities.enumerated() {
      entries += entity.mentions.map { Entry(mention: $0, entity: index) }
    }
    self.entries = entries.sorted { ($0.mention.span, $0.entity) < ($1.mention.span, $1.entity) }
    longest = entries.reduce(0) { max($0, $1.mention.span.count) }
  }

  /// Of each token: whether a mention of a person or an organization holds it.
  func flags(over tokens: [Token]) -> [Bool] {
    var flags = Array(repeating: false, count: tokens.count)
    var token = 0
    for entry in entries {
      let kind = entities[entry.entity].kind
      guard kind == .person || kind == .organization else { continue }
      while token < tokens.count, tokens[token].end <= entry.mention.span.start { token += 1 }
      var inside = token
      while inside < tokens.count, tokens[inside].start < entry.mention.span.end {
        flags[inside] = true
        inside += 1
      }
    }
    return flags
  }

  /// The mention that a span is about: the first one in it of a person, else the first of anything.
  func mention(in span: ByteSpan) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].mention.span.start + longest <= span.start { low = middle + 1 } else { high = middle }
    }
    var first: Entry?
    for entry in entries[low...] {
      if entry.mention.span.start >= span.end { break }
      guard entry.mention.span.overlaps(span) else { continue }
      if entities[entry.entity].kind == .person { return entry }
      if first == nil { first = entry }
    }
    return first
  }
}
