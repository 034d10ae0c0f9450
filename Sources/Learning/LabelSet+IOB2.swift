/// Tags as files write them.
extension LabelSet {
  /// The labels of one sentence written in IOB2 (`O`, `B-PER`, `I-PER`), or of plain tags.
  ///
  /// Ill-formed tags are repaired as the CoNLL scorer reads them: an `I-X` that does not continue an X begins one. Tags
  /// of types that the set does not have, and tags that are none, are O. In a plain set nil when a tag is unknown.
  public func labels(of tags: [String]) -> [UInt8]? {
    guard scheme == .bilou else {
      let labels = tags.compactMap { tag in names.firstIndex(of: tag).map { UInt8($0) } }
      return labels.count == tags.count ? labels : nil
    }
    let parts = tags.map(iob2)
    return parts.indices.map { at in
      guard let type = parts[at].type else { return 0 }
      let begins = parts[at].begins || at == 0 || parts[at - 1].type != type
      let goesOn = at + 1 < parts.count && parts[at + 1].type == type && !parts[at + 1].begins
      return label(begins ? (goesOn ? .begin : .unit) : (goesOn ? .inside : .last), type: type)
    }
  }

  /// The labels of one sentence as IOB2 tags, or as plain tags.
  ///
  /// Of BILOU labels that follow each other illegally an inside or last without a begin opens a span, so that the tags
  /// are well-formed whatever the labels are.
  public func tags(of labels: some Sequence<UInt8>) -> [String] {
    guard scheme == .bilou else { return labels.map { names[Int($0)] } }
    var previous: UInt8 = 0
    return labels.map { label in
      defer { previous = label }
      guard let type = type(of: label) else { return "O" }
      return (mayStart(label) || !mayFollow(previous, label) ? "B-" : "I-") + names[type]
    }
  }

  private func iob2(_ tag: String) -> (begins: Bool, type: Int?) {
    guard tag.hasPrefix("B-") || tag.hasPrefix("I-") else { return (false, nil) }
    return (tag.hasPrefix("B-"), names.firstIndex(of: String(tag.dropFirst(2))))
  }
}
