public import Corpus

/// Something that adds up.
public protocol Figure: Sendable, Equatable {
  init()
  static func += (left: inout Self, right: Self)
}

extension Int: Figure {}

/// Mentions by form.
public struct MentionFigures: Figure {
  public var name = 0
  public var nominal = 0
  public var pronoun = 0

  public init() {}

  public init(name: Int, nominal: Int, pronoun: Int) {
    self.name = name
    self.nominal = nominal
    self.pronoun = pronoun
  }

  public init(of mentions: [Mention]) { for mention in mentions { add(mention.form) } }

  public var all: Int { name + nominal + pronoun }

  mutating func add(_ form: Mention.Form) {
    switch form {
    case .name: name += 1
    case .nominal: nominal += 1
    case .pronoun: pronoun += 1
    }
  }

  public static func += (left: inout Self, right: Self) {
    left.name += right.name
    left.nominal += right.nominal
    left.pronoun += right.pronoun
  }
}

/// Quotations by kind.
public struct QuotationFigures: Figure {
  public var direct = 0
  public var mixed = 0
  public var indirect = 0

  public init() {}

  public init(direct: Int, mixed: Int, indirect: Int) {
    self.direct = direct
    self.mixed = mixed
    self.indirect = indirect
  }

  public var all: Int { direct + mixed + indirect }

  public mutating func add(_ kind: Quotation.Kind) {
    switch kind {
    case .direct: direct += 1
    case .mixed: mixed += 1
    case .indirect: indirect += 1
    }
  }

  public static func += (left: inout Self, right: Self) {
    left.direct += right.direct
    left.mixed += right.mixed
    left.indirect += right.indirect
  }
}

/// Chains by the gender that tagging gave them.
public struct GenderFigures: Figure {
  public var female = 0
  public var male = 0
  public var unknown = 0

  public init() {}

  /// The one gender that most of the chains with a known one have; unknown where they are even.
  public var prevailing: Entity.Gender {
    female == male ? .unknown : female > male ? .female : .male
  }

  mutating func add(_ gender: Entity.Gender) {
    switch gender {
    case .female: female += 1
    case .male: male += 1
    case .unknown: unknown += 1
    }
  }

  public static func += (left: inout Self, right: Self) {
    left.female += right.female
    left.male += right.male
    left.unknown += right.unknown
  }
}

/// What is counted for a month in an outlet.
public struct MonthFigures: Figure {
  public var articles = 0
  public var mentions = 0
  public var quotations = 0

  public init() {}

  public init(articles: Int, mentions: Int, quotations: Int) {
    self.articles = articles
    self.mentions = mentions
    self.quotations = quotations
  }

  public static func += (left: inout Self, right: Self) {
    left.articles += right.articles
    left.mentions += right.mentions
    left.quotations += right.quotations
  }
}

/// A month in an outlet.
public struct MonthInOutlet: Hashable, Sendable, Comparable {
  /// `2024-03`; empty where the date is unknown.
  public var month: String
  public var outlet: String

  public init(month: String, outlet: String) {
    self.month = month
    self.outlet = outlet
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.month, left.outlet) < (right.month, right.outlet)
  }
}
