import Cleaning
import Corpus

/// A raw article of a text, as a dump might have it.
func rawArticle(_ text: String, language: String = "") -> RawArticle {
  var raw = RawArticle(place: RecordPlace(shard: "a", line: 1, byte: 0))
  raw.id = "1"
  raw.text = Array(text.utf8)
  raw.language = language
  return raw
}

/// Cleans a text that may be as short and as foreign as it likes, without judging its lines; nil if nothing is left of it.
func cleanArticle(_ text: String, markup: Bool = true, furniture: Bool = false) -> Article? {
  var options = CleaningOptions()
  options.furniture = furniture
  options.minimumWords = 0
  options.languages = []
  options.markup = markup
  var cleaner = Cleaner(options: options)
  guard case .keep(let article) = cleaner.process(rawArticle(text)) else { return nil }
  return article
}

func cleanText(_ text: String, markup: Bool = true) -> String? {
  cleanArticle(text, markup: markup).map { String(decoding: $0.text, as: UTF8.self) }
}

/// The code points of a text, for slicing as a Python user would.
func points(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

func slice(_ text: String, _ span: (start: Int, end: Int)) -> String {
  var result = String.UnicodeScalarView()
  result.append(contentsOf: points(text)[span.start..<span.end])
  return String(result)
}

/// Texts are compared by their bytes: for `==` on strings, NFC and NFD are the same.
func bytes(_ text: String?) -> [UInt8]? { text.map { Array($0.utf8) } }
