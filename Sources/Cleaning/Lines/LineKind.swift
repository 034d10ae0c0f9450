/// What a line of a page is that is none of the article's own.
///
/// The raw value is the word used everywhere for the class: in `removed`, in `status`, in gold files.
public enum LineKind: String, CaseIterable, Sendable {
  /// The text is cut off or limited for who does not pay.
  case paywall
  /// Asks for money: subscriptions, memberships, donations.
  case subscription
  /// Accounts: log in, register.
  case login
  /// Cookies and privacy.
  case consent
  /// Buttons and counts of sharing, printing, following.
  case sharing
  /// Newsletters, alerts, apps.
  case newsletter
  case advertisement
  /// Captions and credits of pictures and videos.
  case caption
  /// Who wrote it and when; notes about the author.
  case byline
  /// Place, agency or date that stand before a report.
  case dateline
  /// Rights, terms, disclaimers.
  case copyright
  /// Where a text came from; who reported and edited it.
  case syndication
  /// Links and teasers to other articles, tags.
  case related
  /// Corrections and notes about changes of the text.
  case correction
  /// Invitations to comment, counts of comments, rules for them.
  case comments
  /// Menus, sections, messages of a site's machinery.
  case navigation
  /// The line stands in many articles of its outlet.
  case `repeat`
  /// A paragraph in a language that is not wanted.
  case foreign

  /// The classes that people and models tell by a page alone: all but the last two.
  public static let learned = Array(allCases.dropLast(2))

  /// The position among all classes, from 0.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
