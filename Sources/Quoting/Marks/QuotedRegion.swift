import Corpus

/// Text between quotation marks within one paragraph.
struct QuotedRegion: Sendable, Equatable {
  /// How a region is marked.
  enum Style: UInt8, Sendable {
    /// “ ”, „ “ and ” ”.
    case curly
    /// " ", and the double primes ‶ ″.
    case straight
    /// '' '', `` '' and ‘‘ ’’.
    case doubled
    /// « » and » «.
    case angled
    /// ‘ ’, ' ', ` ', ‚ ‘, ‹ › and the primes ‵ ′.
    case single
  }

  /// With the marks.
  var outer: ByteSpan
  /// Between the marks, blanks trimmed.
  var inner: ByteSpan
  var style: Style
  /// The index of the region that this one is nested in.
  var parent: Int?
  /// The index of the region that this one goes on with: the last paragraph left its mark open, this one reopens it.
  var continued: Int?
  /// Whether a closing mark was found; a region without one ends with its paragraph or at the next opening mark.
  var isClosed: Bool
  /// Whether the marks themselves say that it begins here and ends there: an opening mark that may open, and no other
  /// double marks before the end. Of the others only the reading of the whole paragraph says so.
  var isPlain = true

  init(outer: ByteSpan, inner: ByteSpan, style: Style, parent: Int? = nil, continued: Int? = nil, isClosed: Bool) {
    self.outer = outer
    self.inner = inner
    self.style = style
    self.parent = parent
    self.continued = continued
    self.isClosed = isClosed
  }
}
