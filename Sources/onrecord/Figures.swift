import Foundation

/// Numbers as people read them.
enum Figures {
  /// `21,690`
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(abs(number)).reversed().enumerated() {
      if index > 0 && index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + String(text.reversed())
  }

  /// `1 article`, `21,690 articles`
  static func counted(_ number: Int, _ thing: String) -> String {
    "\(grouped(number)) \(thing)\(number == 1 ? "" : "s")"
  }

  /// `31.2 %`; a dash where there is nothing to take a share of.
  static func share(_ part: Int, of all: Int) -> String {
    all > 0 ? "\(oneDecimal(100 * Double(part) / Double(all))) %" : "–"
  }

  static func oneDecimal(_ number: Double) -> String { String(format: "%.1f", number) }

  /// `1 h 05 min`, `3 min 20 s`, `12 s`
  static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if whole >= 3600 { return String(format: "%d h %02d min", whole / 3600, whole % 3600 / 60) }
    return whole >= 60 ? String(format: "%d min %02d s", whole / 60, whole % 60) : "\(whole) s"
  }
}
