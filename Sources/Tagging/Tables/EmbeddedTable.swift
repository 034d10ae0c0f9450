internal import CModels

/// The word tables that stand in the executable, as bytes; the one place that touches their pointers.
enum EmbeddedTable: CaseIterable {
  case names, people, places, english, persons

  /// Reads the bytes where they stand.
  func withBytes(_ read: (Span<UInt8>) -> Void) {
    switch self {
    case .names: unsafe read(UnsafeBufferPointer(start: cmodels_names, count: cmodels_names_count).span)
    case .people: unsafe read(UnsafeBufferPointer(start: cmodels_people, count: cmodels_people_count).span)
    case .places: unsafe read(UnsafeBufferPointer(start: cmodels_places, count: cmodels_places_count).span)
    case .english: unsafe read(UnsafeBufferPointer(start: cmodels_english, count: cmodels_english_count).span)
    case .persons: unsafe read(UnsafeBufferPointer(start: cmodels_persons, count: cmodels_persons_count).span)
    }
  }

  /// The letters of the table's classes; the n-th stands for bit `firstBit + n`.
  var letters: String {
    switch self {
    case .names: "MWTRtVHXOAaPLlNDepijmwxoc"
    case .people: "mfbFSs"
    case .places: "nCctr"
    case .english: "o"
    case .persons: "n"
    }
  }

  /// The class of what begins a longer phrase of the table.
  var beginning: WordClasses {
    switch self {
    case .names: .beginsPhrase
    case .places: .beginsPlace
    case .people, .english, .persons: []
    }
  }

  var firstBit: Int {
    switch self {
    case .names: 0
    case .people: 26
    case .places: 33
    case .english: 39
    case .persons: 42
    }
  }
}
