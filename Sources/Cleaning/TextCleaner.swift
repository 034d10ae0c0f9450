internal import Corpus

/// Makes clean text of raw: markup first, then mojibake, then blanks and invisible characters, hyphens at line ends, NFC.
///
/// What one of them takes out may bring together what another one has to look at (`&l<b></b>t;`). So they go round
/// until nothing is left to do; cleaning clean text again changes nothing.
struct TextCleaner: Sendable {
  /// Escaping that goes deeper is no honest text.
  private static let roundLimit = 5

  private let readsMarkup: Bool
  private var markup = MarkupScanner()
  private let mojibake = MojibakeScanner()
  private let hyphens = HyphenScanner()
  private var characters = CharacterScanner()
  private var normalizer = Normalizer()
  private var edits = EditList()

  init(markup readsMarkup: Bool) { self.readsMarkup = readsMarkup }

  /// A clean text and the way back.
  struct Result {
    var draft: Draft
    /// What was taken out: bytes of the raw text, rising, without overlap.
    var findings: [MarkupScanner.Finding] = []
  }

  /// Cleans a text. Linear.
  mutating func clean(_ raw: [UInt8]) -> Result {
    characters.singleLine = false
    return settled(raw)
  }

  /// Cleans a line such as a title: line ends become blanks.
  mutating func cleanLine(_ line: String) -> String {
    characters.singleLine = true
    let result = settled(Array(line.utf8))
    return result.draft.patches.isEmpty ? line : String(decoding: result.draft.text, as: UTF8.self)
  }

  private mutating func settled(_ raw: [UInt8]) -> Result {
    var result = Result(draft: Draft(raw))
    goRounds(&result)
    return result
  }

  /// Mends a text once more after something was taken out of it. Linear.
  mutating func settle(_ result: inout Result) {
    characters.singleLine = false
    goRounds(&result)
  }

  /// Mends a text until nothing is left to do.
  private mutating func goRounds(_ result: inout Result) {
    var isSettled = false
    for _ in 0..<Self.roundLimit where !isSettled {
      isSettled = goRound(&result)
    }
    if !isSettled {
      defuse(&result)
      mendCharacters(&result)
      normalize(&result)
    }
    result.findings = Self.merged(result.findings)
  }

  /// Returns whether another round would change nothing.
  private mutating func goRound(_ result: inout Result) -> Bool {
    var isSettled = true
    var signs = TextSurvey.signs(result.draft.text)
    if readsMarkup, signs.markup, removeMarkup(&result) {
      isSettled = false
      signs = TextSurvey.signs(result.draft.text)
    }
    if signs.lead, unscramble(&result) { isSettled = false }
    let isMended = mendCharacters(&result)
    // A hyphen may come to stand at a line's end when blanks are gone.
    if !characters.singleLine, signs.hyphen || isMended, joinHyphens(&result) { isSettled = false }
    let isComposed = characters.sawBeyondLatin && normalize(&result)
    // Only tags, references, joiners and mojibake hang on what stands beside them.
    guard isMended || isComposed else { return isSettled }
    return isSettled && !(readsMarkup && signs.markup) && !characters.keptJoiner
      && !((signs.lead || isComposed) && MojibakeScanner.mayBeNeeded(result.draft.text))
  }

  private mutating func removeMarkup(_ result: inout Result) -> Bool {
    edits.removeAll()
    for var finding in markup.scan(result.draft.text, into: &edits) {
      (finding.start, finding.end) = result.draft.rawSpan(finding.start, finding.end)
      result.findings.append(finding)
    }
    result.draft.apply(edits)
    return !edits.isEmpty
  }

  /// Takes off layers of mojibake, as many as there are.
  private mutating func unscramble(_ result: inout Result) -> Bool {
    var isChanged = false
    for _ in 0..<Self.roundLimit {
      guard MojibakeScanner.mayBeNeeded(result.draft.text) else { break }
      edits.removeAll()
      mojibake.scan(result.draft.text, into: &edits)
      if edits.isEmpty { break }
      result.draft.apply(edits)
      isChanged = true
    }
    return isChanged
  }

  private mutating func joinHyphens(_ result: inout Result) -> Bool {
    edits.removeAll()
    hyphens.scan(result.draft.text, into: &edits)
    result.draft.apply(edits)
    return !edits.isEmpty
  }

  @discardableResult
  private mutating func mendCharacters(_ result: inout Result) -> Bool {
    edits.removeAll()
    characters.scan(result.draft.text, into: &edits)
    result.draft.apply(edits)
    return !edits.isEmpty
  }

  @discardableResult
  private mutating func normalize(_ result: inout Result) -> Bool {
    edits.removeAll()
    normalizer.scan(result.draft.text, into: &edits)
    result.draft.apply(edits)
    return !edits.isEmpty
  }

  /// Takes out the characters of which markup is made, and the joiners, from a text that never settles.
  private mutating func defuse(_ result: inout Result) {
    edits.removeAll()
    let text = result.draft.text
    let bytes = text.span
    for position in bytes.indices {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") {
        guard readsMarkup else { continue }
        let raw = result.draft.rawSpan(position, position + 1)
        result.findings.append(MarkupScanner.Finding(start: raw.start, end: raw.end, rule: "nested"))
        edits.drop(position, position + 1)
      } else if byte == 0xE2, CharacterClass(bytes.scalar(at: position).value) == .joiner {
        edits.drop(position, position + 3)
      }
    }
    result.draft.apply(edits)
  }

  /// Rounds find markup inside of markup: what overlaps becomes one, under the rule of the one that begins first.
  static func merged(_ findings: [MarkupScanner.Finding]) -> [MarkupScanner.Finding] {
    var result: [MarkupScanner.Finding] = []
    for finding in findings.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) }) {
      if let last = result.last, finding.start < last.end {
        result[result.count - 1].end = max(last.end, finding.end)
      } else {
        result.append(finding)
      }
    }
    return result
  }
}
