import Foundation
import TestSupport
import Testing

@testable import Shards

/// All bytes of a file by the reader, and the damage it met.
func inflated(_ path: String) throws -> (bytes: [UInt8], damage: GzipReader.Damage?) {
  var reader = try GzipReader(path: path)
  var bytes: [UInt8] = []
  while try reader.read(into: &bytes) {}
  return (bytes, reader.damage)
}

/// A gzip file of these bytes, as bytes.
func gzipped(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> [UInt8] {
  let path = folder.file("member.gz")
  var writer = try GzipWriter(path: path, level: 6)
  try writer.write(bytes)
  _ = try writer.finish()
  return try AtomicFile.read(path)
}

@Suite struct GzipTests {
  private let folder: TemporaryFolder
  private let text = Array(String(repeating: "Who said what, about whom, where and when?\n", count: 20_000).utf8)

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 4096, 700_000])
  func whatIsWrittenIsReadBack(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count) + 7)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    let path = try folder.write(Data(try gzipped(bytes, in: folder)), to: "a.gz")
    let (read, damage) = try inflated(path)
    #expect(read == bytes)
    #expect(damage == nil)
  }

  @Test func theSameBytesGiveTheSameFile() throws {
    #expect(try gzipped(text, in: folder) == gzipped(text, in: folder))
  }

  @Test func theSumIsThatOfTheFileOnDisk() throws {
    let path = folder.file("sum.gz")
    var writer = try GzipWriter(path: path, level: 1)
    try writer.write(text)
    let sum = try writer.finish()
    #expect(try sum == FileSum(ofFile: path))
    #expect(FileSum.size(ofFile: path) == sum.bytes)
  }

  @Test func manyMembersAreOneText() throws {
    let member = try gzipped(text, in: folder)
    let path = try folder.write(Data(member + member + member), to: "many.gz")
    let (read, damage) = try inflated(path)
    #expect(read.count == text.count * 3)
    #expect(damage == nil)
  }

  @Test func zerosBehindTheLastMemberArePadding() throws {
    let path = try folder.write(Data(try gzipped(text, in: folder) + [0, 0, 0, 0, 0]), to: "padded.gz")
    let (read, damage) = try inflated(path)
    #expect(read == text)
    #expect(damage == nil)
  }

  @Test func aPlainFileIsReadAsItIs() throws {
    let (read, damage) = try inflated(try folder.write(Data(text), to: "plain.jsonl"))
    #expect(read == text)
    #expect(damage == nil)
  }

  @Test func anEmptyFileIsEmptyAndNotDamaged() throws {
    let (read, damage) = try inflated(try folder.write(Data(), to: "empty.gz"))
    #expect(read.isEmpty)
    #expect(damage == nil)
  }

  @Test func aTruncatedMemberKeepsWhatCameBefore() throws {
    let member = try gzipped(text, in: folder)
    let path = try folder.write(Data(member.prefix(member.count / 2)), to: "cut.gz")
    let (read, damage) = try inflated(path)
    #expect(!read.isEmpty && text.starts(with: read))
    #expect(damage?.cause == "it ends in the middle of a gzip member")
    #expect(damage?.fileByte == member.count / 2)
  }

  @Test func aFlippedByteIsNoticed() throws {
    var random = SeededGenerator(seed: 3)
    let bytes = (0..<400_000).map { _ in UInt8.random(in: 97...122, using: &random) }
    var member = try gzipped(bytes, in: folder)
    member[member.count / 2] ^= 0x10
    let (_, damage) = try inflated(try folder.write(Data(member), to: "flipped.gz"))
    #expect(damage?.cause.hasPrefix("the compressed data is broken") == true)
  }

  @Test func somethingElseBehindAMemberIsNoticed() throws {
    let path = try folder.write(Data(try gzipped(text, in: folder) + Array("<html>".utf8)), to: "tail.gz")
    let (read, damage) = try inflated(path)
    #expect(read == text)
    #expect(damage?.cause == "something other than a gzip member follows the last one")
  }

  @Test func aFileThatOnlyCallsItselfGzipIsNamed() throws {
    let (read, damage) = try inflated(try folder.write("<!DOCTYPE html>", to: "error.jsonl.gz"))
    #expect(read.isEmpty)
    #expect(damage?.cause.contains("it is no gzip file: it begins with \"<!DOCTYPE.ht\"") == true)
  }

  @Test func aMissingFileIsNamed() {
    #expect(throws: ShardError(.notFound, path: "/nowhere/x.gz", cause: "No such file or directory")) {
      try inflated("/nowhere/x.gz")
    }
  }
}
