/// Short and familiar forms of given names.
enum Nickname {
  /// The given names that a form stands for; the form itself where it stands for none.
  static func fullForms(of folded: String) -> [String] { (forms[folded] ?? []) + [folded] }

  /// Both are forms of one given name.
  static func areAlike(_ one: String, _ other: String) -> Bool {
    one == other || fullForms(of: one).contains { fullForms(of: other).contains($0) }
  }

  private static let forms: [String: [String]] = {
    var forms: [String: [String]] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for short in words.dropFirst() { forms[short, default: []].append(words[0]) }
    }
    return forms
  }()

  /// A given name a line, then its short forms.
  private static let table = """
    abigail abby gail
    abraham abe bram
    albert al bert
    alexander alex sandy sasha xander
    alexandra alex sandra sasha
    alfred al fred alf
    andrew andy drew
    anthony tony
    antonio tony
    arthur art
    barbara barb babs
    benjamin ben benny
    bernard bernie
    bradley brad
    caroline carrie
    catherine cathy kate katie kitty
    charles charlie chuck chas
    christine chris christy tina
    christina chris christy tina
    christopher chris kit
    clifford cliff
    cynthia cindy
    daniel dan danny
    david dave davey
    deborah deb debbie debby
    dennis denny
    donald don donny
    dorothy dot dolly
    douglas doug
    edmund ed eddie
    edward ed eddie ted teddy ned
    edwin ed eddie
    eleanor ellie nell
    elizabeth liz beth betty betsy eliza lizzie libby
    emily em
    eugene gene
    ferdinand ferdie
    florence flo
    frances fran frankie
    francis frank
    franklin frank
    frederick fred freddie freddy
    gabriel gabe
    geoffrey geoff
    gerald gerry jerry
    gerard gerry
    gregory greg
    harold hal harry
    harrison harry
    henry harry hank hal
    herbert herb bert
    hubert bert
    ignatius iggy
    isabella bella izzy
    jacob jake
    jacqueline jackie
    james jim jimmy jamie
    janet jan
    jeffrey jeff
    jennifer jen jenny
    jeremiah jerry
    jerome jerry
    jessica jess jessie
    john jack johnny jon
    jonathan jon jonny
    jonathon jon jonny
    joseph joe joey
    joshua josh
    judith judy
    katherine kate kathy katie kay
    kathleen kathy kate
    kathryn kate kathy katie
    kenneth ken kenny
    kimberly kim
    lawrence larry
    leonard len lenny leo
    leopold leo
    louis lou louie
    lucille lucy
    madeleine maddie
    margaret maggie meg peggy madge
    martha patty
    martin marty
    matthew matt
    maurice mo
    maximilian max
    melvin mel
    michael mike mick mickey mikey
    mitchell mitch
    mohammed mo
    nathan nate
    nathaniel nate nat
    nicholas nick nicky
    nicolas nick
    norman norm
    oliver ollie
    pamela pam
    patricia pat patty trish tricia
    patrick pat paddy
    penelope penny
    peter pete
    philip phil
    phillip phil
    randall randy
    randolph randy
    raymond ray
    rebecca becky
    reginald reg reggie
    richard dick rich rick ricky richie
    robert bob bobby rob robbie robby bert
    roderick rod
    rodney rod
    roger rog
    ronald ron ronnie ronny
    rosemary rosie
    rudolph rudy
    russell russ
    samantha sam
    samuel sam sammy
    sandra sandy
    sebastian seb
    solomon sol
    stanley stan
    stephanie steph
    stephen steve stevie
    steven steve stevie
    stuart stu
    susan sue suzy susie
    sylvester sly
    terence terry
    theodore ted teddy theo
    theresa terry tess
    thomas tom tommy
    timothy tim timmy
    valerie val
    veronica ronnie
    victor vic
    victoria vicky vicki
    vincent vince vinny
    virginia ginny
    walter walt wally
    wilfred fred wilf
    william bill billy will willie liam
    winston win
    woodrow woody
    zachary zach zack
    """
}
