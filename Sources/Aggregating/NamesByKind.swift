public import Corpus

/// A number for each name of each type of entity.
///
/// A dictionary a type, as hashing a type costs as much as hashing a name.
public struct NamesByKind: Sendable {
  private var persons: [String: Int] = [:]
  private var organizations: [String: Int] = [:]
  private var places: [String: Int] = [:]
  private var others: [String: Int] = [:]

  public init() {}

  public subscript(_ kind: Entity.Kind, _ name: String) -> Int? {
    get {
      switch kind {
      case .person: persons[name]
      case .organization: organizations[name]
      case .place: places[name]
      case .other: others[name]
      }
    }
    set {
      switch kind {
      case .person: persons[name] = newValue
      case .organization: organizations[name] = newValue
      case .place: places[name] = newValue
      case .other: others[name] = newValue
      }
    }
  }
}
