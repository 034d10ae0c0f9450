/// The parts of an article's address that identify it and its outlet.
struct WebAddress {
  private let hostBytes: [UInt8]
  /// A readable name for the article, the same for every way that leads to it: host, path and query, without scheme,
  /// `www.`, fragment, closing slash and the parameters by which campaigns are tracked. Nil for an outlet's front page.
  let id: String?

  /// In lower case, without `www.` and port.
  var host: String { String(decoding: hostBytes, as: UTF8.self) }

  /// Nil where the text has no host; a scheme may be missing (`www.example.com/a`).
  init?(_ text: String) {
    let address = Array(text.utf8)
    let start = Self.authorityStart(address)
    var authorityEnd = start
    while authorityEnd < address.count, !Self.endsAuthority(address[authorityEnd]) { authorityEnd += 1 }
    guard let host = Self.host(of: address[start..<authorityEnd]) else { return nil }

    var pathEnd = authorityEnd
    while pathEnd < address.count, !Self.endsPath(address[pathEnd]) { pathEnd += 1 }
    var queryEnd = pathEnd
    while queryEnd < address.count, address[queryEnd] != UInt8(ascii: "#") { queryEnd += 1 }
    let query = address[pathEnd..<queryEnd].dropFirst()
    while pathEnd > authorityEnd, address[pathEnd - 1] == UInt8(ascii: "/") { pathEnd -= 1 }

    var id = host
    id.reserveCapacity(address.count)
    id.append(contentsOf: address[authorityEnd..<pathEnd])
    if !query.isEmpty { Self.append(identifying: query, to: &id) }
    hostBytes = host
    self.id = id.count > host.count ? String(decoding: id, as: UTF8.self) : nil
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || endsPath(byte) }

  private static func endsPath(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") }

  /// Where the host begins, or who logs in to it.
  private static func authorityStart(_ address: [UInt8]) -> Int {
    var at = 0
    while at < address.count, (address[at] | 0x20) &- UInt8(ascii: "a") < 26 { at += 1 }
    if address[at...].starts(with: [UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "/")]) { return at + 3 }
    return address.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) ? 2 : 0
  }

  private static func host(of authority: ArraySlice<UInt8>) -> [UInt8]? {
    var host = authority
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
    if host.first != UInt8(ascii: "["), let colon = host.firstIndex(of: UInt8(ascii: ":")) { host = host[..<colon] }
    while host.last == UInt8(ascii: ".") { host = host.dropLast() }
    if host.startsInLowerCase(with: "www."), host.dropFirst(4).contains(UInt8(ascii: ".")) { host = host.dropFirst(4) }
    // A host without a point is a machine of somebody's own, if it is a host at all.
    var lowered: [UInt8] = []
    lowered.reserveCapacity(host.count)
    var isHost = false
    for byte in host {
      guard byte > 0x20 else { return nil }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") { isHost = true }
      lowered.append(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
    }
    return isHost ? lowered : nil
  }

  /// Appends a query without the parameters that only say by which way a reader came, with its question mark.
  private static func append(identifying query: ArraySlice<UInt8>, to id: inout [UInt8]) {
    var mark = UInt8(ascii: "?")
    for parameter in query.split(separator: UInt8(ascii: "&")) where !isTracking(parameter) {
      id.append(mark)
      id.append(contentsOf: parameter)
      mark = UInt8(ascii: "&")
    }
  }

  private static func isTracking(_ parameter: ArraySlice<UInt8>) -> Bool {
    for prefix in trackerPrefixes where parameter.startsInLowerCase(with: prefix) { return true }
    for name in trackers where parameter.startsInLowerCase(with: name) {
      let next = parameter.dropFirst(name.utf8.count).first
      if next == nil || next == UInt8(ascii: "=") { return true }
    }
    return false
  }

  private static let trackerPrefixes = ["utm_", "mc_", "hsa_", "pk_", "at_medium", "at_campaign", "at_custom", "ns_"]

  /// Of search engines, networks and large outlets; none that some outlet needs to name an article.
  private static let trackers = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "_ga",
    "_gl", "cmp", "cmpid", "smid", "smtyp", "ito", "ocid", "ncid", "xtor", "taid", "soc_src", "soc_trk", "guccounter",
    "guce_referrer", "guce_referrer_sig", "__twitter_impression",
  ]
}
