/// Names of languages, brought to their primary subtag (BCP 47).
enum Language {
  /// `en` for `EN`, `en-US`, `en_GB`, `eng` and `English`; empty where the text names no language that is known.
  static func code(of text: [UInt8]) -> String {
    // Nearly all that name a language name it so.
    if text.count == 2, text[0] &- UInt8(ascii: "a") < 26, text[1] &- UInt8(ascii: "a") < 26 {
      return String(decoding: text, as: UTF8.self)
    }
    let word = text.trimmed.prefix { $0 >= 0x80 || ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    let name = String(decoding: word.map { $0 < 0x80 ? $0 | 0x20 : $0 }, as: UTF8.self)
    if word.count == 2 && name.unicodeScalars.count == 2 { return name }
    for language in all where language.name == name || language.codes.contains(name) { return language.code }
    // Languages without a code of two letters are named by three.
    return word.count == 3 && !["und", "mul", "mis", "zxx", "n/a", "nan"].contains(name) ? name : ""
  }

  /// The code of two letters (ISO 639-1), the name in English, and the codes of three (ISO 639-2/T and B).
  private static let all: [(code: String, name: String, codes: [String])] = [
    ("en", "english", ["eng"]), ("es", "spanish", ["spa"]), ("fr", "french", ["fra", "fre"]),
    ("de", "german", ["deu", "ger"]), ("it", "italian", ["ita"]), ("pt", "portuguese", ["por"]),
    ("nl", "dutch", ["nld", "dut"]), ("ru", "russian", ["rus"]), ("uk", "ukrainian", ["ukr"]),
    ("pl", "polish", ["pol"]), ("cs", "czech", ["ces", "cze"]), ("sk", "slovak", ["slk", "slo"]),
    ("sl", "slovenian", ["slv"]), ("hr", "croatian", ["hrv"]), ("sr", "serbian", ["srp"]),
    ("bs", "bosnian", ["bos"]), ("bg", "bulgarian", ["bul"]), ("mk", "macedonian", ["mkd", "mac"]),
    ("ro", "romanian", ["ron", "rum"]), ("hu", "hungarian", ["hun"]), ("el", "greek", ["ell", "gre"]),
    ("tr", "turkish", ["tur"]), ("sv", "swedish", ["swe"]), ("no", "norwegian", ["nor"]),
    ("nb", "bokmål", ["nob"]), ("nn", "nynorsk", ["nno"]), ("da", "danish", ["dan"]), ("fi", "finnish", ["fin"]),
    ("is", "icelandic", ["isl", "ice"]), ("et", "estonian", ["est"]), ("lv", "latvian", ["lav"]),
    ("lt", "lithuanian", ["lit"]), ("ga", "irish", ["gle"]), ("cy", "welsh", ["cym", "wel"]),
    ("ca", "catalan", ["cat"]), ("eu", "basque", ["eus", "baq"]), ("gl", "galician", ["glg"]),
    ("sq", "albanian", ["sqi", "alb"]), ("ar", "arabic", ["ara"]), ("he", "hebrew", ["heb"]),
    ("fa", "persian", ["fas", "per"]), ("ur", "urdu", ["urd"]), ("hi", "hindi", ["hin"]), ("bn", "bengali", ["ben"]),
    ("ta", "tamil", ["tam"]), ("te", "telugu", ["tel"]), ("ml", "malayalam", ["mal"]), ("mr", "marathi", ["mar"]),
    ("gu", "gujarati", ["guj"]), ("pa", "punjabi", ["pan"]), ("ne", "nepali", ["nep"]), ("si", "sinhala", ["sin"]),
    ("th", "thai", ["tha"]), ("vi", "vietnamese", ["vie"]), ("id", "indonesian", ["ind"]),
    ("ms", "malay", ["msa", "may"]), ("tl", "tagalog", ["tgl", "fil"]), ("zh", "chinese", ["zho", "chi", "cmn"]),
    ("ja", "japanese", ["jpn"]), ("ko", "korean", ["kor"]), ("sw", "swahili", ["swa"]), ("af", "afrikaans", ["afr"]),
    ("am", "amharic", ["amh"]), ("so", "somali", ["som"]), ("hy", "armenian", ["hye", "arm"]),
    ("ka", "georgian", ["kat", "geo"]), ("az", "azerbaijani", ["aze"]), ("kk", "kazakh", ["kaz"]),
  ]
}
