/// A key made ready for writing: quoted and escaped once, not for each object.
public struct JSONKey: Sendable {
  let bytes: [UInt8]

  public init(_ name: String) {
    var json = JSONWriter()
    json.key(name)
    bytes = json.bytes
  }
}

extension JSONWriter {
  public mutating func field(_ key: JSONKey, _ value: String) {
    self.key(key)
    string(value)
  }

  public mutating func field(_ key: JSONKey, _ value: Int) {
    self.key(key)
    integer(value)
  }
}
