internal import Text

/// News agencies and picture agencies, by the names that stand in datelines, sign-offs and credits.
struct Agency: Sendable {
  static let shared = Agency()

  private let table: WordTable
  private static let longest = 4

  private init() {
    var table = WordTable(capacity: 300)
    for (number, row) in Self.list.enumerated() {
      for name in row.names.split(separator: "|") { table.insert(WordHash.ofPhrase(String(name)), UInt32(number + 1)) }
    }
    self.table = table
  }

  /// The agency whose name begins at a word, and how many words it has.
  func name(_ words: Span<UInt64>, at start: Int) -> (name: String, isPictures: Bool, words: Int)? {
    var best: (String, Bool, Int)?
    var hash = words[start]
    var end = start + 1
    while true {
      let number = Int(table[hash])
      if number > 0 { best = (Self.list[number - 1].name, Self.list[number - 1].isPictures, end - start) }
      guard end < words.count, end - start < Self.longest else { return best }
      hash = WordHash.phrase(hash, words[end])
      end += 1
    }
  }

  /// Names in small letters, parted by bars; the first is how it is written.
  private static let list: [(name: String, isPictures: Bool, names: String)] = [
    ("AP", false, "ap|associated press|the associated press|ap online|ap news"),
    ("Reuters", false, "reuters|reuter|thomson reuters|reuters health|thomson reuters foundation"),
    ("AFP", false, "afp|agence france presse|afp relaxnews"),
    ("UPI", false, "upi|united press international"),
    ("CNN", false, "cnn|cnn wire|cnn newsource"),
    ("PTI", false, "pti|press trust of india"),
    ("ANI", false, "ani|asian news international"),
    ("IANS", false, "ians|indo asian news service"),
    ("UNI", false, "uni|united news of india"),
    ("Xinhua", false, "xinhua|xinhua news agency"),
    ("TASS", false, "tass|itar tass"),
    ("Interfax", false, "interfax"),
    ("RIA Novosti", false, "ria novosti|ria"),
    ("dpa", false, "dpa|deutsche presse agentur"),
    ("ANSA", false, "ansa"),
    ("EFE", false, "efe|agencia efe"),
    ("Bloomberg", false, "bloomberg|bloomberg news"),
    ("PA", false, "press association|pa media|pa news agency"),
    ("AAP", false, "aap|australian associated press"),
    ("The Canadian Press", false, "canadian press|the canadian press|cp"),
    ("Yonhap", false, "yonhap|yonhap news agency"),
    ("Kyodo", false, "kyodo|kyodo news"),
    ("Jiji Press", false, "jiji|jiji press"),
    ("NAN", false, "nan|news agency of nigeria"),
    ("GNA", false, "gna|ghana news agency"),
    ("KNA", false, "kna|kenya news agency"),
    ("SAPA", false, "sapa"),
    ("ANA", false, "african news agency"),
    ("Bernama", false, "bernama"),
    ("Antara", false, "antara"),
    ("PNA", false, "pna|philippine news agency"),
    ("APP", false, "app"),
    ("BSS", false, "bss"),
    ("UNB", false, "unb"),
    ("WAM", false, "wam"),
    ("KUNA", false, "kuna"),
    ("SPA", false, "spa"),
    ("MENA", false, "mena"),
    ("Anadolu", false, "anadolu|anadolu agency|aa"),
    ("IRNA", false, "irna"),
    ("CMC", false, "cmc"),
    ("VOA", false, "voa|voice of america"),
    ("RFE/RL", false, "rfe|rfe rl"),
    ("IPS", false, "ips|inter press service"),
    ("IRIN", false, "irin"),
    ("KNS", false, "kaiser health news|khn"),
    ("PR Newswire", false, "pr newswire|prnewswire"),
    ("Business Wire", false, "business wire|businesswire"),
    ("GlobeNewswire", false, "globenewswire|globe newswire"),
    ("Getty Images", true, "getty images|getty"),
    ("EPA", true, "epa|epa efe"),
    ("Shutterstock", true, "shutterstock"),
    ("iStock", true, "istock|istockphoto"),
    ("Alamy", true, "alamy"),
    ("Rex Features", true, "rex features"),
  ]
}
