import Foundation
import TestSupport
import Testing

@testable import Shards

@Suite struct BlockReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func blocks(_ path: String, blockBytes: Int, lineBytes: Int = 1_000_000) throws -> [RawBlock] {
    var reader = try BlockReader(path: path, blockBytes: blockBytes, lineBytes: lineBytes)
    var blocks: [RawBlock] = []
    while let block = try reader.next() { blocks.append(block) }
    return blocks
  }

  private func text(_ line: RawBlock.Line, of block: RawBlock) -> String {
    String(decoding: block.bytes[line.range], as: UTF8.self)
  }

  @Test func aBlockEndsBehindTheLineThatFillsIt() throws {
    let path = try folder.write("aaa\nbbb\nccc\nddd\n", to: "a.jsonl")
    let found = try blocks(path, blockBytes: 5)
    #expect(found.map { $0.lines.map(\.number) } == [[1, 2], [3, 4]])
    #expect(found.map(\.firstByte) == [0, 8])
    #expect(found.map(\.firstLine) == [1, 3])
  }

  @Test func blankLinesAreCountedButNotListed() throws {
    let path = try folder.write("one\n\n  \t\r\ntwo\r\n\n", to: "a.jsonl")
    let block = try #require(try blocks(path, blockBytes: 1000).first)
    #expect(block.lines.map { text($0, of: block) } == ["one", "two"])
    #expect(block.lines.map(\.number) == [1, 4])
    #expect(block.lines.map(\.byte) == [0, 10])
  }

  @Test func theLastLineNeedsNoLineEnd() throws {
    let path = try folder.write("one\ntwo", to: "a.jsonl")
    let block = try #require(try blocks(path, blockBytes: 1000).first)
    #expect(block.lines.map { text($0, of: block) } == ["one", "two"])
    #expect(block.lines.allSatisfy { $0.fault == nil })
  }

  @Test func anEmptyShardHasNoBlocks() throws {
    #expect(try blocks(try folder.write("", to: "a.jsonl"), blockBytes: 10).isEmpty)
    #expect(try blocks(try folder.write("\n\n \n", to: "b.jsonl"), blockBytes: 1000).isEmpty)
  }

  @Test func aLineBeyondTheLimitIsNamedAndTheNextIsRead() throws {
    let long = String(repeating: "x", count: 3_000_000)
    let path = try folder.write("before\n\(long)\nafter\n", to: "a.jsonl")
    let block = try #require(try blocks(path, blockBytes: 8_000_000, lineBytes: 1000).first)
    #expect(block.lines.map(\.number) == [1, 2, 3])
    #expect(block.lines[1].fault == .tooLong(3_000_000))
    #expect(block.lines[1].range.count == BlockReader.excerptBytes)
    #expect(text(block.lines[2], of: block) == "after")
    #expect(block.lines[2].byte == 7 + 3_000_001)
    #expect(block.bytes.count < 1000)
  }

  @Test func theLineThatDamageCutsIsMarked() throws {
    var random = SeededGenerator(seed: 11)
    let lines = (0..<4000).map { _ in
      String((0..<60).map { _ in Character(UnicodeScalar(UInt8.random(in: 97...122, using: &random))) })
    }
    let member = try gzipped(Array(lines.joined(separator: "\n").utf8), in: folder)
    let path = try folder.write(Data(member.prefix(member.count * 3 / 4)), to: "cut.jsonl.gz")
    var reader = try BlockReader(path: path, blockBytes: 1 << 30, lineBytes: 1 << 20)
    let first = try reader.next()
    let block = try #require(first)
    let isOver = try reader.next() == nil
    #expect(isOver)
    let met = reader.damage
    let damage = try #require(met)
    #expect(damage.fileByte == member.count * 3 / 4)
    #expect(block.lines.last?.fault == .cutOff)
    #expect(block.lines.dropLast().map { text($0, of: block) } == Array(lines.prefix(block.lines.count - 1)))
  }

  @Test(arguments: 0..<40)
  func blocksTileTheTextWhateverTheirSize(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      text += String(repeating: "é", count: Int.random(in: 0...40, using: &random))
      text += Bool.random(using: &random) ? "\n" : "\r\n"
    }
    let path = try folder.write(text, to: "seed-\(seed).jsonl")
    let size = Int.random(in: 1...300, using: &random)
    let found = try blocks(path, blockBytes: size)
    let listed = found.flatMap { block in block.lines.map { self.text($0, of: block) } }
    let expected = text.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
    #expect(listed == expected)
    let bytes = Array(text.utf8)
    for block in found {
      #expect(Array(bytes[block.firstByte..<block.firstByte + block.bytes.count]) == block.bytes)
      #expect(block.crc32 == Checksum.of(block.bytes))
      for line in block.lines { #expect(line.byte == block.firstByte + line.range.lowerBound) }
    }
  }
}
