/// What is left of the folded name of an organization, a place or a work when its trimmings are gone.
enum OrganizationName {
  private static let suffixes: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "co", "company", "cos", "companies", "ltd", "limited", "plc", "llc",
    "llp", "lp", "ag", "sa", "nv", "bv", "gmbh", "spa", "oy", "ab", "kk", "pty", "bhd", "se", "kgaa", "cie",
  ]
  /// Words that a company's name may be given with or without.
  private static let trimmings: Set<String> = [
    "group", "holding", "holdings", "industries", "international", "enterprises", "investors", "service", "services",
    "party", "brothers", "stores", "airlines", "motors", "systems", "technologies", "bancorp", "bancorporation",
  ]
  private static let americans: Set<String> = ["us", "usa", "american", "federal"]

  /// The words that name it: without "the" before and "Inc." behind them, departments and ministries in one order.
  ///
  /// Never empty for a name that is not. Two names of one core are one actor.
  static func core(of slug: String) -> String {
    var words = slug.split(separator: "-")[...]
    while words.count > 1, words.first == "the" { words.removeFirst() }
    while words.count > 1, let end = words.last, suffixes.contains(String(end)) || end == "and" { words.removeLast() }
    if let office = office(Array(words)) { return office }
    return words.count == slug.split(separator: "-").count ? slug : words.joined(separator: "-")
  }

  /// The core without what a company's name may be given with or without; the core itself where that is all.
  static func stem(of core: String) -> String {
    var words = core.split(separator: "-")[...]
    while words.count > 1, let end = words.last, trimmings.contains(String(end)) { words.removeLast() }
    return words.joined(separator: "-")
  }

  /// "U.S. Department of Agriculture" and "Agriculture Department": the field with the kind of office behind it.
  private static func office(_ words: [Substring]) -> String? {
    var words = words[...]
    while words.count > 2, let first = words.first, americans.contains(String(first)) { words.removeFirst() }
    guard words.count >= 2, let first = words.first, let last = words.last else { return nil }
    if words.count == 2, words.first == "us", last == "treasury" { return "treasury-department" }
    if last == "department" || last == "dept" {
      return (words.dropLast() + ["department"]).joined(separator: "-")
    }
    if last == "ministry" { return words.joined(separator: "-") }
    guard first == "department" || first == "dept" || first == "ministry", words.count >= 3,
      words[words.startIndex + 1] == "of" || words[words.startIndex + 1] == "for"
    else { return nil }
    let field = words.dropFirst(2).drop { $0 == "the" }
    guard !field.isEmpty else { return nil }
    return (field + [first == "ministry" ? "ministry" : "department"]).joined(separator: "-")
  }
}
