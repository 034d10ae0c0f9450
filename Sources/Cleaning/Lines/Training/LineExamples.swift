internal import Corpus
internal import Learning

/// Pages as the engine learns from them.
struct LineExamples {
  private(set) var text = SequenceText()
  private var features = LineFeatures()
  private var contexts = LineContexts()
  private var tails = TailReader()

  /// Adds a page as one sequence of lines, and once more without its furniture: so a line's place is learned as it will
  /// be when the furniture around it is gone.
  mutating func addPage(_ page: LinePage) {
    add(page.lines, page)
    let own = page.lines.filter { $0.kind == nil }
    if !own.isEmpty, own.count < page.lines.count { add(own, page) }
  }

  private mutating func add(_ lines: [LinePage.Line], _ page: LinePage) {
    let (forms, list) = read(lines, page)
    for (place, form) in forms.enumerated() {
      text.addToken(form: form, contexts: Self.ids(list, place), label: Self.label(lines[place]))
    }
    text.endSentence()
  }

  /// Adds each line of furniture as a sequence of its own, labelled with its kind.
  mutating func addKinds(_ page: LinePage) {
    let (forms, list) = read(page.lines, page)
    for (place, line) in page.lines.enumerated() {
      guard let kind = line.kind else { continue }
      let label = kind.place
      text.addToken(form: forms[place], contexts: Self.ids(list, place), label: UInt8(label))
      text.endSentence()
    }
  }

  private mutating func read(_ lines: [LinePage.Line], _ page: LinePage) -> (forms: [Int], list: ContextList) {
    let (bytes, spans) = page.joined(lines)
    var forms: [Int] = []
    var shapes: [LineContexts.Shape] = []
    var isPlain: [Bool] = []
    var hashes: [UInt64] = []
    for line in spans {
      let span = tails.withoutSignOff(bytes.span, line)
      features.read(bytes.span, span)
      forms.append(text.addForm(features.list))
      shapes.append(features.words.shape)
      isPlain.append(features.isPlain)
      hashes.append(features.words.hash)
    }
    contexts.read(shapes, isPlain: isPlain, isRepeated: LineRepeats.flags(hashes))
    return (forms, contexts.list)
  }

  private static func ids(_ list: ContextList, _ place: Int) -> [UInt32] {
    Array(list.ids[Int(list.starts[place])..<Int(list.starts[place + 1])])
  }

  /// Furniture or not: a line of furniture says the same whether it stands alone or among others.
  private static func label(_ line: LinePage.Line) -> UInt8 {
    line.kind == nil ? 0 : LineModels.furnitureLabels.label(.unit, type: 0)
  }
}
