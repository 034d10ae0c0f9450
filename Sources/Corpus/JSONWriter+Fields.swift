/// A key with its value, in one call.
extension JSONWriter {
  public mutating func field(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  public mutating func field(_ name: String, utf8 value: [UInt8]) {
    key(name)
    string(utf8: value)
  }

  public mutating func field(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  public mutating func field(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  public mutating func field(_ name: String, decimal value: Double) {
    key(name)
    decimal(value)
  }

  public mutating func field(_ name: String, _ values: [String]) {
    key(name)
    strings(values)
  }
}
