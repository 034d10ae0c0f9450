internal import Corpus
internal import Text

/// What furniture says that is a fact of the article: who wrote it, where, for which agency, where it stood first.
struct PageFacts: Sendable {
  private(set) var authors: [String] = []
  /// The place of a dateline as it stands, such as `NAIROBI, Kenya`.
  private(set) var place = ""
  private(set) var agency = ""
  /// Agencies that pictures are credited to, each once, in their order.
  private(set) var credits: [String] = []
  private(set) var origin = Origin()
  private(set) var isCorrected = false

  private var words = LineWords()
  private var datelines = DatelineReader()
  private let agencies = Agency.shared

  init() {}

  /// Forgets the article before.
  mutating func begin() {
    (authors, place, agency, credits, origin, isCorrected) = ([], "", "", [], Origin(), false)
  }

  /// Reads a piece that was taken out of a text. Linear in the piece.
  mutating func read(_ piece: LinePiece, of text: [UInt8]) {
    let bytes = text[piece.start..<piece.end]
    switch piece.kind {
    case .byline: if authors.isEmpty { authors = BylineNames.names(in: bytes) }
    case .dateline: readDateline(piece, text)
    case .syndication: readSyndication(piece, text)
    case .caption: readCredit(piece, text)
    case .correction: isCorrected = true
    default: break
    }
  }

  private mutating func readDateline(_ piece: LinePiece, _ text: [UInt8]) {
    let span = ByteSpan(piece.start, piece.end)
    guard let dateline = datelines.read(text.span, span, isAlone: true) else { return takeAgency(span, text) }
    if place.isEmpty { place = String(decoding: text[dateline.place.range], as: UTF8.self) }
    if agency.isEmpty { agency = dateline.agency ?? "" }
  }

  /// The first agency that stands in a piece, if none is known yet.
  private mutating func takeAgency(_ span: ByteSpan, _ text: [UInt8]) {
    guard agency.isEmpty, let found = agencies(in: span, text).first(where: { !$0.isPictures }) else { return }
    agency = found.name
  }

  private mutating func readCredit(_ piece: LinePiece, _ text: [UInt8]) {
    for found in agencies(in: ByteSpan(piece.start, piece.end), text) where !credits.contains(found.name) {
      credits.append(found.name)
    }
  }

  private mutating func agencies(in span: ByteSpan, _ text: [UInt8]) -> [(name: String, isPictures: Bool)] {
    words.read(text.span, span)
    let all = words.words
    var found: [(String, Bool)] = []
    var place = 0
    while place < all.count {
      if let agency = agencies.name(all.span, at: place) {
        found.append((agency.name, agency.isPictures))
        place += agency.words
      } else {
        place += 1
      }
    }
    return found
  }

  private mutating func readSyndication(_ piece: LinePiece, _ text: [UInt8]) {
    if let found = Origin.Reader(text[piece.start..<piece.end]).origin {
      if origin.isEmpty { origin = found }
    } else {
      takeAgency(ByteSpan(piece.start, piece.end), text)
    }
  }
}
