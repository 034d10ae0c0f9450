internal import Text

/// How a sentence is set.
///
/// A table holds numbers, marks and words with capitals alone.
enum Setting { case running, titled, capitals, table }

/// What of a sentence's tokens tells its setting.
struct SettingCount {
  private var words = 0
  private var uppers = 0
  private var long = 0
  private var longCapitals = 0
  private var lowers = 0
  private var numbers = 0

  @inline(__always)
  mutating func add(_ token: Token) {
    if token.shape.contains(.number) { numbers &+= 1 }
    let length = token.end &- token.start
    guard token.shape.contains(.word), length > 1 else { return }
    words &+= 1
    if length > 3 { long &+= 1 }
    if token.shape.contains(.capital) {
      if length > 3 { longCapitals &+= 1 }
      if token.shape.contains(.upper) { uppers &+= 1 }
    } else {
      lowers &+= 1
    }
  }

  /// The setting of the sentence that `last` ends.
  func setting(endingWith last: Token) -> Setting {
    if words > 0 && lowers == 0 && numbers > 0 { return .table }
    if words >= 3 && uppers * 10 >= words * 7 { return .capitals }
    let stops = last.shape.contains(.stop)
    return words >= 4 && long >= 3 && longCapitals * 10 >= long * 8 && !stops ? .titled : .running
  }
}
