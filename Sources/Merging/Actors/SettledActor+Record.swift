internal import Aggregating
internal import Corpus
internal import Shards

extension SettledActor {
  /// Writes all but the gender and the registered line, of which `entry` tells where it stands.
  func write(entry: Int?, to record: inout RecordWriter) {
    record.integer(reference.number)
    record.integer((entry ?? -1) + 1)
    record.byte(kind.order)
    record.text(reference.id.rawValue)
    record.text(name)
    record.integer(decisions.count)
    for decision in decisions { decision.write(to: &record) }
  }

  init(from record: inout RecordReader, _ genders: [Entity.Gender], _ register: ActorRegister) {
    let number = record.integer()
    let entry = ActorChain.entry(record.integer())
    let kind = Entity.Kind(order: record.byte())
    let id = ActorID(rawValue: record.text())
    let name = record.text()
    let decisions = (0..<record.integer()).map { _ in ActorDecision(from: &record) }
    self.init(
      reference: ActorReference(number: number, id: id, gender: genders[number]), kind: kind, name: name,
      decisions: decisions, registered: entry.map { register.entries[$0].line } ?? [])
  }
}

extension ActorDecision {
  func write(to record: inout RecordWriter) {
    record.byte(act == .joined ? 0 : 1)
    record.text(name)
    record.text(reason)
    record.text(evidence)
    record.integer(articles)
    record.text(other?.rawValue ?? "")
  }

  init(from record: inout RecordReader) {
    let act: Act = record.byte() == 0 ? .joined : .split
    let name = record.text()
    let reason = record.text()
    let evidence = record.text()
    let articles = record.integer()
    let other = record.text()
    self.init(
      act, name: name, reason: reason, evidence: evidence, articles: articles,
      other: other.isEmpty ? nil : ActorID(rawValue: other))
  }
}
