extension FactWord {
  /// Words by blanks, with what they say; a word may stand in several lists.
  static let lists: [(String, FactWord)] = [
    ("would could might may should must can ought ca", .modal),
    ("will 'll ’ll shall wo", .future),
    (
      """
      plan plans planned planning intend intends intended intending expect expected expects going set about ready
      scheduled hope hopes hoping hoped want wants wanted wanting prepare prepares preparing prepared poised due
      slated determined eager vow vows vowed vowing promise promises promised promising pledge pledges pledged pledging
      willing aim aims aiming
      """, .planning
    ),
    ("fail fails failed failing yet neglect neglects neglected unable unlikely never stop stops stopped", .failing),
    ("decline declines declined declining refuse refuses refused refusing unwilling reluctant refusal", .refusing),
    (
      """
      comment comments say discuss answer elaborate respond speak talk disclose confirm reveal name identify tell
      explain address specify clarify divulge describe detail interview interviews questions question answers
      """, .speaking
    ),
    ("respond reply return answer comment reach reached responded replied returned answered commented", .responding),
    ("no nobody none nothing neither nor without", .nothing),
    ("secret doubt bones only just longer mistake question wonder", .emptied),
    ("if unless", .condition),
    ("later eventually subsequently ultimately like love prefer rather then often sometimes", .told),
    (
      "interview interviews conversation conversations chat discussion talk meeting call q&a debate appearance sitdown",
      .exchange
    ),
    (
      """
      tell tells told telling ask asks asked asking inform informs informed informing remind reminds reminded reminding
      assure assures assured assuring reassure reassured warn warns warned warning advise advises advised advising
      urge urges urged urging notify notifies notified notifying brief briefs briefed briefing promise promised
      email emails emailed emailing persuade persuaded convince convinced instruct instructed lecture lectured
      address addressed text texted texting
      """, .hearer
    ),
    ("anonymity anonymously unnamed unidentified undisclosed anonymous nameless authorized", .hidden),
    (
      """
      official officials source sources aide aides adviser advisers advisor advisors insider insiders diplomat diplomats
      operative operatives staffer staffers strategist strategists associate associates ally allies consultant
      consultants confidant confidants confidante executive executives employee employees person people participant
      participants attendee attendees donor donors friend friends lawmaker lawmakers fundraiser fundraisers
      """, .withheld
    ),
    ("familiar close briefed knowledge aware involved present privy attendance room", .familiar),
    (
      """
      one two three four five six seven eight nine ten some several many most few another others a an multiple various
      numerous other all
      """, .quantity
    ),
    (
      """
      spokesman spokeswoman spokesperson official officer president minister senator governor mayor chairman chairwoman
      chair chief director secretary lawyer attorney analyst expert professor critic supporter adviser advisor aide
      lawmaker prosecutor judge witness resident reporter researcher scientist economist leader strategist candidate
      voter democrat republican activist manager executive coach player source person man woman doctor neighbor opponent
      columnist author editor writer host anchor journalist commentator blogger pundit pollster historian scholar father
      mother wife husband son daughter brother sister friend boy girl child student teacher worker employee employer
      operative consultant staffer insider diplomat ambassador envoy congressman congresswoman representative speaker
      nominee rival challenger contender incumbent frontrunner front-runner hopeful mogul magnate counterpart billionaire businessman
      businesswoman tycoon entrepreneur owner founder ceo boss deputy assistant commissioner sheriff detective agent
      general admiral colonel captain sergeant veteran soldier pope priest pastor bishop imam rabbi actor actress singer
      star comedian artist celebrity victim suspect defendant plaintiff accuser survivor ally surrogate donor delegate
      treasurer counsel solicitor clerk justice juror king queen prince princess premier chancellor dictator
      politician socialist conservative liberal progressive libertarian moderator interviewer correspondent producer
      publisher photographer caller user guest member individual someone somebody anyone everyone anybody everybody
      native mate runner veep kid guy lady gentleman
      heiress farmer nurse neurosurgeon surgeon criminal advocate engineer driver pilot designer organizer protester demonstrator attendee
      """, .person
    ),
    (
      """
      people men women children critics others many most some voters public crowd audience majority minority americans
      percent nation electorate base viewers fans families family couple both officials
      authorities prosecutors parents kids youth crowds thousands hundreds millions dozens majorities everyone
      everybody anyone few members figures
      respondents participants applicants politicos millennials superdelegates partisans gopers faction factions audience audiences % percentage two-thirds one-third three-quarters advocates criminals rabbis donors folks generation community class demonstrators
      """, .group
    ),
    (
      """
      campaign company agency ministry department government group committee administration party court police office
      network newspaper paper magazine firm bank union team council commission senate house congress pentagon kremlin
      state city country industry organization organisation association university military army media press outlet
      station publication board bureau foundation institute tank establishment gop dnc rnc fbi cia doj times post
      journal herald tribune corporation business charity nonprofit service panel force coalition caucus embassy
      legislature parliament camp movement start-up non-profit cabinet league club school college church hospital studio label airline manufacturer
      retailer startup website pac venture supreme white federation federal chamber society academy trust fund nato
      """, .organization
    ),
    (
      """
      report reports indictment poll polls survey surveys study studies tweet tweets statement statements letter letters
      email emails e-mail e-mails memo memos document documents article articles book books ad ads advertisement video
      videos post posts lawsuit lawsuits complaint complaints filing filings transcript transcripts headline headlines
      story stories editorial editorials bill bills platform release releases analysis analyses data records review reviews missive records
      results numbers message messages sign signs caption census page pages column columns constitution law laws
      legislation ruling rulings order orders affidavit testimony text texts note notes plan plans proposal proposals
      budget resolution resolutions petition petitions contract agreement treaty charter research evidence statistics
      estimate estimates forecast forecasts average averages model models spot commercial ballot ballots invitation
      banner banners shirt t-shirt hat placard placards slogan brochure flyer questionnaire biography memoir novel film
      documentary episode cartoon cover graphic chart charts map footage tape tapes recording recordings speech speeches
      comment comments remarks interview interviews piece profile blog website site hashtag returns polling findings
      """, .document
    ),
    ("like including namely", .example),
    (
      """
      number lot majority couple handful dozen dozens hundreds thousands millions percent half most many some all one two
      three four five six seven eight much part several few none each both group bunch host series variety string third quarter nine ten out
      """, .share
    ),
    (
      """
      number matter order power error sector weather winter dinner center border tower computer factor disaster answer
      corner danger manner offer summer chapter character water wonder poster banner other another former latter
      larger smaller bigger greater higher lower older younger fever shower river floor door motor error terror fervor
      behavior favor labor honor vapor humor rumor mirror minor major prior quarter gender surrender murder trailer
      thriller primer filter cover cancer proper charter barrier counter register transfer encounter career
      story stories question questions truth lie lies joke jokes tale tales
      """, .thing
    ),
    ("he she him her i me who himself herself myself his whom", .he),
    ("they them we us themselves those these both many some most others all our their themselves", .they),
  ]
}
