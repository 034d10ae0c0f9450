internal import CModels

/// The word tables that stand in the executable, as bytes; the one place that touches their pointers.
enum EmbeddedTable: CaseIterable {
  case names, people, places, english

  var bytes: [UInt8] {
    switch self {
    case .names: unsafe Array(UnsafeBufferPointer(start: cmodels_names, count: cmodels_names_count))
    case .people: unsafe Array(UnsafeBufferPointer(start: cmodels_people, count: cmodels_people_count))
    case .places: unsafe Array(UnsafeBufferPointer(start: cmodels_places, count: cmodels_places_count))
    case .english: unsafe Array(UnsafeBufferPointer(start: cmodels_english, count: cmodels_english_count))
    }
  }

  /// The letters of the table's classes; the n-th stands for bit `firstBit + n`.
  var letters: String {
    switch self {
    case .names: "MWTRtVHXOAaPLlNDepijmwxoc"
    case .people: "mfbFSs"
    case .places: "nCctr"
    case .english: "o"
    }
  }

  var firstBit: Int {
    switch self {
    case .names: 0
    case .people: 26
    case .places: 33
    case .english: 39
    }
  }
}
