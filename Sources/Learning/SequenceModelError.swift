/// Why bytes are not taken for a sequence model. The caller knows the file's path.
public enum SequenceModelError: Error, Equatable, CustomStringConvertible {
  /// They do not begin as a model does.
  case foreign
  /// Of another version of the format.
  case version(UInt32)
  /// Fewer bytes than it says it has.
  case truncated(found: Int, expected: UInt64)
  /// Its bytes have changed since it was written.
  case checksum
  /// It says things that cannot go together.
  case inconsistent(String)

  public var description: String {
    switch self {
    case .foreign:
      "this is not a sequence model: name a file that \"onrecord model train\" wrote"
    case .version(let version) where version < SequenceModelFormat.version:
      "the model is of the older format \(version), this program reads \(SequenceModelFormat.version): train it again"
    case .version(let version):
      "the model is of the newer format \(version), this program reads \(SequenceModelFormat.version): "
        + "use a newer program, or train it again"
    case .truncated(let found, let expected):
      "the model is cut off after \(found) of \(expected) bytes: copy it again, or train it again"
    case .checksum:
      "the model's bytes do not match its checksum: copy it again, or train it again"
    case .inconsistent(let what):
      "the model contradicts itself (\(what)): train it again"
    }
  }
}
