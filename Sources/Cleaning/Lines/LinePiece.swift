/// A stretch of a text that is none of the article's own words: a line, or the beginning or end of one.
struct LinePiece: Sendable, Equatable {
  /// Bytes of the text, half-open.
  var start: Int
  var end: Int
  var kind: LineKind
  /// What found it: the name of a pattern, or the model's likelihood.
  var rule: String
  /// It is a whole line.
  var isLine = true
}
