import Testing

@testable import Quoting

/// Marks that one look cannot tell; read as `MarkScannerTests.read` writes regions.
struct MarkFormTests {
  @Test(arguments: [
    // Opening and closing shapes, spaced out: parity tells.
    ("\" Rain is near, \" she said. \" Take care. \"", ["Rain is near,", "Take care."]),
    ("She said \" rain \" and \" wind \" often.", ["rain", "wind"]),
    ("“ Rain is near, ” she said.", ["Rain is near,"]),
    ("'' Rain is near, '' she said.", ["Rain is near,"]),
    ("\"I know, \"he said. \"It is late.\"", ["I know,", "It is late."]),
    ("He said,\" It is late.\" Then he left.", ["It is late."]),
    ("He said:\"It is late.\"", ["It is late."]),
    ("\"It is late.\"He left. \"Too late.\"", ["It is late.", "Too late."]),
    ("\u{A0}\"It is late,\"\u{A0}he said.", ["It is late,"]),
    ("\"...and then it fell,\" he said.", ["...and then it fell,"]),
    ("\"…and then it fell,\" he said.", ["…and then it fell,"]),
    ("\"Then it fell . . . \" he said.", ["Then it fell . . ."]),
    ("He saw—\"I swear\"—nothing.", ["I swear"]),
    ("\"[We] fell,\" he said.", ["[We] fell,"]),
    ("\"I was –\" he said. \"– never there.\"", ["I was –", "– never there."]),
    // Turned the wrong way.
    ("”Rain is near,” she said.", ["Rain is near,"]),
    ("“Rain is near,“ she said.", ["Rain is near,"]),
    ("She called it “rain“ and “wind”.", ["rain", "wind"]),
    ("»Regen«, sagte sie.", ["Regen"]),
    ("‚Regen‘, sagte sie.", ["Regen"]),
    ("„Er sagte ‚nein‘ zu mir“, sagte sie.", ["Er sagte ‚nein‘ zu mir", ">nein"]),
    ("‹Pluie›, dit-elle.", ["Pluie"]),
    ("« Il a dit ‹ non › hier », dit-elle.", ["Il a dit ‹ non › hier", ">non"]),
    ("‘‘Rain is near,’’ she said.", ["Rain is near,"]),
    ("‘’Rain is near,’’ she said.", ["Rain is near,"]),
    ("``Rain is near,\" she said.", ["Rain is near,"]),
    ("´Rain is near´, she said.", ["Rain is near"]),
    ("‶Rain is near,″ she said.", ["Rain is near,"]),
    ("‵Rain is near,′ she said.", ["Rain is near,"]),
    // Nested in their own style.
    ("\"They wore \"Vote Early\" shirts there,\" he said.", ["They wore \"Vote Early\" shirts there,", ">Vote Early"]),
    ("“They wore “Vote Early” shirts there,” he said.", ["They wore “Vote Early” shirts there,", ">Vote Early"]),
    ("''They wore ''Vote Early'' shirts there,'' he said.", ["They wore ''Vote Early'' shirts there,", ">Vote Early"]),
    ("“A ‘b “c” d’ e,” he said.", ["A ‘b “c” d’ e,", ">b “c” d", ">>c"]),
    // Marks left out.
    ("\"One, he said. \"Two,\" she said.", ["One, he said.~", "Two,+"]),
    ("One,\" he said. \"Two,\" she said.", ["Two,"]),
    ("“One, he said.", ["One, he said.~"]),
    // Closed by a single mark.
    ("The \"first' coin and the second.", ["first"]),
    ("“Let’s go. It is late.’ Then they left.", ["Let’s go. It is late."]),
    ("\"Let's go to the workers' club", ["Let's go to the workers' club~"]),
    ("\"Let us go,' she said. \"Now.\"", ["Let us go,", "Now."]),
    // Paragraphs that were joined.
    (
      "He said: \"One is dear. \"Two is dear. \"Three is cheap.\" He left.",
      ["One is dear.~", "Two is dear.~+", "Three is cheap.+"]
    ),
    (
      "“One is dear. “Two is dear. “Three is cheap,” he said.", ["One is dear.~", "Two is dear.~+", "Three is cheap,+"]
    ),
    ("\"One is dear. He added: \"Two is dear.\"", ["One is dear. He added:~", "Two is dear."]),
  ])
  func readsMarksByTheWholeParagraph(_ text: String, _ expected: [String]) {
    #expect(MarkScannerTests.read(text) == expected)
  }

