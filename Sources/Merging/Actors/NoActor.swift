internal import Corpus

/// Words that were read as names but name nobody.
enum NoActor {
  /// A folded name stands for no actor.
  static func contains(_ slug: String, _ kind: Entity.Kind) -> Bool {
    switch kind {
    case .place: false
    case .person: trimmings.contains(slug)
    case .organization: generic.contains(slug)
    case .other: peoples.contains(slug) || generic.contains(slug)
    }
  }

  /// What is left of a company's name.
  private static let trimmings: Set<String> = ["co", "corp", "inc", "ltd", "plc", "llc", "cos", "bros"]

  /// Common nouns with a capital letter, whoever is meant.
  private static let generic: Set<String> = [
    "bank", "the-bank", "board", "commission", "committee", "company", "corp", "co", "inc", "ltd", "council", "court",
    "department", "ministry", "government", "group", "house", "state", "party", "union", "association", "agency",
    "exchange", "club", "university", "college", "school", "hospital", "church", "army", "police", "centre", "center",
    "central-bank", "city", "county", "office", "fund", "trust", "league", "federation", "institute", "society",
    "gmt", "edt", "est", "pst", "bst",
  ]

  /// Adjectives and names of peoples: whoever of them is meant.
  private static let peoples = Set(
    """
    african africans afghan afghans albanian american americans anglo arab arabs argentine argentinian armenian asian \
    asians australian australians austrian bahraini bangladeshi belgian belgians bolivian bosnian brazilian brazilians \
    british briton britons bulgarian canadian canadians caribbean catholic catholics chilean chinese christian \
    christians colombian croatian cuban cubans cypriot czech danish dutch east-german ecuadorean ecuadorian egyptian \
    english estonian ethiopian european europeans filipino finnish french georgian german germans ghanaian greek greeks \
    haitian hindu hispanic hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish islamic \
    israeli israelis italian italians ivorian jamaican japanese jew jewish jews jordanian kenyan korean koreans kurdish \
    kurds kuwaiti latin latin-american latino latinos latvian lebanese libyan lithuanian malaysian mexican mexicans \
    middle-eastern moroccan muslim muslims nato-led nigerian north-american north-korean norwegian pakistani \
    palestinian palestinians panamanian persian peruvian philippine pole poles polish portuguese protestant puerto-rican \
    qatari romanian russian russians saudi scot scots scottish serbian serbs sikh singaporean slovak slovenian somali \
    south-african south-american south-korean soviet soviets spanish sudanese sunni swedish swiss syrian syrians \
    taiwanese thai tunisian turkish turks ukrainian ukrainians uruguayan venezuelan vietnamese welsh west-german \
    west-germans western yemeni yugoslav zambian zimbabwean
    """.split(separator: " ").map(String.init))
}
