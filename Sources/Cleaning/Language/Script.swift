/// Scripts, as far as languages are told by them.
enum Script: Int, CaseIterable, Sendable {
  case latin, cyrillic, arabic, greek, hebrew, devanagari, bengali, gurmukhi, gujarati, tamil, telugu, kannada,
    malayalam
  case sinhala, thai, lao, burmese, georgian, armenian, ethiopic, khmer, hangul, kana, han

  /// The script of a letter; nil for what is none.
  init?(_ value: UInt32) {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x58F: self = .armenian
    case 0x591...0x5F4: self = .hebrew
    case 0x610...0x61A, 0x620...0x65F, 0x66E...0x6D3, 0x6D5...0x6EF, 0x6FA...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF,
      0xFE70...0xFEFC:
      self = .arabic
    case 0x900...0x963, 0x970...0x97F: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xA00...0xA7F: self = .gurmukhi
    case 0xA80...0xAFF: self = .gujarati
    case 0xB80...0xBFF: self = .tamil
    case 0xC00...0xC7F: self = .telugu
    case 0xC80...0xCFF: self = .kannada
    case 0xD00...0xD7F: self = .malayalam
    case 0xD80...0xDFF: self = .sinhala
    case 0xE00...0xE7F: self = .thai
    case 0xE80...0xEFF: self = .lao
    case 0x1000...0x109F: self = .burmese
    case 0x10A0...0x10FF: self = .georgian
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: self = .hangul
    case 0x1200...0x137F: self = .ethiopic
    case 0x1780...0x17FF: self = .khmer
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFF: self = .han
    default: return nil
    }
  }

  /// The language, where nearly all that is written so is of one; nil where the letters have to tell.
  var language: String? {
    switch self {
    case .latin, .cyrillic, .arabic: nil
    case .greek: "el"
    case .hebrew: "he"
    case .devanagari: "hi"
    case .bengali: "bn"
    case .gurmukhi: "pa"
    case .gujarati: "gu"
    case .tamil: "ta"
    case .telugu: "te"
    case .kannada: "kn"
    case .malayalam: "ml"
    case .sinhala: "si"
    case .thai: "th"
    case .lao: "lo"
    case .burmese: "my"
    case .georgian: "ka"
    case .armenian: "hy"
    case .ethiopic: "am"
    case .khmer: "km"
    case .hangul: "ko"
    case .kana: "ja"
    case .han: "zh"
    }
  }

  /// Whether a language of the table may be written so.
  func mayWrite(_ code: String) -> Bool {
    switch self {
    case .cyrillic: ["ru", "uk", "bg", "mk", "sr"].contains(code)
    case .arabic: ["ar", "fa", "ur"].contains(code)
    case .latin: !["ru", "uk", "bg", "mk", "sr", "ar", "fa", "ur"].contains(code)
    default: false
    }
  }
}
