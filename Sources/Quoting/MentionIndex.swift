import Corpus
import Text

/// The mentions of an article in text order, to be found by place.
struct MentionIndex {
  struct Entry: Comparable {
    var span: ByteSpan
    var entity: Int32
    var form: Mention.Form
    var isPerson: Bool
    /// Of a person or an organization.
    var isActor: Bool

    static func < (left: Self, right: Self) -> Bool {
      if left.span.start != right.span.start { return left.span.start < right.span.start }
      if left.span.end != right.span.end { return left.span.end < right.span.end }
      return left.entity < right.entity
    }
  }

  let entries: [Entry]
  let entities: [Entity]
  /// The longest mention, in bytes: how far back a search must look.
  private let longest: Int

  init(_ layer: TaggingLayer) {
    entities = layer.entities
    var entries: [Entry] = []
    var longest = 0
    // Most articles hold some two mentions an entity.
    entries.reserveCapacity(layer.entities.count * 2)
    // By index: taking an entity out of its array would count references for each of its parts.
    for index in layer.entities.indices {
      let isPerson = layer.entities[index].kind == .person
      let isActor = isPerson || layer.entities[index].kind == .organization
      for mention in layer.entities[index].mentions {
        entries.append(
          Entry(span: mention.span, entity: Int32(index), form: mention.form, isPerson: isPerson, isActor: isActor))
        longest = max(longest, mention.span.count)
      }
    }
    entries.sort()
    self.entries = entries
    self.longest = longest
  }

  /// The mention that a span is about: the first one in it of a person, else the first of anything.
  func mention(in span: ByteSpan) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].span.start + longest <= span.start { low = middle + 1 } else { high = middle }
    }
    var first: Entry?
    for entry in entries[low...] {
      if entry.span.start >= span.end { break }
      guard entry.span.overlaps(span) else { continue }
      if entry.isPerson { return entry }
      if first == nil { first = entry }
    }
    return first
  }
}
