internal import Corpus
internal import Shards

/// A chain of an article on its way to its actor: what is needed to know whose it is.
struct ActorChain {
  /// No more of the company than so many keys are kept.
  static let companyLimit = 16
  static let roleLimit = 3

  var article = 0
  var chain = 0
  var kind = Entity.Kind.person
  var gender = Entity.Gender.unknown
  /// What an honorific says ("Mrs."), which is surer than `gender`.
  var honorific = Entity.Gender.unknown
  var mentions = 0
  /// The number of the outlet, by first appearance.
  var outlet = 0
  /// Days since 1970; nil where the date is unknown.
  var day: Int?
  /// Its place in the register.
  var entry: Int?
  /// The folded name.
  var slug = ""
  var name = ""
  /// The hashes of the article's other names, by falling mentions, and of its own roles.
  var company: [UInt32] = []
  /// Which of the company are places: a bit each, the lowest for the first.
  var places: UInt32 = 0
  /// It has a title or an honorific.
  var isTitled = false
  /// The hashes of its titles, which are the last ones of `company`.
  var roles: [UInt32] = []
  /// The same as they are written.
  var roleTitles: [String] = []

  func write(to record: inout RecordWriter) {
    record.integer(article)
    record.integer(chain)
    record.byte(kind.order)
    record.byte(gender.order)
    record.byte(honorific.order)
    record.byte(isTitled ? 1 : 0)
    record.integer(mentions)
    record.integer(outlet)
    record.wide(day ?? Int.min)
    record.integer((entry ?? -1) + 1)
    record.name(slug)
    record.name(name)
    record.byte(UInt8(company.count))
    record.byte(UInt8(roles.count))
    record.integer(Int(places))
    for key in company { record.integer(Int(key)) }
  }

  /// What is not in the key of a block's record.
  func writeRest(to record: inout RecordWriter) {
    record.byte(gender.order)
    record.byte(honorific.order)
    record.integer(outlet)
    record.wide(day ?? Int.min)
    record.byte(UInt8(company.count))
    record.byte(UInt8(roles.count))
    record.integer(Int(places))
    for key in company { record.integer(Int(key)) }
  }

  mutating func read(from record: inout RecordReader) {
    article = record.integer()
    chain = record.integer()
    kind = Entity.Kind(order: record.byte())
    gender = Entity.Gender(order: record.byte())
    honorific = Entity.Gender(order: record.byte())
    isTitled = record.byte() == 1
    mentions = record.integer()
    outlet = record.integer()
    day = Self.day(record.wide())
    entry = Self.entry(record.integer())
    slug = record.name()
    name = record.name()
    readCompany(from: &record)
  }

  mutating func readRest(from record: inout RecordReader) {
    gender = Entity.Gender(order: record.byte())
    honorific = Entity.Gender(order: record.byte())
    outlet = record.integer()
    day = Self.day(record.wide())
    readCompany(from: &record)
  }

  private mutating func readCompany(from record: inout RecordReader) {
    company.removeAll(keepingCapacity: true)
    let count = record.byte()
    let roleCount = Int(record.byte())
    places = UInt32(record.integer())
    for _ in 0..<count { company.append(UInt32(record.integer())) }
    roles = Array(company.suffix(roleCount))
  }

  private static func day(_ value: Int) -> Int? { value == Int.min ? nil : value }
  static func entry(_ value: Int) -> Int? { value == 0 ? nil : value - 1 }
}

extension Entity.Kind {
  var order: UInt8 {
    switch self {
    case .person: 0
    case .organization: 1
    case .place: 2
    case .other: 3
    }
  }

  init(order: UInt8) { self = Self.allCases[Int(order)] }
}

extension Entity.Gender {
  var order: UInt8 {
    switch self {
    case .female: 0
    case .male: 1
    case .unknown: 2
    }
  }

  init(order: UInt8) { self = Self.allCases[Int(order)] }
}
