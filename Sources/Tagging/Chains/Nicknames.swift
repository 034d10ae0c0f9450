internal import Text

/// Given names and what their bearers are called.
struct Nicknames: Sendable {
  static let shared = Nicknames()

  /// By name, the numbers of its families; looked up only where two given names differ.
  private var index: [UInt64: [UInt16]] = [:]

  /// Each family begins with the full forms; forms of two families (as "al") stand in both.
  private static let families = """
    william will bill billy willie liam; robert bob bobby rob robbie bert; richard rick ricky dick rich richie; james jim \
    jimmy jamie jeb; john jack johnny jon; jonathan jon johnny; joseph joe joey; thomas tom tommy; charles charlie chuck \
    chas; edward ed eddie ted teddy ned; theodore ted teddy theo; michael mike mick mickey mikey; david dave davey; \
    daniel dan danny; donald don donny donnie; ronald ron ronnie ronny; kenneth ken kenny; steven stephen steve stevie; \
    anthony tony; andrew andy drew; matthew matt; christopher chris kit; nicholas nick nicky; gregory greg; jeffrey \
    geoffrey jeff geoff; timothy tim timmy; patrick pat paddy; peter pete; philip phillip phil; samuel sam sammy; \
    benjamin ben benny benji; alexander alex al sandy alec; albert al bert; alan allan allen al; alfred al alf fred; \
    frederick fred freddie freddy rick; francis frank francisco; franklin frank; lawrence laurence larry; leonard len \
    lenny leo; louis lou lewis; raymond ray; walter walt wally; henry harry hank; harold harry hal; gerald jerry gerry; \
    jerome jerry; eugene gene; douglas doug; vincent vince vinny; victor vic; abraham abe; isaac ike; nathaniel nathan \
    nate nat; zachary zach zack; joshua josh; jacob jake; martin marty; mitchell mitch; randolph randall randy; reginald \
    reg reggie; rudolph rudy; rudolf rudy; rodney rod; roderick rod; terence terry; terrence terry; stanley stan; sidney \
    sid; clinton clint; clifford cliff; bradley brad; barack barry; bernard bernie; arthur art artie; augustus gus; \
    dominic dom nick; emmanuel manny; manuel manny; ernest ernie; gabriel gabe; herbert herb bert; gilbert gil bert; \
    irving irv; leslie les; maurice moe; maxwell max; maximilian max; oliver ollie; oscar ozzie; russell russ; solomon \
    sol; sylvester sly; wilfred wilf; elizabeth liz lizzie beth betsy betty eliza lisa libby bess; margaret maggie meg \
    peggy marge greta rita; katherine catherine kathryn kathleen kate kathy cathy katie kit kitty; patricia pat patty \
    patti tricia trish; jennifer jen jenny jenna; barbara barb barbie; susan susanna suzanne sue susie suzy; deborah \
    debra deb debbie; victoria vicky vicki tori; rebecca becky becca; jessica jess jessie; christina christine chris \
    chrissy tina; kimberly kim; pamela pam; cynthia cindy; sandra sandy sandi; theresa teresa terry tess; dorothy dot \
    dottie dolly; florence flo; frances fran francie; gertrude gertie trudy; helen nell nellie; eleanor ellie nell nora; \
    ellen nell nellie; jacqueline jackie; janet jan; janice jan; judith judy; josephine jo josie; mary molly polly mamie; \
    martha marty patsy; nancy nan; roberta bobbie; samantha sam; stephanie steph; valerie val; virginia ginny; abigail \
    abby gail; alexandra alex sandra lexi; amanda mandy; angela angie; anna ann anne annie nan; antonia toni; beatrice \
    bea; caroline carolyn carrie; charlotte lottie; constance connie; diana diane di; geraldine gerry; gwendolyn gwen; \
    harriet hattie; isabella isabel bella izzy; jillian gillian jill; loretta lori; louise lou; lucille lucy; madeleine \
    maddy; melissa missy; melanie mel; michelle shelly; natalie nat; olivia liv; penelope penny; priscilla cilla; rosemary \
    rose rosie; sarah sally; vladimir volodymyr vova; alexei aleksei alexey; sergei sergey; yulia julia; mikhail misha; \
    mohammed muhammad mohamed mohammad; gonzalo gonzo; jose pepe; guillermo memo; ignacio nacho
    """

  private init() {
    var number: UInt16 = 0
    for family in Self.families.split(separator: ";") {
      number += 1
      for name in family.split(separator: " ") { index[WordHash.of(String(name)), default: []].append(number) }
    }
  }

  /// Whether two given names may be of one person: "William" and "Bill".
  func agree(_ one: UInt64, _ other: UInt64) -> Bool {
    guard let families = index[one], let others = index[other] else { return false }
    return families.contains { others.contains($0) }
  }
}
