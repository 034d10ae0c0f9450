internal import Text

/// The person who speaks in a paragraph: the first who stands beside a verb of speech.
struct Speakers {
  private var chains: [Int?]

  init(_ builder: ChainBuilder, _ all: [Chain]) {
    let text = builder.text
    chains = Array(repeating: nil, count: text.paragraphs.count)
    var paragraph = 0
    for (index, name) in builder.names.enumerated() {
      while text.paragraphs[paragraph].upperBound <= name.tokens.lowerBound { paragraph += 1 }
      let chain = builder.chainOf[index]
      guard chains[paragraph] == nil, all[chain].kind == .person else { continue }
      let end = name.tokens.upperBound
      let start = name.titles.lowerBound
      let speaks =
        end < text.tokens.count && text.classes[end].contains(.speech)
        || start > 0 && text.classes[start - 1].contains(.speech)
      if speaks { chains[paragraph] = chain }
    }
  }

  subscript(paragraph: Int) -> Int? { chains[paragraph] }
}
