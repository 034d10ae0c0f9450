/// A line of a file in two columns.
enum TaggedLine {
  /// The end of a sentence.
  case empty
  /// The beginning of a document.
  case document
  /// A token, with its tag where the line has one.
  case token(ArraySlice<UInt8>, tag: ArraySlice<UInt8>?)

  /// A token may hold blanks, but no tabs; a line of nothing but blanks is empty.
  init(_ line: ArraySlice<UInt8>) {
    let cells = line.split { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
    guard let word = cells.first, line.contains(where: { $0 > UInt8(ascii: " ") }) else {
      self = .empty
      return
    }
    self = word.starts(with: "-DOCSTART-".utf8) ? .document : .token(word, tag: cells.count > 1 ? cells.last : nil)
  }

  /// Calls a function with each line of a file, from 1, without its line feed. A byte-order mark in front is passed over.
  static func forEach<Failure>(
    in bytes: [UInt8], _ read: (Int, ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      number += 1
      try read(number, bytes[start..<end])
      start = end + 1
    }
  }
}
