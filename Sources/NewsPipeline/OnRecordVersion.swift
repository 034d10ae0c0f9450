/// The program's version.
public enum OnRecordVersion {
  public static let current = "0.1.0"
}
