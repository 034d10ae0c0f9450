internal import Text

/// What one pass over the tokens of an article finds out.
struct Annotation {
  /// By token.
  let classes: [WordClasses]
  /// The classes of any token.
  let anyClasses: WordClasses
  /// By sentence.
  let settings: [Setting]
  /// The words with a capital that says nothing, in text order.
  let openings: [Int]

  init(_ bytes: [UInt8], _ text: TokenizedText, _ classifier: WordClassifier) {
    let tokens = text.tokens
    let span = bytes.span
    var settings: [Setting] = []
    settings.reserveCapacity(text.sentences.count)
    var openings: [Int] = []
    openings.reserveCapacity(2 * text.sentences.count)
    var union = WordClasses()
    classes = Array(capacity: tokens.count) { classes in
      for sentence in text.sentences {
        var count = SettingCount()
        let known = openings.count
        for index in sentence {
          let token = tokens[index]
          let found = classifier.classes(of: token, in: span)
          if WordClassifier.isNegation(token, in: span), index > sentence.lowerBound {
            classes[classes.count - 1] = .plain
          }
          classes.append(found)
          union.formUnion(found)
          count.add(token)
          if token.shape.contains([.word, .capital]), Self.opens(index, in: sentence, tokens, bytes) {
            openings.append(index)
          }
        }
        let setting = count.setting(endingWith: tokens[sentence.upperBound - 1])
        settings.append(setting)
        if setting == .titled || setting == .capitals {
          openings.removeSubrange(known...)
          for index in sentence where tokens[index].shape.contains([.word, .capital]) { openings.append(index) }
        }
      }
    }
    anyClasses = union
    self.settings = settings
    self.openings = openings
  }

  /// Whether a capital at this token says nothing: the sentence's first word, or the first behind an opening mark.
  @inline(__always)
  static func opens(_ token: Int, in sentence: Range<Int>, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    if token == sentence.lowerBound { return true }
    let before = tokens[token - 1]
    let isSecond = token - 1 == sentence.lowerBound
    if before.shape.contains(.quote) { return !before.shape.contains(.glued) || isSecond }
    let mark = bytes[before.start]
    return mark == UInt8(ascii: ":") || mark == UInt8(ascii: "*") || before.shape.contains(.stop)
      || isSecond && (mark == UInt8(ascii: "(") || !before.shape.contains(.word))
  }
}
