internal import Corpus

/// What is one actor's for sure within a block: the chains of one name, or of one of the people of that name.
struct NameUnit {
  /// Folded.
  var slug: String
  /// As it is mostly written.
  private(set) var name = ""
  private(set) var parsed = PersonName("")
  /// The skeleton of the last name.
  private(set) var last = ""
  let hash: UInt32
  var entry: Int?
  /// The fuller name it stands for, folded; empty where it is its own.
  var target: String
  var profile: CompanyProfile
  var firstArticle = 0
  /// Chains that the profile was not made of.
  var beyond = 0
  /// The first unit of the same name, which this one is kept apart from, and why.
  var namesake: Int?
  var splitReason = ""

  init(slug: String, entry: Int?, target: String, profile: CompanyProfile) {
    self.slug = slug
    self.entry = entry
    self.target = target
    self.profile = profile
    hash = NameHash.of(slug)
  }

  var articles: Int { profile.articles + beyond }

  /// It has an initial for a first name, or is short for another name.
  func isAbbreviated(as kind: Entity.Kind) -> Bool {
    !target.isEmpty || kind == .person && parsed.given.first?.isInitial == true
  }

  mutating func setName(_ name: String) {
    self.name = name
    parsed = PersonName(name)
    last = NameSkeleton.of(parsed.last)
  }
}
