/// Words that stand before a person's name and are no part of it, though they were read as one.
enum PersonTitle {
  private static let words: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "president", "senator", "sen", "representative",
    "rep", "congressman", "congresswoman", "governor", "gov", "mayor", "judge", "justice", "general", "gen", "colonel",
    "col", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "major", "admiral", "adm", "minister", "premier",
    "chancellor", "secretary", "chairman", "professor", "prof", "pope", "king", "queen", "prince", "princess",
    "reverend", "rev", "father", "sister", "rabbi", "imam", "sheikh", "sheik", "ayatollah", "ambassador", "detective",
    "officer", "coach", "energy", "mines", "finance", "foreign", "treasury", "defence", "defense", "interior",
  ]

  static func isTitle(_ folded: String) -> Bool { words.contains(folded) }
}
