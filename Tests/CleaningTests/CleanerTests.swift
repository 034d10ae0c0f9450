import Cleaning
import Corpus
import Testing

@Suite struct CleanerTests {
  private func verdict(_ text: String, language: String = "", _ change: (inout CleaningOptions) -> Void = { _ in })
    -> String
  {
    var options = CleaningOptions()
    change(&options)
    var cleaner = Cleaner(options: options)
    switch cleaner.process(rawArticle(text, language: language)) {
    case .keep(let article): return article.language
    case .drop(let reason), .reject(let reason): return reason.code
    }
  }

  @Test(arguments: [
    ("", "empty"), (" \n\u{200B} ", "empty"), ("1010 ... 20-30", "empty"), ("<p></p><br/>", "empty"),
    ("Please sign in to view this page", "furniture"), ("Shr 12 14 cts vs 10 13 cts", "tooShort"),
    ("The two ministers will meet in Geneva on Tuesday.", "en"),
    ("<p>The old queen <b>died</b> at home on Monday.</p><p>She was ninety-six.</p>", "en"),
    ("<p>Nobody <b>was</b> hurt</p>", "tooShort"),
  ])
  func dropsWhatIsNoArticle(text: String, expected: String) {
    #expect(verdict(text) == expected)
  }

  @Test func minimumWordsAreTheUsersChoice() {
    #expect(verdict("The mill burned down.") { $0.minimumWords = 4 } == "en")
    #expect(verdict("The mill burned down.") { $0.minimumWords = 5 } == "tooShort")
  }

  private static let foreign = [
    "El presidente dijo el martes que las elecciones se van a celebrar en marzo, pero no quiso dar más detalles sobre "
      + "los planes de su gobierno para la reforma de la justicia.",
    "Le ministre a déclaré mardi que les négociations se poursuivent avec les syndicats, mais il n'a pas voulu donner "
      + "une date pour la fin de la grève dans les transports publics.",
    "Der Minister sagte am Dienstag, dass die Verhandlungen mit den Gewerkschaften weitergehen, aber er wollte nicht "
      + "sagen, wann ein Ergebnis zu erwarten ist und wie es aussehen wird.",
    "O presidente disse na terça-feira que as eleições não serão adiadas, mas o governo ainda não apresentou uma "
      + "proposta para a reforma da justiça e dos impostos no país.",
    "Il ministro ha detto martedì che le trattative con i sindacati sono ancora in corso, ma non ha voluto dare una "
      + "data per la fine dello sciopero nei trasporti e nelle scuole della regione.",
    "De minister zei dinsdag dat de onderhandelingen met de vakbonden nog niet zijn afgerond, maar hij wilde niet "
      + "zeggen wanneer er een akkoord wordt verwacht voor het openbaar vervoer.",
    "Statsministern sade på tisdagen att förhandlingarna med facket inte är klara, men han ville inte säga när det "
      + "kan bli ett avtal för dem som arbetar i skolan och vården.",
    "Ministeren sagde tirsdag, at forhandlingerne ikke er afsluttet, men han ville ikke sige, hvornår der kan komme en "
      + "aftale for dem, der arbejder på skolerne og i plejen.",
    "Minister powiedział we wtorek, że rozmowy nie są jeszcze zakończone i że rząd nie ma planów na nowe podatki, ale "
      + "jak dodał, to się może zmienić po wyborach, które są w maju.",
    "Bakan salı günü yaptığı açıklamada bu konuda bir karar olmadığını ve görüşmeler için daha çok zaman gerektiğini "
      + "söyledi, ancak bu karar ile ilgili olarak bir tarih vermedi ve bir soru almadı.",
    "Presiden mengatakan pada hari Selasa bahwa pemilihan itu tidak akan ditunda dan pemerintah akan mengumumkan rencana "
      + "untuk reformasi yang telah lama ditunggu dari para menteri dalam kabinet ini.",
    "Президент заявил во вторник, что выборы состоятся в марте, но не сообщил подробностей о планах правительства.",
    "总统星期二表示，选举将于三月举行，但没有透露政府改革计划的更多细节。反对党批评了这一决定。",
    "大統領は火曜日、選挙は三月に行われると述べたが、政府の計画の詳細については明らかにしなかった。",
    "قال الرئيس يوم الثلاثاء إن الانتخابات ستجرى في مارس لكنه لم يذكر تفاصيل أخرى عن خطط الحكومة.",
    "Ο υπουργός δήλωσε την Τρίτη ότι οι διαπραγματεύσεις συνεχίζονται, αλλά δεν έδωσε περισσότερες λεπτομέρειες.",
    "대통령은 화요일 선거가 삼월에 치러질 것이라고 밝혔지만 정부의 계획에 대한 자세한 내용은 공개하지 않았다.",
  ]

