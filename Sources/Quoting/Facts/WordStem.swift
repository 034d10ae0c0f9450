/// The base form of an English verb or noun that no table knows, by its ending.
enum WordStem {
  /// In lower case; words that are not plain ASCII letters are left as they are.
  static func lemma(of word: ArraySlice<UInt8>) -> String {
    let lower = word.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    guard lower.allSatisfy({ $0 &- 0x61 < 26 }) else { return String(decoding: lower, as: UTF8.self) }
    return String(decoding: stem(lower[...]), as: UTF8.self)
  }

  private static func stem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if ends(word, in: "ies", beyond: 4) || ends(word, in: "ied", beyond: 4) {
      return word.dropLast(3) + [UInt8(ascii: "y")]
    }
    if ["sses", "shes", "ches", "xes", "zzes"].contains(where: { ends(word, in: $0, beyond: 4) }) {
      return word.dropLast(2)
    }
    if ends(word, in: "s", beyond: 3), !["ss", "us", "is"].contains(where: { ends(word, in: $0, beyond: 0) }) {
      return word.dropLast()
    }
    if ends(word, in: "ing", beyond: 5) { return verb(word.dropLast(3)) }
    if ends(word, in: "ed", beyond: 4) { return verb(word.dropLast(2)) }
    return word
  }

  private static func ends(_ word: ArraySlice<UInt8>, in ending: String, beyond count: Int) -> Bool {
    word.count >= max(count, ending.utf8.count) && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// What stands before "-ed" and "-ing", with the letter that the ending took or added.
  private static func verb(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let last = stem[stem.endIndex - 1]
    let former = stem[stem.endIndex - 2]
    if last == former { return "lsz".utf8.contains(last) ? stem : stem.dropLast() }
    return tookE(stem, last, former) ? stem + [UInt8(ascii: "e")] : stem
  }

  private static func tookE(_ stem: ArraySlice<UInt8>, _ last: UInt8, _ former: UInt8) -> Bool {
    if "cvzu".utf8.contains(last) { return true }
    if last == UInt8(ascii: "g") { return "dn".utf8.contains(former) && !ends(stem, in: "ing", beyond: 0) }
    if last == UInt8(ascii: "l") {
      return !isVowel(former) && former != UInt8(ascii: "r") && former != UInt8(ascii: "w")
    }
    if last == UInt8(ascii: "s") {
      return isVowel(former) || former == UInt8(ascii: "n") || former == UInt8(ascii: "r")
    }
    // A consonant behind a single vowel: "defin-", "admir-", "creat-", but "explain-" and "treat-".
    guard stem.count > 2, isVowel(former), !isVowel(last) else { return false }
    let isSingle = !isVowel(stem[stem.endIndex - 3])
    switch last {
    case UInt8(ascii: "t"):
      return former == UInt8(ascii: "a")
        && (isSingle || ["creat", "iat", "uat"].contains { ends(stem, in: $0, beyond: 5) })
        || former == UInt8(ascii: "u") && isSingle
    case UInt8(ascii: "r"): return isSingle && former != UInt8(ascii: "e") && former != UInt8(ascii: "o")
    case UInt8(ascii: "d"): return isSingle
    case UInt8(ascii: "n"): return isSingle && former == UInt8(ascii: "i")
    case UInt8(ascii: "k"), UInt8(ascii: "m"), UInt8(ascii: "p"): return isSingle && former != UInt8(ascii: "o")
    default: return false
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
