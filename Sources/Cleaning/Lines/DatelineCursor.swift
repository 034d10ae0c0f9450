internal import Corpus
internal import Text

extension DatelineReader {
  /// Reads the parts of a dateline one behind the other.
  struct Cursor {
    enum Separator { case dash, colon }

    /// The line's beginning.
    let text: [UInt8]
    var position = 0
    private let end: Int

    init(_ text: [UInt8]) { (self.text, end) = (text, text.count) }

    /// A place: up to six words that begin with a capital, of which the first is one of letters; commas, points and hyphens
    /// may stand between.
    mutating func place() -> ByteSpan? {
      let first = position
      var last = position
      var words = 0
      while position < end, words < 6 {
        guard isCapitalLetter(position) || words > 0 && Self.joins(text, position, end) else { break }
        if words > 0, day(from: position) != nil { break }
        while position < end, isWordByte(text[position]) { position += 1 }
        words += 1
        last = position
        if position < end, text[position] == UInt8(ascii: ".") { position += 1; last = position }
        if position < end, text[position] == UInt8(ascii: ",") { position += 1 }
        guard position < end, text[position] == UInt8(ascii: " ") else { break }
        position += 1
      }
      return words > 0 ? ByteSpan(first, last) : nil
    }

    /// `March 4`, `Jan 5, 2019`, `4 March`: where it stands.
    mutating func day() -> ByteSpan? {
      skip()
      guard let found = day(from: position) else { return nil }
      position = found.end
      if position < end, text[position] == UInt8(ascii: ",") { position += 1 }
      skip()
      return found
    }

    private func day(from start: Int) -> ByteSpan? {
      var place = start
      var (digits, hasMonth) = (0, false)
      for _ in 0..<3 {
        let first = place
        while place < end, text[place].isASCIILetter || text[place].isASCIIDigit { place += 1 }
        guard place > first else { break }
        if text[first].isASCIIDigit {
          guard place - first <= 4 else { return nil }
          digits += 1
        } else {
          guard Self.months.contains(WordHash.of(slice(first, min(place, first + 3)))), !hasMonth else { break }
          hasMonth = true
        }
        if place < end, text[place] == UInt8(ascii: ".") { place += 1 }
        let behind = place
        if place < end, text[place] == UInt8(ascii: ","), hasMonth, digits == 1 { place += 1 }
        guard place < end, text[place] == UInt8(ascii: " ") else {
          place = behind
          break
        }
        guard place + 1 < end, text[place + 1].isASCIILetter || text[place + 1].isASCIIDigit else { break }
        place += 1
      }
      return hasMonth && digits > 0 ? ByteSpan(start, place) : nil
    }

    /// What stands in brackets or slashes here; the cursor is then behind them.
    mutating func bracket() -> ByteSpan? {
      skip()
      guard position < end else { return nil }
      let closing: UInt8
      switch text[position] {
      case UInt8(ascii: "("): closing = UInt8(ascii: ")")
      case UInt8(ascii: "["): closing = UInt8(ascii: "]")
      case UInt8(ascii: "/"): closing = UInt8(ascii: "/")
      default: return nil
      }
      var place = position + 1
      while place < end, text[place] != closing { place += 1 }
      guard place < end, place > position + 1 else { return nil }
      let span = ByteSpan(position + 1, place)
      position = place + 1
      return span
    }

    /// A dash or low line between blanks, two hyphens, an em dash, a colon; the cursor is then behind it and its blanks.
    mutating func separator() -> Separator? {
      let isAfterBlank = position < end && position > 0 && text[position - 1] == UInt8(ascii: " ")
      let before = position
      skip()
      guard position < end else { return nil }
      if text[position] == UInt8(ascii: ":") {
        position += 1
        guard position < end, text[position] == UInt8(ascii: " ") else { return nil }
        skip()
        return .colon
      }
      var dashes = 0
      var isWide = false
      while position < end {
        if text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "_") {
          position += 1
        } else if text[position] == 0xE2, position + 2 < end, text[position + 1] == 0x80, text[position + 2] &- 0x93 < 3
        {
          isWide = true
          position += 3
        } else {
          break
        }
        dashes += 1
      }
      guard dashes > 0, isWide || dashes > 1 || isAfterBlank || before < position - 1 else { return nil }
      guard isWide || dashes > 1 || position < end && text[position] == UInt8(ascii: " ") else { return nil }
      skip()
      return .dash
    }

    private mutating func skip() {
      while position < end, text[position] == UInt8(ascii: " ") || text[position] == UInt8(ascii: ",") { position += 1 }
    }

    // MARK: Questions

