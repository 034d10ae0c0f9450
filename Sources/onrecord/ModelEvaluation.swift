import NewsPipeline
import Tagging

/// What text was evaluated on.
struct EvaluatedText: Encodable {
  let documents: Int
  let sentences: Int
  let tokens: Int

  init(_ text: TaggedText) {
    documents = text.documentCount
    sentences = text.sentenceCount
    tokens = text.tokenCount
  }

  var words: String {
    "\(Figures.grouped(documents)) documents, \(Figures.grouped(sentences)) sentences, \(Figures.grouped(tokens)) tokens"
  }
}

/// The entity models on a file, as a table and as JSON.
struct EntityEvaluation: Encodable {
  struct Score: Encodable {
    let precision, recall, f1: Double
    let gold, found, right: Int

    init(_ score: SpanScore) {
      precision = score.precision
      recall = score.recall
      f1 = score.f1
      gold = score.gold
      found = score.found
      right = score.hits
    }
  }

  let file: String
  let passes: Int
  let counts: EvaluatedText
  let types: [String: Score]
  /// Over people, organizations and places.
  let micro: Score
  let microOfAll: Score
  private let rows: [EntityScoreRow]

  enum CodingKeys: CodingKey { case file, passes, counts, types, micro, microOfAll }

  init(_ file: TaggedFile, _ scores: SpanScores, passes: Int) {
    self.file = file.path
    self.passes = passes
    counts = EvaluatedText(file.text)
    types = Dictionary(
      zip(EntityTrainer.types, scores.byType.map { Score($0) }), uniquingKeysWith: { first, _ in first })
    micro = Score(scores.micro)
    microOfAll = Score(scores.microOfAll)
    rows = EntityScoreRow.rows(of: [scores])
  }

  var text: String {
    let widths = [-13, 11, 9, 9, 9, 9, 9]
    let head = EntityScoreTable.columns(["", "precision", "recall", "F1", "gold", "found", "right"], widths)
    let lines = rows.flatMap { row in
      row.scores.map { score in
        let shares = [score.precision, score.recall, score.f1].map(ScoreText.of)
        return EntityScoreTable.columns(
          [row.name] + shares + [score.gold, score.found, score.hits].map(Figures.grouped), widths)
      }
    }
    return ([head] + lines + ["", counts.words]).map { $0 + "\n" }.joined()
  }
}

/// The part-of-speech model on a file, in words and as JSON.
struct PartEvaluation: Encodable {
  struct Confusion: Encodable {
    let gold, found: String
    let count: Int
  }

  let file: String
  let counts: EvaluatedText
  let accuracy: Double
  let right: Int
  /// The ten most frequent.
  let confusions: [Confusion]

  init(_ file: TaggedFile, _ found: TaggedText) {
    let all = file.text.confusions(of: found)
    self.file = file.path
    counts = EvaluatedText(file.text)
    accuracy = file.text.accuracy(of: found)
    right = counts.tokens - all.reduce(0) { $0 + $1.count }
    confusions = all.prefix(10).map { Confusion(gold: $0.gold, found: $0.found, count: $0.count) }
  }

  var text: String {
    let widths = [-10, -10, 8]
    let share = "\(Figures.grouped(right)) of \(Figures.grouped(counts.tokens)) tokens"
    let summary = "accuracy \(ScoreText.of(accuracy)): \(share)"
    let head = confusions.isEmpty ? [] : ["", EntityScoreTable.columns(["gold", "found", "times"], widths)]
    let lines = confusions.map { EntityScoreTable.columns([$0.gold, $0.found, Figures.grouped($0.count)], widths) }
    return ([summary] + head + lines + ["", counts.words]).map { $0 + "\n" }.joined()
  }
}
