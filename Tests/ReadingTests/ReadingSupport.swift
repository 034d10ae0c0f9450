import Corpus
import Reading
import TestSupport
import Testing

/// A line of a shard of its own that begins somewhere behind other lines.
func line(_ text: String, number: Int = 7, byte: Int = 1000) -> RawLine {
  line(Array(text.utf8), number: number, byte: byte)
}

/// The bytes stand in the middle of a block, as they do in a run.
func line(_ bytes: [UInt8], number: Int = 7, byte: Int = 1000) -> RawLine {
  let before = Array("{\"the line\":\"before\"}\n".utf8)
  let block = before + bytes + Array("\n{\"the line\":\"behind\"}\n".utf8)
  return RawLine(
    bytes: block, span: ByteSpan(before.count, before.count + bytes.count),
    place: RecordPlace(shard: "week-01", line: number, byte: byte))
}

func reader(_ layout: String = "plain", _ change: (inout ReadingOptions) -> Void = { _ in }) throws -> ArticleReader {
  var options = ReadingOptions()
  options.layout = layout
  change(&options)
  return ArticleReader(options: options, layout: try options.resolvedLayout(firstLines: []))
}

/// The article that a record makes; a record that is not kept fails the test.
func article(_ record: String, layout: String = "plain") throws -> RawArticle {
  var reader = try reader(layout)
  return try #require(reader.process(line(record)).article)
}

extension Verdict {
  var article: Output? {
    guard case .keep(let article) = self else { return nil }
    return article
  }

  var rejection: Reason? {
    guard case .reject(let reason) = self else { return nil }
    return reason
  }
}

extension RawArticle {
  var textString: String { String(decoding: text, as: UTF8.self) }
}
