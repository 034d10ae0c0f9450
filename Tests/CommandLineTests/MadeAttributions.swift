import TestSupport

/// Articles with marked attributions, made up of a few names and clauses.
enum MadeAttributions {
  private static let names = ["Anna Bell", "Tom Reed", "Mara Ellwood", "Ines Duarte", "Carl Voss", "Ruth Okoye"]
  private static let things = ["bridge", "harbor", "budget", "school", "tunnel", "library"]
  private static let states = ["safe", "old", "finished", "closed", "ready", "too small"]

  /// JSON Lines.
  static func file(articles count: Int, seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { article($0, &random) + "\n" }.joined()
  }

  private static func article(_ number: Int, _ random: inout SeededGenerator) -> String {
    func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    var text = ""
    var marked: [String] = []
    func add(_ words: String) -> String {
      defer { text += words }
      return "[[\(text.unicodeScalars.count),\((text + words).unicodeScalars.count)]]"
    }
    for _ in 0..<6 {
      let (name, thing, state) = (pick(names), pick(things), pick(states))
      if Bool.random(using: &random) {
        let content = add("“The \(thing) is \(state) at last,”")
        text += " "
        let source = add(name)
        text += " "
        marked.append(#"{"source":\#(source),"cue":\#(add("said")),"content":\#(content)}"#)
        text += " on Monday. "
      } else {
        let source = add(name)
        text += " "
        let cue = add("said")
        text += " "
        marked.append(#"{"source":\#(source),"cue":\#(cue),"content":\#(add("that the \(thing) was \(state)"))}"#)
        text += ". The \(thing) was built long ago by the council. "
      }
    }
    return #"{"id":"\#(number)","text":"\#(text)","attributions":[\#(marked.joined(separator: ","))]}"#
  }
}
