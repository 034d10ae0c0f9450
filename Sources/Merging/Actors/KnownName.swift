/// Short names that stand for one organization or place wherever nothing else is said, and cannot be read off its name.
enum KnownName {
  /// The folded full name; nil for names that are not known.
  static func full(of slug: String, isPlace: Bool) -> String? { isPlace ? places[slug] : organizations[slug] }

  static func isKnown(_ slug: String) -> Bool { organizations[slug] != nil || places[slug] != nil }

  /// A news agency whose name stands under its texts and is read as a person's.
  static func isAgency(_ slug: String) -> Bool { slug == "reuter" || slug == "reuters" }

  private static let organizations = [
    "fed": "federal-reserve", "federal-reserve-board": "federal-reserve", "us-federal-reserve": "federal-reserve",
    "us-federal-reserve-board": "federal-reserve", "federal-reserve-system": "federal-reserve",
    "usda": "agriculture-department", "treasury": "treasury-department", "doj": "justice-department",
    "pentagon": "defense-department", "reuter": "reuters", "ap": "associated-press", "afp": "agence-france-presse",
    "upi": "united-press-international", "ec": "european-community", "eec": "european-community",
    "european-economic-community": "european-community", "eu": "european-union", "un": "united-nations",
    "opec": "organization-of-petroleum-exporting-countries", "bbc-news": "bbc",
    "sec": "securities-and-exchange-commission",
    "imf": "international-monetary-fund", "nyse": "new-york-stock-exchange", "fbi": "federal-bureau-of-investigation",
    "cia": "central-intelligence-agency", "nato": "north-atlantic-treaty-organization",
    "who": "world-health-organization",
    "wto": "world-trade-organization", "gop": "republican-party", "dnc": "democratic-national-committee",
    "rnc": "republican-national-committee", "mps": "metropolitan-police-service", "fda": "food-and-drug-administration",
    "epa": "environmental-protection-agency", "faa": "federal-aviation-administration",
    "ftc": "federal-trade-commission", "fcc": "federal-communications-commission", "irs": "internal-revenue-service",
    "nasa": "national-aeronautics-and-space-administration", "labour-party": "labour", "new-labour": "labour",
    "conservative-party": "conservatives", "us-senate": "senate", "us-congress": "congress",
    "us-house-of-representatives": "house-of-representatives", "us-supreme-court": "supreme-court",
    "bank-of-japan-ltd": "bank-of-japan",
  ]
  private static let places = [
    "us": "united-states", "usa": "united-states", "united-states-of-america": "united-states",
    "america": "united-states",
    "uk": "britain", "united-kingdom": "britain", "great-britain": "britain", "ussr": "soviet-union",
    "new-york-city": "new-york",
    "uae": "united-arab-emirates", "prc": "china", "peoples-republic-of-china": "china", "la": "los-angeles",
    "washington-dc": "washington", "nyc": "new-york", "holland": "netherlands",
    "federal-republic-of-germany": "west-germany",
    "republic-of-korea": "south-korea",
  ]
}
