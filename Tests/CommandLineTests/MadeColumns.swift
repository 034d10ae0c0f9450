import TestSupport

/// Made-up tagged text in columns: sentences of a few patterns, filled with invented names.
enum MadeColumns {
  private static let names: [(type: String, names: [String])] = [
    ("PER", ["Mara Ellwood", "Tobias Fenn", "Ines Calder", "Oskar Brandt", "Lena Whitby"]),
    ("ORG", ["Harbor Council", "Northgate Bank", "Delmar Steel", "Union Press"]),
    ("LOC", ["Brackenford", "Ostvale", "Lisbon", "Kent"]),
    ("MISC", ["Olympic", "Spanish"]),
  ]

  /// A word with its part of speech, or the type of a name.
  private static let patterns = [
    "PER of/IN ORG said/VBD in/IN LOC that/IN the/DT plan/NN was/VBD late/JJ ./.",
    "The/DT MISC team/NN met/VBD PER in/IN LOC ./.",
    "ORG fined/VBD PER on/IN Monday/NNP ./.",
    "Officials/NNS in/IN LOC praised/VBD ORG ./.",
    "PER left/VBD LOC before/IN noon/NN ./.",
  ]

  /// - Parameter tags: Whether tags are entities, or else parts of speech.
  static func file(documents: Int, seed: UInt64, entities: Bool) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<documents).map { _ in
      "-DOCSTART-\tO\n\n" + (0..<4).map { _ in sentence(entities, &random) + "\n" }.joined()
    }.joined()
  }

  private static func sentence(_ entities: Bool, _ random: inout SeededGenerator) -> String {
    let pattern = patterns.randomElement(using: &random) ?? ""
    return pattern.split(separator: " ").map { cell in
      guard let kind = names.first(where: { $0.type == cell }) else {
        let parts = cell.split(separator: "/")
        return "\(parts[0])\t\(entities ? "O" : String(parts[1]))\n"
      }
      let words = (kind.names.randomElement(using: &random) ?? "").split(separator: " ")
      return words.enumerated().map { place, word in
        "\(word)\t\(entities ? "\(place == 0 ? "B" : "I")-\(kind.type)" : "NNP")\n"
      }.joined()
    }.joined()
  }
}