    /// The words before the first comma are in capitals, of two letters or more.
    func isCapital(_ place: ByteSpan) -> Bool {
      var letters = 0
      for at in place.range {
        let byte = text[at]
        if byte.isASCIILower { return false }
        if byte.isASCIILetter { letters += 1 }
        if byte == UInt8(ascii: ",") { break }
      }
      return letters > 1
    }

    /// What stands here begins as sentences do: with a capital or a mark. `ZINC - prompt 410` begins no report.
    var opensSentence: Bool { position < end && !text[position].isASCIILower && !text[position].isASCIIDigit }

    /// The place is one of those before which papers that use colons put them.
    func isUsual(_ place: ByteSpan) -> Bool { Self.usual.contains(phrase(place)) }

    /// What stands in capitals before a dash is no place: `BREAKING - `.
    func isLabel(_ place: ByteSpan) -> Bool {
      var at = place.start
      while at < place.end {
        let first = at
        while at < place.end, isWordByte(text[at]) { at += 1 }
        if at > first, Self.labels.contains(WordHash.of(slice(first, at))) { return true }
        at += 1
      }
      return false
    }

    private func phrase(_ place: ByteSpan) -> UInt64 {
      var hash: UInt64?
      var at = place.start
      while at < place.end {
        let first = at
        while at < place.end, isWordByte(text[at]) { at += 1 }
        if at > first {
          let word = WordHash.of(slice(first, at))
          hash = hash.map { WordHash.phrase($0, word) } ?? word
        }
        at += 1
      }
      return hash ?? WordHash.empty
    }

    private func slice(_ first: Int, _ last: Int) -> ArraySlice<UInt8> { text[first..<last] }

    private func isCapitalLetter(_ place: Int) -> Bool {
      text[place] &- UInt8(ascii: "A") < 26 || text[place] == 0xC3 && place + 1 < end && text[place + 1] < 0xA0
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
      byte.isASCIILetter || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") || byte >= 0xC3 && byte < 0xE2
        || byte & 0xC0 == 0x80
    }

    /// `of`, `de`, `el` and the like between the words of a place.
    private static func joins(_ text: [UInt8], _ place: Int, _ end: Int) -> Bool {
      var last = place
      while last < end, text[last].isASCIILower { last += 1 }
      return last > place && last - place <= 3 && last < end && text[last] == UInt8(ascii: " ")
    }

    private static let months = Set(
      "jan feb mar apr may jun jul aug sep oct nov dec".split(separator: " ").map { WordHash.of(String($0)) })

    private static let labels = Set(
      """
      breaking update updated exclusive watch video videos photo photos opinion analysis news correction live listen read \
      editorial editor's commentary column review preview report special warning note alert story fact question answer \
      advertisement sponsored related more here why how what when who the this that and but a an i we he she it they if \
      no yes not day part chapter step episode vs final score result round game week fox abc cbs nbc cnn bbc msnbc
      """.split { $0 == " " || $0 == "\n" }.map { WordHash.of(String($0)) })

    private static let usual = Set(
      """
      new delhi|mumbai|kolkata|chennai|bengaluru|bangalore|hyderabad|pune|lucknow|patna|jaipur|ahmedabad|bhopal|srinagar|jammu|chandigarh|guwahati|ranchi|nagpur|indore|surat|kochi|thiruvananthapuram|\
      gurgaon|gurugram|noida|dehradun|shimla|amritsar|ludhiana|varanasi|kanpur|agra|coimbatore|madurai|mysuru|mangaluru|vijayawada|visakhapatnam|bhubaneswar|raipur|panaji|imphal|shillong|agartala|\
      lahore|karachi|islamabad|peshawar|quetta|rawalpindi|multan|faisalabad|dhaka|chittagong|colombo|kathmandu|male|kabul|\
      lagos|abuja|port harcourt|kano|nairobi|mombasa|kampala|accra|kumasi|harare|lusaka|johannesburg|cape town|durban|pretoria|dar es salaam|addis ababa|cairo|\
      kuala lumpur|penang|johor baru|kota kinabalu|kuching|putrajaya|jakarta|manila|singapore|bangkok|hanoi|beijing|shanghai|hong kong|taipei|tokyo|seoul|\
      dubai|abu dhabi|doha|riyadh|jeddah|kuwait city|manama|muscat|tehran|baghdad|beirut|amman|damascus|jerusalem|tel aviv|ankara|istanbul|\
      london|paris|berlin|brussels|geneva|moscow|kyiv|kiev|rome|madrid|vienna|athens|washington|new york|los angeles|chicago|ottawa|toronto|mexico city|sydney|melbourne|canberra|united nations
      """.split(separator: "|").map { WordHash.ofPhrase(String($0)) })
  }
}

extension UInt8 {
  var isASCIILower: Bool { self &- UInt8(ascii: "a") < 26 }
}
