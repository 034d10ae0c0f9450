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
    a month|a quarter|a week|activate|ad|ads|advertising|affiliate|afp|agencies|analysis|ap|associated press|author|\
    back to|best buy|billed|bloomberg|browser|by|careers|categories|close|collapse|columnist|comment|comments|\
    commission|consent|contact|contributed to|contributor|copyright|correspondent|covers|credit|directory|discount|\
    donation|donations|duration|e mail|editor|email|error|expand|facebook|fixes|flag|for sale|fundraising|go back|\
    go to|home|i agree|illustration|image|images|in this|incorrect|incorrectly|is seen|jobs|joined the|latest|left|\
    liability|licensed|like this|linkedin|listen|live with|lives in|membership|menu|more in|most popular|motors|next|\
    on air|on twitter|open|opinion|opt out|page|per month|per week|personal data|photographer|photographs|photos|\
    picture|play|poll|posted|previous|print|promoted|promotion|published|recommended|register|registered|registration|\
    related|replies|reply|report by|reported by|reporter|responses to|return to|reuters|right|save|schedule|search|\
    sections|select|share|shares|should have been|source|sponsored|staff|terms|the associated press|the conversation|\
    topics|trademark|translation|tweet|twitter|undated|updated|upgrade to|upheld|upi|vendors|via|via the|video|vote|\
    watch|weather|written by|youtube
    """
}
