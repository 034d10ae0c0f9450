import Text

/// A cue in its place: the verb or noun with the auxiliaries and adverbs before it.
struct CueGroup {
  /// All its tokens.
  var range: Range<Int>
  /// The tokens of the verb or noun itself.
  var core: Range<Int>
  var form: CueForm
  var isNoun = false
  var isPassive = false
  /// Stands behind "to" without a verb before that.
  var isInfinitive = false
  /// Begins its stretch without a subject: "Asked about the plan, she …", "Noting that …, he …".
  var isFronted = false
}

extension Passage {
  /// The cue whose first word is `token`; nil where the word is none in this place.
  func cueGroup(at token: Int, floor: Int, limit: Int) -> CueGroup? {
    guard has(token, [.cue, .cueStart]), let form = longestForm(token, limit) else { return nil }
    let core = token..<token + Int(form.length)
    if form.form == .noun || isNounUse(token, form, floor: floor) {
      guard form.form == .noun || form.form == .base || form.form == .third else { return nil }
      return CueGroup(range: core, core: core, form: form, isNoun: true)
    }
    var group = CueGroup(range: core, core: core, form: form)
    extendLeft(&group, floor: floor)
    if group.isInfinitive, group.form.frames.isDisjoint(with: [.speech, .clause]) { return nil }
    group.isFronted =
      (form.form == .past || form.form == .gerund) && group.range == core
      && (token == floor || token == floor + 1 && has(floor, [.subordinator, .conjunction, .preposition]))
    return isVerbUse(group, floor: floor) ? group : nil
  }

  private func longestForm(_ token: Int, _ limit: Int) -> CueForm? {
    if has(token, .cueStart) {
      var hash = tokens[token].hash
      var found: UInt32 = 0
      for next in token + 1..<max(token + 1, min(token + 4, limit)) {
        hash = WordHash.phrase(hash, tokens[next].hash)
        let known = lexicon.cues.phrases[hash]
        if known != 0 { found = known }
      }
      if found != 0 { return lexicon.cues.forms[Int(found) - 1] }
    }
    return form(token)
  }

  /// "the claims", "his report", "in reports": behind words that no verb follows.
  private func isNounUse(_ token: Int, _ form: CueForm, floor: Int) -> Bool {
    guard form.form == .base || form.form == .third, token > floor else { return false }
    if isQuoted(token - 1) { return false }
    return has(token - 1, [.determiner, .possessive, .preposition]) && !has(token - 1, [.subject, .object, .relative])
  }

  private func extendLeft(_ group: inout CueGroup, floor: Int) {
    var start = group.range.lowerBound
    let bound = max(floor, start - 8)
    var sawBe = false
    while start > bound, !isQuoted(start - 1) {
      if has(start - 1, [.auxiliary, .adverb, .negation]) && !isCapitalInside(start - 1, floor) {
        sawBe = sawBe || has(start - 1, .be)
        start -= 1
      } else if has(start - 1, .to), group.form.form == .base, start == group.core.lowerBound {
        group.isInfinitive = true
        start -= 1
        guard start > bound, isLeadingVerb(start - 1) else { break }
        group.isInfinitive = false
        start -= 1
      } else {
        break
      }
    }
    group.range = start..<group.core.upperBound
    group.isPassive = sawBe && (group.form.form == .past || group.form.form == .participle)
  }

  private func isCapitalInside(_ token: Int, _ floor: Int) -> Bool { isCapital(token) && token > floor }

  /// A verb that may stand before "to say": "declined", "went on", "continued".
  private func isLeadingVerb(_ token: Int) -> Bool {
    has(token, [.verb, .past, .third])
  }

  private func isVerbUse(_ group: CueGroup, floor: Int) -> Bool {
    let before = group.range.lowerBound - 1
    guard before >= floor, !isQuoted(before) else { return true }
    if group.range.lowerBound < group.core.lowerBound { return true }
    switch group.form.form {
    case .past, .participle: return !has(before, [.determiner, .possessive]) || has(before, [.subject, .relative])
    case .base: return !has(before, .to) && isPlural(before)
    case .third:
      return !has(before, .to) && (isNominal(before) || isPronoun(before) || has(before, [.comma, .barrier]))
    case .gerund, .noun: return true
    }
  }

  /// Whether a word may be the end of a plural subject, by its last letter.
  private func isPlural(_ token: Int) -> Bool {
    if isPronoun(token) { return true }
    guard isNominal(token) || has(token, .person) else { return false }
    return bytes[tokens[token].end - 1] == UInt8(ascii: "s") || has(token, .person)
  }
}
