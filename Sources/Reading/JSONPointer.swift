/// A path into a JSON value (RFC 6901): `/metadata/url`, `/authors/0`, or as a URI fragment `#/first%20name`.
///
/// The fragment form (RFC 6901 §6) serves keys that hold a blank, as blanks part the pointers of a list.
struct JSONPointer: Hashable, Sendable {
  /// The reference tokens, unescaped; a record as a whole is no field, so there is at least one.
  let tokens: [[UInt8]]

  /// Nil where the text is no pointer.
  init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "#") {
      guard let decoded = Self.percentDecoded(bytes.dropFirst()) else { return nil }
      bytes = decoded
    }
    guard bytes.first == UInt8(ascii: "/") else { return nil }
    var tokens: [[UInt8]] = []
    for escaped in bytes.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let token = Self.unescaped(escaped) else { return nil }
      tokens.append(token)
    }
    self.tokens = tokens
  }

  /// The pointers of a list parted by blanks.
  static func list(_ text: String) throws(Malformed) -> [Self] {
    var pointers: [Self] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }) {
      guard let pointer = Self(word) else { throw Malformed(text: String(word)) }
      pointers.append(pointer)
    }
    return pointers
  }

  /// A word that is no pointer.
  struct Malformed: Error { let text: String }

  /// `~1` stands for a slash, `~0` for a tilde; any other tilde is an error.
  private static func unescaped(_ token: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = token
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "~") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
      case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
      default: return nil
      }
    }
    return bytes
  }

  private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst(), let low = rest.popFirst(),
        let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
    }
    return bytes
  }
}
