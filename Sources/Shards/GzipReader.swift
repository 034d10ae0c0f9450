/// The bytes of a file, inflated where it is gzip (told by its first two bytes; of any number of members), as they are otherwise.
///
/// Damage does not throw: the bytes before it have been given out, reading ends, and `damage` says what was met.
public struct GzipReader: ~Copyable {
  /// Why a file could not be read to its end.
  public struct Damage: Codable, Equatable, Sendable {
    /// What is wrong, as a clause.
    public var cause: String
    /// The offset in the file as it stands on disk, from 0.
    public var fileByte: Int

    public init(cause: String, fileByte: Int) {
      self.cause = cause
      self.fileByte = fileByte
    }
  }

  private enum Mode { case unknown, plain, gzip, ended }

  public private(set) var damage: Damage?
  /// CRC-32 and size of the file as read so far.
  public var fileSum: FileSum { FileSum(bytes: fileBytes, crc32: checksum.hex) }

  private let file: ReadableFile
  private var inflater = Inflater()
  private var mode = Mode.unknown
  private var input: [UInt8] = []
  private var position = 0
  private var isInsideMember = false
  private var members = 0
  private var fileBytes = 0
  private var checksum = Checksum()
  private static let chunkBytes = 1 << 17

  /// Opens a file; the path `-` is standard input.
  public init(path: String) throws(ShardError) { file = try ReadableFile(path: path) }

  /// Appends the next bytes to `output`; false at the end of the file or at damage.
  public mutating func read(into output: inout [UInt8]) throws(ShardError) -> Bool {
    let before = output.count
    while output.count == before && mode != .ended {
      if position == input.count, try !refill() {
        end()
      } else if mode == .plain {
        output.append(contentsOf: input[position...])
        position = input.count
      } else if mode == .gzip {
        inflateSome(into: &output)
      }
    }
    return output.count > before
  }

  private mutating func refill() throws(ShardError) -> Bool {
    guard try file.read(into: &input, atMost: Self.chunkBytes) else {
      input = []
      position = 0
      return false
    }
    position = 0
    fileBytes += input.count
    checksum.add(input)
    if mode == .unknown { try tellMode() }
    return true
  }

  private mutating func tellMode() throws(ShardError) {
    while input.count < 2 {
      var more: [UInt8] = []
      guard try file.read(into: &more, atMost: Self.chunkBytes) else { break }
      fileBytes += more.count
      checksum.add(more)
      input.append(contentsOf: more)
    }
    mode = startsMember ? .gzip : .plain
    if mode == .plain && file.path.hasSuffix(".gz") {
      let beginning = input.prefix(12).map { $0 > 0x20 && $0 < 0x7F ? String(UnicodeScalar($0)) : "." }.joined()
      stop("it is no gzip file: it begins with \"\(beginning)\", not with the bytes 1f 8b", at: 0)
    }
  }

  private var startsMember: Bool {
    position + 1 < input.count && input[position] == 0x1F && input[position + 1] == 0x8B
  }

  private mutating func inflateSome(into output: inout [UInt8]) {
    if !isInsideMember {
      if members > 0 && input[position] == 0 { return skipPadding() }
      if members > 0 && input[position] != 0x1F {
        return stop("something other than a gzip member follows the last one", at: fileOffset)
      }
      isInsideMember = true
    }
    switch inflater.inflate(input, at: &position, into: &output) {
    case .more: break
    case .memberEnded:
      isInsideMember = false
      members += 1
    case .damaged(let message): stop("the compressed data is broken (\(message))", at: fileOffset)
    }
  }

  /// Zeros behind the last member are padding, as tapes and some file systems leave it.
  private mutating func skipPadding() {
    while position < input.count && input[position] == 0 { position += 1 }
  }

  private var fileOffset: Int { fileBytes - input.count + position }

  private mutating func end() {
    if mode == .gzip && isInsideMember {
      stop("it ends in the middle of a gzip member", at: fileBytes)
    }
    mode = .ended
  }

  private mutating func stop(_ cause: String, at offset: Int) {
    damage = Damage(cause: cause, fileByte: offset)
    mode = .ended
  }
}
