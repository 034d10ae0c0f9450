import Corpus
import Results

/// The quotations of an article as a numbered list: who, what that is, how, and what was made of it.
struct QuotationList {
  private let input: QuotedArticle
  private let width: Int
  private let hasColour: Bool

  init(_ input: QuotedArticle, width: Int, hasColour: Bool) {
    self.input = input
    self.width = width
    self.hasColour = hasColour
  }

  var lines: [String] {
    guard !input.quoting.quotes.isEmpty else { return ["No quotations were found."] }
    let digits = String(input.quoting.quotes.count).count
    return input.quoting.quotes.enumerated().flatMap { entry($1, number: $0 + 1, digits) }
  }

  /// ` 7. OECD [it], organization · direct, add · to reporters · 0.35`, broken where it is too long.
  private func entry(_ quote: Quotation, number: Int, _ digits: Int) -> [String] {
    let label = String(repeating: " ", count: digits - String(number).count) + "\(number). "
    let speaker = TerminalTable.oneLine(speaker(of: quote))
    let facts = TerminalTable.oneLine(([manner(of: quote)] + others(of: quote)).joined(separator: " · "))
    let lines = LineBreaker.lines(of: "\(speaker) · \(facts)", width: width - label.count)
    let indent = String(repeating: " ", count: label.count)
    return lines.enumerated().map { place, line in
      guard place == 0 else { return indent + line }
      guard hasColour, line.hasPrefix(speaker) else { return label + line }
      return label + SheetStyle.speaker.code + speaker + SheetStyle.plain.code + line.dropFirst(speaker.count)
    }
  }

  private func speaker(of quote: Quotation) -> String {
    guard let speaker = quote.speaker else { return quote.anonymous ? "someone unnamed" : "nobody named" }
    return resolvedName(speaker) + (speaker.kind == .unknown ? "" : ", \(speaker.kind.rawValue)")
  }

  /// The kind, the cue, and the act where it is no speech.
  private func manner(of quote: Quotation) -> String {
    var facts = [quote.kind.rawValue]
    if let cue = quote.cue { facts.append(cue.lemma) }
    return facts.joined(separator: ", ")
  }

  private func others(of quote: Quotation) -> [String] {
    var facts = QuoteFacts.told(quote.act, quote.polarity, quote.modality)
    if let addressee = quote.addressee { facts.append("to \(resolvedName(addressee))") }
    if quote.anonymous { facts.append("anonymous") }
    return facts + [TableCell.decimal(quote.confidence).words]
  }

  /// The name of the chain, with the words in place where they are no name ("he").
  private func resolvedName(_ party: Party) -> String {
    let words = TerminalTable.oneLine(String(decoding: input.article.text[party.span.range], as: UTF8.self))
    guard party.entity != nil else { return DisplayWidth.truncated(words, to: width / 2) }
    guard party.form != .name, words != party.name else { return party.name }
    return "\(party.name) [\(DisplayWidth.truncated(words, to: width / 3))]"
  }
}

/// What is worth saying of a quotation that is no plain speech.
enum QuoteFacts {
  static func told(
    _ act: Quotation.Act, _ polarity: Quotation.Polarity, _ modality: Quotation.Modality
  ) -> [String] {
    var facts: [String] = []
    if act != .speech { facts.append(act == .other ? "no known act" : act.rawValue) }
    if polarity == .negative { facts.append("negated") }
    if modality != .actual { facts.append(modality.rawValue) }
    return facts
  }
}
