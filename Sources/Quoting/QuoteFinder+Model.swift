internal import Learning
internal import Words

extension QuoteFinder {
  /// Names what the finder's output depends on beside article, layer and options: its table of cues, its models and the
  /// clusters of words, by their checksums; kept in checkpoints.
  public static func model(of models: RoleModels) -> String {
    var sum = ByteSum.empty
    for part in QuoteModelKind.allCases.map({ models[$0].checksum }) + [WordClusters.shared.checksum] {
      sum = (sum ^ part) &* 0x0000_0100_0000_01B3
      sum ^= sum >> 29
    }
    return "\(CueTable.embeddedModel) models-\(String(sum, radix: 16))"
  }
}
