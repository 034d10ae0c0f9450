/// What is left of a name when spellings of one sound are written alike: `Zelensky`, `Zelenskyy` and `Zelenskiy` are
/// `zelenski`; `Gaddafi`, `Qadhafi` and `Kadafi` are `kadafi`.
enum NameSkeleton {
  /// - Parameter folded: a word in lower case without diacritics; letters beyond ASCII stay as they are.
  static func of(_ folded: String) -> String {
    let letters = Array(folded.utf8)
    var skeleton: [UInt8] = []
    skeleton.reserveCapacity(letters.count)
    var place = 0
    while place < letters.count {
      let (sound, count) = sound(of: letters, at: place)
      for letter in sound where skeleton.last != letter { skeleton.append(letter) }
      place += count
    }
    if let end = skeleton.last, end == v || end == w { skeleton[skeleton.count - 1] = f }
    return String(decoding: skeleton, as: UTF8.self)
  }

  private static let f = UInt8(ascii: "f")
  private static let v = UInt8(ascii: "v")
  private static let w = UInt8(ascii: "w")

  /// What a letter, or a pair of letters, is written as, and how many letters it takes.
  private static func sound(of letters: [UInt8], at place: Int) -> (sound: [UInt8], count: Int) {
    let letter = letters[place]
    let next = place + 1 < letters.count ? letters[place + 1] : 0
    let isFirst = place == 0
    switch (letter, next) {
    case (UInt8(ascii: "p"), UInt8(ascii: "h")): return ([f], 2)
    case (UInt8(ascii: "d"), UInt8(ascii: "h")): return ([letter], 2)
    case (UInt8(ascii: "k"), UInt8(ascii: "h")): return ([UInt8(ascii: "k")], 2)
    case (UInt8(ascii: "g"), UInt8(ascii: "h")) where isFirst: return ([UInt8(ascii: "k")], 2)
    case (UInt8(ascii: "c"), UInt8(ascii: "k")): return ([UInt8(ascii: "k")], 2)
    case (UInt8(ascii: "o"), UInt8(ascii: "u")): return ([UInt8(ascii: "u")], 2)
    case (UInt8(ascii: "o"), UInt8(ascii: "o")): return ([UInt8(ascii: "u")], 2)
    case (UInt8(ascii: "t"), UInt8(ascii: "c")) where place + 2 < letters.count && letters[place + 2] == h:
      return ([UInt8(ascii: "c"), h], 3)
    case (UInt8(ascii: "g"), _) where isFirst: return ([UInt8(ascii: "k")], 1)
    case (UInt8(ascii: "q"), _): return ([UInt8(ascii: "k")], 1)
    case (UInt8(ascii: "y"), _): return ([UInt8(ascii: "i")], 1)
    case (UInt8(ascii: "j"), 0) where !isFirst: return ([UInt8(ascii: "i")], 1)
    default: return ([letter], 1)
    }
  }

  private static let h = UInt8(ascii: "h")
}
