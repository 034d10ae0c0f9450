internal import Text

/// What an element of HTML means for its text.
struct TagTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// The name is known. Every other trait goes with it.
  static let known = Self(rawValue: 1)
  /// A paragraph begins or ends here.
  static let block = Self(rawValue: 2)
  /// A cell of a table: a blank.
  static let cell = Self(rawValue: 4)
  /// Its content is no text.
  static let hidden = Self(rawValue: 8)
  /// The name is a word that might stand in angle brackets for itself, such as `<title>` in a form letter.
  static let word = Self(rawValue: 16)
  /// Has no closing tag.
  static let void = Self(rawValue: 32)
  /// An attribute that stands without a value; no element.
  static let flag = Self(rawValue: 64)
}

/// The elements of HTML, by the hash of their lower-case name.
struct TagTable: Sendable {
  static let shared = TagTable()

  private let table: WordTable

  private init() {
    var table = WordTable(capacity: 256)
    for (names, traits) in Self.lists {
      for name in names.split(separator: " ") { table.insert(NameHash.of(String(name)), traits.rawValue) }
    }
    self.table = table
  }

  subscript(hash: UInt64) -> TagTraits { TagTraits(rawValue: table[hash]) }

  private static let lists: [(names: String, traits: TagTraits)] = [
    (
      """
      p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table thead tbody tfoot tr center html figcaption \
      fieldset hgroup noscript iframe aside nav
      """, [.known, .block]
    ),
    (
      """
      address article section header footer main body head title caption form figure details summary menu dir \
      legend option optgroup select dialog
      """, [.known, .block, .word]
    ),
    ("td th", [.known, .cell]),
    ("br hr", [.known, .block, .void]),
    ("script style", [.known, .hidden]),
    ("img wbr", [.known, .void]),
    ("input source track embed param base meta area link frame col", [.known, .void, .word]),
    (
      """
      b i u s em strong span font tt sub sup nobr strike del ins abbr acronym dfn kbd samp colgroup big small bdo bdi \
      rp rt svg g path frameset noframes noembed amp-img amp-ad
      """, [.known]
    ),
    (
      """
      a q cite code var mark time data map object applet canvas video audio picture button label textarea output \
      progress meter ruby template slot search math marquee blink
      """, [.known, .word]
    ),
    (
      """
      async defer checked selected disabled readonly multiple required hidden ismap nowrap noshade compact controls \
      autoplay loop muted reversed allowfullscreen novalidate autofocus itemscope nomodule open default declare \
      noresize playsinline inert
      """, [.flag]
    ),
  ]
}
