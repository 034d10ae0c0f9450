public import Corpus

/// As a tally is spilled: scratch of one process, so all figures stand in the order of their properties.
extension ActorTally {
  public func encode() -> [UInt8] {
    var json = JSONWriter()
    json.beginArray()
    json.string(actor.id.rawValue)
    json.string(actor.gender.rawValue)
    json.counts(forms)
    json.counts(aliases)
    json.numbers([genders.female, genders.male, genders.unknown])
    json.beginArray()
    for title in titles.sorted {
      json.string(title.key)
      json.integer(title.value.count)
      json.string(title.value.first)
      json.string(title.value.last)
    }
    json.endArray()
    json.numbers(figures.numbers)
    json.numbers(heads.numbers)
    json.counts(classes)
    json.string(first)
    json.string(last)
    json.beginArray()
    for entry in timeline.sorted {
      json.string(entry.key.month)
      json.string(entry.key.outlet)
      json.numbers([entry.value.articles, entry.value.mentions, entry.value.quotations])
    }
    json.endArray()
    json.endArray()
    return json.bytes
  }

  /// Reads what `encode` wrote of an actor of this number.
  public static func decode(_ bytes: [UInt8], number: Int) throws(JSONError) -> Self {
    var json = JSONReader(bytes, in: 0..<bytes.count)
    try json.beginArray()
    let id = ActorID(rawValue: try json.element { (json) throws(JSONError) in try json.string() })
    let gender = try json.element { (json) throws(JSONError) in try json.string() }
    var tally = Self(ActorReference(number: number, id: id, gender: Entity.Gender(rawValue: gender) ?? .unknown))
    tally.forms = try json.element { (json) throws(JSONError) in try json.counts() }
    tally.aliases = try json.element { (json) throws(JSONError) in try json.counts() }
    let genders = try json.element { (json) throws(JSONError) in try json.numbers(3) }
    (tally.genders.female, tally.genders.male, tally.genders.unknown) = (genders[0], genders[1], genders[2])
    tally.titles = try json.element { (json) throws(JSONError) in try json.titles() }
    tally.figures = try json.actorFigures()
    tally.heads = try json.actorFigures()
    tally.classes = try json.element { (json) throws(JSONError) in try json.counts() }
    tally.first = try json.element { (json) throws(JSONError) in try json.string() }
    tally.last = try json.element { (json) throws(JSONError) in try json.string() }
    tally.timeline = try json.element { (json) throws(JSONError) in try json.timeline() }
    return tally
  }
}

extension JSONWriter {
  fileprivate mutating func counts(_ counts: Counts) {
    beginObject()
    for entry in counts.sorted { field(entry.key, entry.value) }
    endObject()
  }

  fileprivate mutating func numbers(_ numbers: [Int]) {
    beginArray()
    for number in numbers { integer(number) }
    endArray()
  }
}

extension JSONReader {
  /// Reads the next element of an array.
  fileprivate mutating func element<Value>(
    _ read: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    guard try nextElement() else { throw JSONError(.unexpectedValue, at: position, "expected one element more") }
    return try read(&self)
  }

  fileprivate mutating func numbers(_ count: Int) throws(JSONError) -> [Int] {
    var numbers: [Int] = []
    try beginArray()
    while try nextElement() { numbers.append(try integer()) }
    guard numbers.count == count else {
      throw JSONError(.unexpectedValue, at: position, "expected \(count) numbers")
    }
    return numbers
  }

  fileprivate mutating func actorFigures() throws(JSONError) -> ActorFigures {
    let numbers = try element { (json) throws(JSONError) in try json.numbers(12) }
    guard let figures = ActorFigures(numbers) else { preconditionFailure("there are twelve figures") }
    return figures
  }

  fileprivate mutating func titles() throws(JSONError) -> KeyedFigures<String, TitleFigures> {
    var titles = KeyedFigures<String, TitleFigures>()
    try beginArray()
    while try nextElement() {
      let title = try string()
      let count = try element { (json) throws(JSONError) in try json.integer() }
      let first = try element { (json) throws(JSONError) in try json.string() }
      let last = try element { (json) throws(JSONError) in try json.string() }
      titles.add(TitleFigures(count: count, first: first, last: last), to: title)
    }
    return titles
  }

  fileprivate mutating func timeline() throws(JSONError) -> Timeline {
    var timeline = Timeline()
    try beginArray()
    while try nextElement() {
      let month = try string()
      let outlet = try element { (json) throws(JSONError) in try json.string() }
      let numbers = try element { (json) throws(JSONError) in try json.numbers(3) }
      timeline.add(
        MonthFigures(articles: numbers[0], mentions: numbers[1], quotations: numbers[2]),
        to: MonthInOutlet(month: month, outlet: outlet))
    }
    return timeline
  }
}
