internal import Learning
internal import Words

extension Tagger {
  /// Names what the tagger's output depends on beside text and options: its tables and models, by their checksums.
  public static func model(of models: TaggerModels) -> String {
    let sums = [
      models.parts.checksum, models.first.checksum, models.second.checksum, Gazetteer.shared.checksum,
      WordClusters.shared.checksum,
    ]
    let all = sums.reduce(SumOfSums.start) { SumOfSums.joined($0, $1) }
    return "names-\(String(EmbeddedTable.checksum, radix: 16)) models-\(String(all, radix: 16))"
  }
}

private enum SumOfSums {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  static func joined(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (hash ^ word) &* 0x0000_0100_0000_01B3
    return mixed ^ (mixed >> 29)
  }
}
