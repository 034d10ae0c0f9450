extension LineLexicon {
  /// What single words are, in small letters.
  static let words: [(traits: Traits, words: String)] = [
    (
      .function,
      """
      the a an of to in on at by for with from into over under after before between against during about and or but that \
      which who whom whose when where while because although if than as not no it its this these those there he she his \
      her him they them their we our us you your i my me
      """
    ),
    (
      .verb,
      """
      is are was were be been has have had do does did will would can could may might should must says said told asked \
      added made took went came got gave found saw became began won lost left put kept held led ran set showed reported \
      called announced wrote expects wants needs isn't wasn't don't didn't doesn't won't can't
      """
    ),
    (.we, "we our us we're we've ours"),
    (.you, "you your yours you're you've yourself"),
    (
      .paper,
      """
      apologise apologize clarification correct edition newspaper online website site readers reader content republished \
      article articles subscriber subscribers newsletter
      """
    ),
    (.third, "he she his her him they them their himself herself"),
    (
      .cue,
      """
      said says say saying told tells tell added adds asked asks replied replies wrote writes tweeted claimed claims argued \
      argues insisted insists explained explains noted notes stated states warned warns declared announced admitted \
      acknowledged answered responded continued recalled remarked suggested joked quipped according testified shouted cried \
      yelled called described concluded commented observed
      """
    ),
  ]

  /// Phrases that articles hold, too: evidence like all others, but no reason to look at a whole sentence twice.
  static let common = """
    a month|a week|ad|advertising|agencies|analysis|author|by|categories|close|comment|comments|commission|contact|copyright|\
    correspondent|credit|donations|e mail|editor|email|go back|home|image|latest|left|like this|listen|membership|\
    most popular|next|open|opinion|page|picture|play|poll|previous|published|recommended|register|registered|registration|\
    related|reporter|return to|right|save|search|sections|select|share|source|staff|terms|tweet|twitter|video|vote|watch|\
    written by
    """
}
