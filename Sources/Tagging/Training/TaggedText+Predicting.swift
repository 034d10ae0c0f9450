public import Learning
internal import Text

extension TaggedText {
  /// The parts of speech of all tokens, labels of the model.
  public func parts(by model: SequenceModel) -> [UInt8] {
    var tagger = PartTagger(model)
    var words = ArticleWords(FormReader(.all))
    var parts: [UInt8] = []
    for document in documents {
      words.read(document.bytes, document.tokens, document.sentences) { tagger.learn($0, $1) }
      tagger.tag(words)
      parts += tagger.parts
    }
    return parts
  }

  /// The same text with the parts of speech that a model gives its tokens.
  public func tagged(byParts model: SequenceModel) -> TaggedText {
    tagged(parts(by: model).map { model.labels.name(of: $0) })
  }

  /// The same text with the entities that models find in it, as IOB2 tags.
  public func tagged(by models: TaggerModels, passes: Int) -> TaggedText {
    var tagger = EntityTagger(models, passes: passes)
    var tags: [String] = []
    for document in documents {
      tagger.tag(document.bytes, document.tokens, document.sentences)
      for sentence in document.sentences { tags += EntityLabels.all.tags(of: tagger.labels[sentence]) }
    }
    return tagged(tags)
  }

  private func tagged(_ tags: [String]) -> TaggedText {
    var start = 0
    return TaggedText(
      documents: documents.map { document in
        var document = document
        document.tags = Array(tags[start..<start + document.tokens.count])
        start += document.tokens.count
        return document
      })
  }

  /// The file that the text was read from with this text's tags: each line its token, a tab and the tag; empty lines, and
  /// those that open documents, as they stand there.
  ///
  /// - Precondition: the text has the file's tokens.
  public func encoded(like file: [UInt8]) -> [UInt8] {
    var tags = documents.lazy.flatMap(\.tags).makeIterator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count + 2 * tokenCount)
    TaggedLine.forEach(in: file) { _, line in
      switch TaggedLine(line) {
      case .empty: break
      case .document: bytes += line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      case .token(let word, _):
        guard let tag = tags.next() else { preconditionFailure("the file has more tokens than the text") }
        bytes += word
        bytes.append(UInt8(ascii: "\t"))
        bytes += tag.utf8
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// How well another text of the same tokens finds the entities of this one.
  ///
  /// - Precondition: both have the same documents and sentences.
  public func entityScores(of found: TaggedText) -> SpanScores {
    var gold: [UInt8] = []
    var given: [UInt8] = []
    var sentences: [Range<Int>] = []
    for (right, other) in zip(documents, found.documents) {
      precondition(right.sentences == other.sentences, "scores are of one text")
      for sentence in right.sentences {
        sentences.append(gold.count..<gold.count + sentence.count)
        gold += EntityLabels.all.labels(of: Array(right.tags[sentence])) ?? []
        given += EntityLabels.all.labels(of: Array(other.tags[sentence])) ?? []
      }
    }
    return SpanScores(gold, given, sentences: sentences)
  }

  /// The share of tokens that another text of the same tokens tags alike.
  public func accuracy(of found: TaggedText) -> Double {
    var right = 0
    for (one, other) in zip(documents, found.documents) { right += zip(one.tags, other.tags).count { $0 == $1 } }
    return tokenCount == 0 ? 0 : Double(right) / Double(tokenCount)
  }

  /// The pairs of tags that another text of the same tokens takes for each other, the most frequent first, then by name.
  public func confusions(of found: TaggedText) -> [TagConfusion] {
    var counts: [String: [String: Int]] = [:]
    for (one, other) in zip(documents, found.documents) {
      for (right, given) in zip(one.tags, other.tags) where right != given {
        counts[right, default: [:]][given, default: 0] += 1
      }
    }
    let all = counts.flatMap { gold, given in given.map { TagConfusion(gold: gold, found: $0.key, count: $0.value) } }
    return all.sorted { ($1.count, $0.gold, $0.found) < ($0.count, $1.gold, $1.found) }
  }
}

/// A tag that was taken for another.
public struct TagConfusion: Sendable, Equatable {
  public let gold: String
  public let found: String
  /// How often.
  public let count: Int
}
