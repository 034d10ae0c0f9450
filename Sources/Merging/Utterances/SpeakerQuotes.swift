internal import Aggregating
internal import Corpus

/// The quotations of one speaker, by their wording: a *form* is a wording with the quotations that have it.
///
/// Flat arrays: 32 bytes a quotation, 24 a form and 4 a fingerprint.
struct SpeakerQuotes {
  /// A quotation.
  struct Copy {
    var published: PublishedTime
    var quote: UInt32
    var article: UInt32
    var story: UInt32
    var outlet: UInt32
    var kind: UInt8

    /// Some of it stands between marks: the speaker's words, not the reporter's.
    var isMarked: Bool { kind != Quotation.Kind.indirect.place }

    /// By date, then by input order.
    func precedes(_ other: Self) -> Bool { (published, quote) < (other.published, other.quote) }
  }

  struct Form {
    var words: UInt32
    /// Which wording it is of, rising: one that recurs has several forms.
    var wording: UInt32
    /// Of its copies and of its fingerprints, where the first one is.
    var copies: UInt32
    var prints: UInt32
    /// Where its earliest copy is.
    var earliest: UInt32
    /// At least one copy has marks.
    var isMarked = false
  }

  private(set) var forms: [Form] = []
  private(set) var copies: [Copy] = []
  private(set) var prints: [UInt32] = []

  /// Wordings of fewer words are said again and again.
  static let fewWords = 4
  /// A reporter's wordings of so many words are not found twice by chance.
  static let manyWords = 8
  /// Between the first reports of one occasion.
  private static let days = 3

  var isEmpty: Bool { forms.isEmpty }
  /// Bytes, about as many as clustering takes on top.
  var memory: Int {
    forms.count * MemoryLayout<Form>.stride + copies.count * MemoryLayout<Copy>.stride + prints.count * 4
  }

  func copies(of form: Int) -> Range<Int> {
    Int(forms[form].copies)..<(form + 1 < forms.count ? Int(forms[form + 1].copies) : copies.count)
  }

  func prints(of form: Int) -> Range<Int> {
    Int(forms[form].prints)..<(form + 1 < forms.count ? Int(forms[form + 1].prints) : prints.count)
  }

  /// Whether the wording in hand has fewer words.
  func isOfFewWords(_ few: Int) -> Bool { forms.last.map { $0.words < few } ?? false }

  mutating func removeAll() {
    forms.removeAll(keepingCapacity: true)
    copies.removeAll(keepingCapacity: true)
    prints.removeAll(keepingCapacity: true)
  }

  /// Begins a wording; its fingerprints and copies follow.
  mutating func beginForm(words: Int) {
    beginForm(words: UInt32(words), wording: (forms.last?.wording ?? 0) + 1)
  }

  private mutating func beginForm(words: UInt32, wording: UInt32) {
    let copy = UInt32(copies.count)
    forms.append(
      Form(words: words, wording: wording, copies: copy, prints: UInt32(prints.count), earliest: copy))
  }

  mutating func add(_ print: UInt32) { prints.append(print) }

  mutating func add(_ copy: Copy) {
    copies.append(copy)
    let form = forms.count - 1
    if copy.isMarked { forms[form].isMarked = true }
    if copy.precedes(copies[Int(forms[form].earliest)]) { forms[form].earliest = UInt32(copies.count - 1) }
  }

  /// Ends a wording. One that recurs becomes as many forms as there are occasions on which it was said: one of few words,
  /// and one of not many that is nowhere between marks, as the same news is reported in the same words ("it had no
  /// comment").
  mutating func endForm() {
    guard let form = forms.last, copies.count - Int(form.copies) > 1 else { return }
    guard form.words < Self.fewWords || (form.words < Self.manyWords && !form.isMarked) else { return }
    let said = copies[Int(form.copies)...].sorted {
      ($0.story, $0.published, $0.quote) < ($1.story, $1.published, $1.quote)
    }
    let printed = Array(prints[Int(form.prints)...])
    forms.removeLast()
    copies.removeSubrange(Int(form.copies)...)
    prints.removeSubrange(Int(form.prints)...)
    addOccasions(of: said, as: form, printed)
  }

  /// Copies of one story are of one occasion, and so are stories whose first copies are within days of the occasion's
  /// first.
  ///
  /// - Parameter said: the copies of a wording, by their stories, then by date.
  private mutating func addOccasions(of said: [Copy], as form: Form, _ printed: [UInt32]) {
    var stories = said.indices.filter { $0 == 0 || said[$0].story != said[$0 - 1].story }
    stories.sort { said[$0].precedes(said[$1]) }
    var first: Copy?
    for story in stories {
      if first.map({ !Self.areOne($0, said[story], words: form.words) }) ?? true {
        first = said[story]
        beginForm(words: form.words, wording: form.wording)
        prints += printed
      }
      var place = story
      while place < said.count, said[place].story == said[story].story {
        add(said[place])
        place += 1
      }
    }
  }

  /// Without dates, many words speak for one occasion, and few say nothing.
  private static func areOne(_ first: Copy, _ next: Copy, words: UInt32) -> Bool {
    guard let day = first.published.day, let other = next.published.day else { return words >= fewWords }
    return other - day <= days
  }

  /// Whether the first copies of two forms are of one story.
  func areOfOneStory(_ one: Int, _ other: Int) -> Bool {
    copies[Int(forms[one].earliest)].story == copies[Int(forms[other].earliest)].story
  }

  /// Days between the first copies of two forms; nil where a date is unknown.
  func days(between one: Int, _ other: Int) -> Int? {
    guard let day = copies[Int(forms[one].earliest)].published.day,
      let next = copies[Int(forms[other].earliest)].published.day
    else { return nil }
    return abs(next - day)
  }
}
