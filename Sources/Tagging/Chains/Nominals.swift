internal import Corpus
internal import Text

/// Titles and roles that stand alone ("the foreign minister") and the people they were seen with.
struct Nominals {
  /// Key of a role, from any of its words on to its last, to its chain; `ambiguous` where two people had it.
  private var roles = WordTable()
  private var hasRoles = false
  private static let ambiguous = UInt32.max

  /// Adds the nominal mentions of people to their chains.
  static func join(_ chains: inout [Chain], _ builder: ChainBuilder) {
    var nominals = Self()
    let text = builder.text
    var token = 0
    for (index, name) in builder.names.enumerated() {
      let start = name.titles.lowerBound
      nominals.read(token..<max(token, start), in: text, &chains)
      token = max(token, name.tokens.upperBound)
      let chain = builder.chainOf[index]
      guard chains[chain].kind == .person else { continue }
      if !name.titles.isEmpty { nominals.learn(name.titles, in: text, chain) }
      let next = index + 1 < builder.names.count ? builder.names[index + 1].titles.lowerBound : text.tokens.count
      nominals.readApposition(behind: name, before: next, in: text, chain, &chains, &token)
    }
    nominals.read(token..<text.tokens.count, in: text, &chains)
  }

  /// Learns "prime minister" and "minister" from "Prime Minister".
  private mutating func learn(_ role: Range<Int>, in text: AnnotatedText, _ chain: Int) {
    hasRoles = true
    for start in role.suffix(4) {
      let key = text.key(of: start..<role.upperBound)
      let known = roles[key]
      let value = known == 0 || known == UInt32(chain + 1) ? UInt32(chain + 1) : Self.ambiguous
      roles.replace(key, value)
    }
  }

  /// "Anna Bell, the mayor of Elmford": the role is hers from here on.
  private mutating func readApposition(
    behind name: Name, before next: Int, in text: AnnotatedText, _ chain: Int, _ chains: inout [Chain],
    _ token: inout Int
  ) {
    var start = name.tokens.upperBound
    guard text.isMark(start, UInt8(ascii: ",")) else { return }
    start += 1
    guard start < text.tokens.count else { return }
    let hasArticle = text.tokens[start].hash == text.lexicon.theWord
    let role = self.role(from: hasArticle ? start + 1 : start, in: text)
    guard !role.isEmpty, role.upperBound <= next, !text.isCapital(role.upperBound - 1) || hasArticle else { return }
    learn(role, in: text, chain)
    if hasArticle {
      chains[chain].mentions.append(Mention(text.span(of: start..<role.upperBound), .nominal))
      token = role.upperBound
    }
  }

  /// The words of a role that begin at a token; empty where none does.
  private func role(from start: Int, in text: AnnotatedText) -> Range<Int> {
    var end = start
    var lastRole = start
    while end < min(text.tokens.count, start + 4) {
      let known = text.classes[end]
      if known.contains(.role) {
        end += 1
        lastRole = end
      } else if known.contains(.modifier) {
        end += 1
      } else {
        break
      }
    }
    return start..<lastRole
  }

  private func read(_ range: Range<Int>, in text: AnnotatedText, _ chains: inout [Chain]) {
    // No role is known yet, so none can be found.
    guard hasRoles else { return }
    var token = range.lowerBound
    let the = text.lexicon.theWord
    let tokens = text.tokens
    while token + 1 < range.upperBound {
      defer { token += 1 }
      guard tokens[token].hash == the else { continue }
      let role = role(from: token + 1, in: text)
      guard !role.isEmpty, role.upperBound <= range.upperBound else { continue }
      // "the president of the club" is another one.
      if role.upperBound < text.tokens.count, text.classes[role.upperBound].contains(.of) { continue }
      guard let chain = chain(of: role, in: text) else { continue }
      chains[chain].mentions.append(Mention(text.span(of: token..<role.upperBound), .nominal))
      token = role.upperBound - 1
    }
  }

  private func chain(of role: Range<Int>, in text: AnnotatedText) -> Int? {
    for start in role {
      let known = roles[text.key(of: start..<role.upperBound)]
      if known != 0 { return known == Self.ambiguous ? nil : Int(known) - 1 }
    }
    return nil
  }
}
