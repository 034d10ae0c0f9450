/// Who is mentioned in which quotations: the rows of the table `quote_about`.
///
/// Rows are sorted before they are inserted, so that the table is written by appending and needs no index beside it.
struct AboutList {
  struct Row {
    var actor: Int
    var quote: Int
    /// By first mention, from 1.
    var place: Int
  }

  private var rows: [Row] = []
  /// The dates of the quotes, in the order of their numbers.
  private var dates: [String] = []

  /// Takes the next quote with the actors that its words mention.
  mutating func add(_ actors: some Sequence<Int>, published: String) {
    dates.append(published)
    for (place, actor) in actors.enumerated() {
      rows.append(Row(actor: actor, quote: dates.count, place: place + 1))
    }
  }

  /// Hands on all rows by actor, then by falling date, then by quote.
  func eachSorted(_ body: (Row, _ published: String) throws(ResultsError) -> Void) throws(ResultsError) {
    let sorted = rows.sorted { left, right in
      if left.actor != right.actor { return left.actor < right.actor }
      let (these, those) = (dates[left.quote - 1], dates[right.quote - 1])
      return these == those ? left.quote < right.quote : these > those
    }
    for row in sorted { try body(row, dates[row.quote - 1]) }
  }
}
