import Corpus
import Foundation
import Quoting

/// Quotations as they were found in marked articles, as tables of at most 80 columns and as JSON.
struct QuoteEvaluation: Encodable {
  struct Measure: Encodable {
    let precision, recall, f1: Double

    init(_ figure: QuoteFigure) {
      precision = figure.precision
      recall = figure.recall
      f1 = figure.f1
    }
  }

  struct Source: Encodable {
    let units: Int
    let spanRecall, attributionRecall, accuracy: Double
    let relations: Int
    let contentRecall, relationRecall: Double
  }

  struct Kind: Encodable {
    let relations: Int
    let contentRecall, relationRecall: Double
  }

  let name: String
  let articles, words, directUnits, directUnitsWithSource, attributions: Int
  let directSpan, directAttribution, directHead, allContent, allRelation, allToken: Measure
  /// Of direct units that were found and have a source: those with the right speaker, and those with none.
  let attributionAccuracy, withoutSpeaker: Double
  let sources: [String: Source]
  let kinds: [String: Kind]
  /// The files, where there are several.
  let files: [QuoteEvaluation]?

  init(_ name: String, _ counts: QuoteCounts, of files: [QuoteEvaluation]? = nil) {
    self.name = name
    self.files = files
    articles = counts.articles
    words = counts.words
    directUnits = counts.units.all
    directUnitsWithSource = counts.units.sourced
    attributions = counts.relations.all
    directSpan = Measure(counts.directSpan)
    directAttribution = Measure(counts.directAttribution)
    directHead = Measure(counts.directHead)
    allContent = Measure(counts.allContent)
    allRelation = Measure(counts.allRelation)
    allToken = Measure(counts.allToken)
    attributionAccuracy = counts.units.accuracy
    withoutSpeaker = counts.units.speakerlessShare
    sources = Self.sources(counts)
    kinds = Self.kinds(counts)
  }

  private static func sources(_ counts: QuoteCounts) -> [String: Source] {
    var sources: [String: Source] = [:]
    for (place, type) in SourceType.allCases.enumerated() {
      let (units, relations) = (counts.unitsByType[place], counts.relationsByType[place])
      sources[type.rawValue] = Source(
        units: units.all, spanRecall: units.spanRecall, attributionRecall: units.attributionRecall,
        accuracy: units.accuracy, relations: relations.all, contentRecall: relations.contentRecall,
        relationRecall: relations.recall)
    }
    return sources
  }

  private static func kinds(_ counts: QuoteCounts) -> [String: Kind] {
    var kinds: [String: Kind] = [:]
    for (place, kind) in Quotation.Kind.allCases.enumerated() {
      let relations = counts.relationsByKind[place]
      kinds[kind.rawValue] = Kind(
        relations: relations.all, contentRecall: relations.contentRecall, relationRecall: relations.recall)
    }
    return kinds
  }
}

extension QuoteEvaluation {
  var text: String {
    let size = "\(Figures.grouped(articles)) articles, \(Figures.grouped(words)) words"
    let marked =
      "\(Figures.grouped(attributions)) attributions; \(Figures.grouped(directUnits)) units of direct speech, "
      + "\(Figures.grouped(directUnitsWithSource)) with a source"
    let found =
      "of the direct units found, \(Self.share(attributionAccuracy)) have the right speaker, "
      + "\(Self.share(withoutSpeaker)) have none"
    let lines =
      ["\(name): \(size)", marked, ""] + measureLines + [found, ""] + sourceLines + [""] + kindLines
    return lines.map { $0 + "\n" }.joined()
  }

  private static func share(_ share: Double) -> String { String(format: "%.3f", share) }

  private var measureLines: [String] {
    let rows = [
      ("direct span", directSpan), ("direct attribution", directAttribution),
      ("direct attribution, head", directHead), ("all content", allContent), ("all relation", allRelation),
      ("all token", allToken),
    ]
    let widths = [-26, 11, 9, 9]
    let head = EntityScoreTable.columns(["", "precision", "recall", "F1"], widths)
    return [head]
      + rows.map { name, measure in
        EntityScoreTable.columns([name] + [measure.precision, measure.recall, measure.f1].map(Self.share), widths)
      }
  }

  private var sourceLines: [String] {
    let widths = [-10, 8, 9, 12, 11, 8, 11, 11]
    let over = EntityScoreTable.columns(["", "direct units", "all attributions"], [-10, 40, 30])
    let head = EntityScoreTable.columns(
      ["source", "n", "span R", "speaker R", "accuracy", "n", "content R", "relation R"], widths)
    return [over, head]
      + SourceType.allCases.compactMap { type in
        sources[type.rawValue].map { row in
          let direct = [row.spanRecall, row.attributionRecall, row.accuracy].map(Self.share)
          let all = [row.contentRecall, row.relationRecall].map(Self.share)
          return EntityScoreTable.columns(
            [type.rawValue, Figures.grouped(row.units)] + direct + [Figures.grouped(row.relations)] + all, widths)
        }
      }
  }

  private var kindLines: [String] {
    let widths = [-12, 8, 12, 12]
    let head = EntityScoreTable.columns(["kind", "n", "content R", "relation R"], widths)
    return [head]
      + Quotation.Kind.allCases.compactMap { kind in
        kinds[kind.rawValue].map { row in
          let shares = [row.contentRecall, row.relationRecall].map(Self.share)
          return EntityScoreTable.columns([kind.rawValue, Figures.grouped(row.relations)] + shares, widths)
        }
      }
  }
}