  @Test(
    arguments: zip(foreign, "es fr de pt it nl sv da pl tr id ru zh ja ar el ko".split(separator: " ").map(String.init))
  )
  func dropsOtherLanguagesByTheirNames(text: String, code: String) {
    #expect(verdict(text) == "language-\(code)")
    #expect(verdict(text, language: "en") == "language-\(code)")
    #expect(
      verdict(text) {
        $0.languages = ["en", code]; $0.minimumWords = 0
      } == code)
    #expect(
      verdict(text) {
        $0.languages = []; $0.minimumWords = 0
      } == code)
  }

  @Test func mixedArticlesKeepTheirEnglishParagraphs() {
    let english =
      "The two ministers will meet in Geneva on Tuesday, and they said that they would talk about the price of fish and the new treaty."
    for foreign in Self.foreign {
      let article = article(of: english + "\n\n" + foreign + "\n\n" + english + " Nobody else will be there.")
      #expect(
        article.map { String(decoding: $0.text, as: UTF8.self) } == english + "\n\n" + english
          + " Nobody else will be there.")
      #expect(article?.removed.map(\.kind) == ["foreign"])
    }
  }

  private func article(of text: String) -> Article? {
    var cleaner = Cleaner(options: CleaningOptions())
    guard case .keep(let article) = cleaner.process(rawArticle(text)) else { return nil }
    return article
  }

  @Test(arguments: [
    "Banque du Nord and Compagnie de la Loire said they will pay 12 francs a share for Société des Eaux et de la Ville "
      + "de Lyon, according to a filing on Monday.",
    "“C’est la vie,” the minister said. The talks with the unions will go on until there is a deal, he told reporters, "
      + "and nobody should expect one before the end of the month.",
    "Shr 41 cts vs 22 cts\nNet 1.2 mln vs 640,000\nRevs 14.1 mln vs 12.0 mln\nNote: 1986 net includes gain of 210,000 "
      + "dlrs\nQtly div 12 cts vs 12 cts prior, pay May one, record April 15",
    "Spring wheat 14.00 38p unch, winter wheat 15.00 90p up 5, oats 16.00 130p dn 2, barley 17.00 135p unch, soybeans, "
      + "corn, sorghum, flaxseed unquoted",
  ])
  func keepsEnglishWithForeignNamesAndTables(text: String) {
    #expect(verdict(text) == "en")
    #expect(verdict(text, language: "de") == "en")
  }

  @Test func theRecordsLanguageCountsWhereTheTextIsShort() {
    let text = "Konzern plant Werk: Umsatz steigt, Gewinn sinkt, Aktie verliert"
    #expect(verdict(text, language: "de") == "language-de")
    #expect(verdict("Shares rise and profit falls as the group plans factory", language: "de") == "en")
  }

  @Test func cleansTheOtherFieldsToOneLine() {
    var raw = rawArticle("The two ministers will meet in Geneva on Tuesday.")
    raw.title = " Q&amp;A:\n<b>What</b> now?  "
    raw.authors = ["Ann&nbsp;Lee ", " ", "Jose\u{301} <i>Paz</i>"]
    raw.dateline = "GENEVA,\u{A0}March 3 -"
    raw.outlet = "The\u{200B} Post"
    raw.url = "http://x.org/?a=1&lt=2"
    raw.published = "2024-03-03"
    var cleaner = Cleaner(options: CleaningOptions())
    guard case .keep(let article) = cleaner.process(raw) else {
      Issue.record("the article was dropped")
      return
    }
    #expect(article.title == "Q&A: What now?")
    #expect(article.authors.map { Array($0.utf8) } == ["Ann Lee", "José Paz"].map { Array($0.utf8) })
    #expect(article.dateline == "GENEVA, March 3 -")
    #expect(article.outlet == "The Post")
    #expect(article.url == raw.url)
    #expect(article.published == raw.published)
    #expect(article.shard == "a" && article.line == 1 && article.id == "1")
  }
}
