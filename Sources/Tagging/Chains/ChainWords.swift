internal import Text

/// The closed word classes that say how a noun phrase stands in its sentence.
struct ChainWords: Sendable {
  static let shared = ChainWords()

  let definite = WordList("the this")
  let indefinite = WordList("a an")
  let copulas = WordList(
    "is was be been being are were am 's 're 'm become became becomes becoming remain remained remains remaining")
  /// Verbs that give somebody a role: "was named chairman", "elected her president".
  let naming = WordList(
    "named name names naming appointed appoint appoints elected elect elects re-elected reelected made make makes called call calls "
      + "considered crowned ordained declared promoted nominated dubbed chosen sworn commissioned proclaimed installed")
  /// What may stand before "as" and a role.
  let roleVerbs = WordList(
    "serve serves served serving work works worked working act acts acted acting know known recognized recognised "
      + "regarded described hailed remembered resigned resigns resign retired quit begin began begun start started "
      + "appear appears appeared emerge emerged train trained return returned appointed elected reelected re-elected chosen "
      + "selected hired installed sworn inaugurated seen career job life living role work term terms stint time "
      + "years year season tenure debut spell post")
  let called = WordList("named called")
  /// What may stand between a comma and what somebody is: "also a member of the jury".
  let timely = WordList(
    "also now then once formerly originally later currently previously perhaps already himself herself")
  let auxiliaries = WordList(
    "have has had having 've 'd 'll will would can could may might shall should must to do did does")
  /// Verbs whose subject is that of the verb behind them: "claimed to be".
  let raising = WordList(
    "claim claims claimed claiming want wants wanted hope hopes hoped continue continues continued begin begins began "
      + "used come comes came go goes went grow grew rise rose seem seems seemed appear appears appeared try tried")
  let negations = WordList("not n't never no neither nor hardly if")
  let relatives = WordList("who that which")
  let conjunctions = WordList("and but or then")
  /// Adjectives that any bearer of a role may have.
  let passing = WordList("former late new young old then ex acting current embattled veteran popular own")
  let males = WordList(
    "man boy king prince father husband son brother uncle nephew grandfather grandson stepfather stepson gentleman "
      + "businessman spokesman chairman congressman policeman salesman fisherman councilman clergyman sportsman lad guy "
      + "boyfriend ex-husband widower actor waiter duke emperor lord monk hero stepbrother half-brother father-in-law "
      + "son-in-law brother-in-law batsman frontman fireman postman nobleman dad bridegroom groom fiance fianc\u{E9} priest"
  )
  let females = WordList(
    "woman girl queen princess mother wife daughter sister aunt niece grandmother granddaughter stepmother stepdaughter "
      + "lady businesswoman spokeswoman chairwoman congresswoman policewoman saleswoman councilwoman sportswoman actress "
      + "girlfriend ex-wife widow waitress duchess countess empress nun heroine stepsister half-sister mother-in-law "
      + "daughter-in-law sister-in-law hostess heiress goddess mum mom bride fiancee fianc\u{E9}e ballerina schoolgirl lass "
      + "baroness housewife mistress")
  /// Words for several people that are no word for one with an "s".
  let persons = WordList("people men women children persons policemen businessmen")
  /// What stands before a name and is none of it.
  let greetings = WordList("hey hi hello dear oh ah thanks thank hail bye goodbye welcome congratulations sorry")
  /// Titles that stand before nothing but people's names; the models see strange ones seldom.
  let styles = WordList("abba apa mademoiselle mlle mme monsieur herr frau")
  /// The last words of names of works, organizations and places.
  let things = WordList(
    "podcast plan prize prizes party tour show album song film movie award awards festival foundation fund theatre theater "
      + "museum university college school church street road avenue bridge park airport hospital act bill amendment treaty "
      + "trophy cup championship championships league council committee commission association institute society agency "
      + "department ministry group company corporation club team magazine newspaper journal news radio television tv "
      + "project program programme initiative campaign stadium arena medal lecture collection report building tower "
      + "center centre")
  let possessive = WordHash.of("'s")
  /// Letters behind a name.
  let honors = WordList(
    "frs obe cbe mbe kbe dbe gbe cmg kcmg gcmg kc qc sc mp mep mla msp td ra rdi phd md ma ba bsc msc mba jd esq frse frsa "
      + "fba frcp frcs kcb gcb cb om ch dso dsc mc vc usn usaf ret dds rn cpa")
  let holy = WordList("st saint san santa abba apa mademoiselle mlle mme monsieur herr frau")
  /// What stands before another name of the same person.
  let aliases = WordList("as n\u{E9}e nee n\u{E9} born alias aka pseudonym name nickname nicknamed")
  /// Of these the words that say so only behind "known": "known by her stage name".
  let nouns = WordList("pseudonym name nickname")
  /// "the pen name of": whose it is follows.
  let pen = WordList("pen stage birth real screen maiden brush")
  let pseudonyms = WordList("pseudonym alias")
  let known = WordList("known under identified self-identified styled")
  /// Languages that are no nation's.
  let tongues = WordList("latin hebrew sanskrit yiddish aramaic urdu hindi tamil bengali mandarin cantonese")
  let or = WordHash.of("or")
  let and = WordHash.of("and")
  let born = WordHash.of("born")
  let of = WordHash.of("of")
  let `as` = WordHash.of("as")
  let one = WordHash.of("one")

  private var abbreviations = WordTable()
  private var roles: [UInt64] = []

  private static let abbreviated = [
    "gov": "governor", "sen": "senator", "rep": "congressman", "representative": "congressman", "gen": "general",
    "lt": "lieutenant", "sgt": "sergeant", "capt": "captain", "prof": "professor", "dr": "doctor", "rev": "reverend",
    "pres": "president", "col": "colonel", "adm": "admiral", "premier": "minister", "atty": "attorney",
    "congresswoman": "congressman", "chairwoman": "chairman", "spokeswoman": "spokesman", "spokesperson": "spokesman",
  ]

  private init() {
    for (short, long) in Self.abbreviated.sorted(by: { $0.key < $1.key }) {
      roles.append(WordHash.of(long))
      abbreviations.insert(WordHash.of(short), UInt32(roles.count))
    }
  }

  /// The word that a title is short for.
  func role(_ word: UInt64) -> UInt64 {
    let number = abbreviations[word]
    return number == 0 ? word : roles[Int(number) - 1]
  }
}