  @Test(arguments: [
    // Feet, inches, minutes and seconds.
    ("It is 5' 10\" wide and 6'2\" high.", []),
    ("It is 12″ wide and 3′ high.", []),
    ("It is 6′2″ high.", []),
    ("A 27\" screen and \"a big one,\" she said.", ["a big one,"]),
    ("\"A 27\" screen,\" she said. \"A big one.\"", ["A 27\" screen,", "A big one."]),
    ("At 40°26'46\"N it rains, \"always,\" she said.", ["always,"]),
    ("At 40° 26′ 46″ N it rains.", []),
    ("It closed at 5 o'clock, '05 style.", []),
    // Apostrophes.
    ("’Tis late, ’twas dark, 'tis done.", []),
    ("‘Tis late, and ‘twas dark.", []),
    ("The '80s, the ‘70s and the ’60s.", []),
    ("Rock 'n' roll, rock ’n’ roll, rock ‘n’ roll.", []),
    ("The boys' club, the Joneses’ house, the workers' and the bosses’.", []),
    ("Goin' home an' singin' loud.", []),
    ("O’Neil, D'Arcy and L’Oréal’s.", []),
    ("It isn\"t late and the dollar\"s fall is \"sharp\".", ["sharp"]),
    ("the company''s plant", []),
    // Single marks beside apostrophes.
    ("'The boys' club is shut,' she said.", ["The boys' club is shut,"]),
    ("‘The boys’ club is shut,’ she said. ‘It’s late.’", ["The boys’ club is shut,", "It’s late."]),
    ("'I'm goin' home,' she said.", ["I'm goin' home,"]),
    ("'Tis the season,' she said.", ["Tis the season,"]),
    ("‘’Tis the season,’ she said.", ["’Tis the season,"]),
    ("“He said, ‘It’s the boys’ club.’”", ["He said, ‘It’s the boys’ club.’", ">It’s the boys’ club."]),
    ("She likes ' spaced ' marks.", ["spaced"]),
    ("The plan ('cheap' he says) and 'dear'.", ["cheap", "dear"]),
    // British: double marks inside single ones, over an article.
    (
      "‘They call it “reform”,’ said Ann. ‘I call it “theft”.’",
      ["They call it “reform”,", ">reform", "I call it “theft”.", ">theft"]
    ),
    ("'They call it \"reform\",' said Ann.", ["They call it \"reform\",", ">reform"]),
    ("‘It is late.\n\n‘We are tired.\n\n‘Go home,’ he said.", ["It is late.~", "We are tired.~+", "Go home,+"]),
    ("‘Scuse me\n\nand goodbye.", []),
    // Markup that was left over.
    ("<b id=\"12\" lang=\"en us\">She said \"rain\".</b>", ["rain"]),
    ("<q who=\"\" when=\"1990\">Rain</q>", []),
    ("<a href='x.html' id=\"it's\">“Rain”</a>", ["Rain"]),
    ("x=\"yes\" he said \"no\"", ["no"]),
    ("The form a=\"b and no more. \"Rain,\" she said.", ["b and no more.~", "Rain,+"]),
  ])
  func tellsMarksFromTheirLikes(_ text: String, _ expected: [String]) {
    #expect(MarkScannerTests.read(text) == expected)
  }

  @Test(arguments: [
    // What the paragraph before left open goes on without a mark.
    (
      "“We were late on that day.\nAnd so we took the long way around the lake, which in winter is a dreary way to take,” he said.",
      [
        "We were late on that day.~",
        "And so we took the long way around the lake, which in winter is a dreary way to take,+",
      ]
    ),
    // But not into a signature.
    ("“We were late on that day.\nAnn Bell, of the council.”", ["We were late on that day.~"]),
    ("“One.\n \t\n“Two.”", ["One.~", "Two.+"]),
    (
      "“One.\nTwo.\nThree is a number of some note, and so are four and five, and six and seven, and eight.”", ["One.~"]
    ),
    ("\"One.\n“Two.”", ["One.~", "Two."]),
    ("‘One.\n“Two.”", ["Two."]),
  ])
  func goesOnOverParagraphs(_ text: String, _ expected: [String]) {
    #expect(MarkScannerTests.read(text) == expected)
  }

  @Test(arguments: [
    ("“Rain,” she said.", [true]),
    ("“Rain, she said.", [true]),
    ("”Rain,” she said.", [false]),
    ("“They wore “Vote” shirts,” he said.", [false, true]),
    ("“They said ‘no’ then,” he said.", [true, true]),
    // In single marks, as the whole article is.
    ("‘Rain,’ she said. ‘Snow.’", [true, true]),
    // In single marks, where the article uses double ones.
    ("Bell: ‘No Rain Here’\n\n“No rain,” she said.", [false, true]),
  ])
  func tellsWhetherMarksArePlain(_ text: String, _ expected: [Bool]) {
    var scanner = MarkScanner()
    #expect(scanner.scan(Array(text.utf8)).map(\.isPlain) == expected)
  }
}
