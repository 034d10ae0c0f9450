import Testing

@testable import Merging

struct NameRulesTests {
  @Test(arguments: [
    ("Ana Whitcombe", ["ana"], "whitcombe", ""),
    ("Whitcombe", [], "whitcombe", ""),
    ("J. R. Whitcombe", ["j", "r"], "whitcombe", ""),
    ("J.R. Whitcombe", ["j", "r"], "whitcombe", ""),
    ("John R Whitcombe, Jr.", ["john", "r"], "whitcombe", "jr"),
    ("John Whitcombe III", ["john"], "whitcombe", "iii"),
    ("Judge Whitcombe", [], "whitcombe", ""),
    ("Dr. Ana Whitcombe", ["ana"], "whitcombe", ""),
    ("Andrés Manuel Lopez Obrador", ["andres", "manuel", "lopez"], "obrador", ""),
    ("Jean-Luc Whitcombe", ["jean", "luc"], "whitcombe", ""),
    ("Ana Whitcombe 2", ["ana"], "whitcombe", ""),
    ("Junior", [], "junior", ""),
    ("—", [], "—", ""),
  ])
  func takesNamesApart(name: String, given: [String], last: String, suffix: String) {
    let parsed = PersonName(name)
    #expect(parsed.given.map(\.word) == given)
    #expect(parsed.last == last)
    #expect(parsed.suffix == suffix)
  }

  @Test func knowsInitialsFromWords() {
    #expect(PersonName("J. R. Whitcombe").given.map(\.isInitial) == [true, true])
    #expect(PersonName("Jo Whitcombe").given.map(\.isInitial) == [false])
    #expect(PersonName("J. R.").last == "r")
  }

  @Test(arguments: [
    ["zelensky", "zelenskyy", "zelenskiy", "zelenskij"],
    ["gaddafi", "qaddafi", "gadhafi", "kadafi", "khadafy", "qadhafi"],
    ["gorbachev", "gorbatchev", "gorbacheff"],
    ["tereshkov", "tereshkoff"],
    ["mahmoud", "mahmud"],
  ])
  func writesSpellingsOfOneSoundAlike(spellings: [String]) {
    #expect(Set(spellings.map { NameSkeleton.of($0) }).count == 1, "\(spellings.map { NameSkeleton.of($0) })")
  }

  @Test(arguments: [("clinton", "clayton"), ("baker", "becker"), ("brown", "braun"), ("king", "kong")])
  func leavesOtherNamesApart(one: String, other: String) {
    #expect(NameSkeleton.of(one) != NameSkeleton.of(other))
  }

  @Test(arguments: [
    ("John Bell", "John Bell", "sameName"),
    ("John Bell", "John A. Bell", "middleInitial"),
    ("John Arthur Bell", "John A. Bell", "middleInitial"),
    ("John Bell", "John Arthur Bell", "middleName"),
    ("John A. Bell", "John B. Bell", nil),
    ("John Arthur Bell", "John Albert Bell", nil),
    ("William Bell", "Bill Bell", "nickname"),
    ("Ted Bell", "Edward Bell", "nickname"),
    ("Ted Bell", "Ned Bell", "nickname"),
    ("J. R. Bell", "John R. Bell", "initial"),
    ("J. R. Bell", "John Q. Bell", nil),
    ("J. Bell", "Mary Bell", nil),
    ("Sergei Bell", "Sergey Bell", "spelling"),
    ("Scott Bell", "Francis Scott Bell", "shortForm"),
    ("John Bell", "Mary Bell", nil),
    ("Bell", "John Bell", nil),
  ])
  func tellsHowGivenNamesStandToEachOther(one: String, other: String, reason: String?) {
    let relation = GivenNames.relation(PersonName(one).given, PersonName(other).given)
    #expect(relation?.reason == reason)
    #expect(GivenNames.relation(PersonName(other).given, PersonName(one).given) == relation)
  }

  @Test(arguments: [
    ("the-whitcombe-group", "whitcombe-group"),
    ("whitcombe-corp", "whitcombe"),
    ("whitcombe-and-co-ltd", "whitcombe"),
    ("corp", "corp"),
    ("us-agriculture-department", "agriculture-department"),
    ("us-department-of-agriculture", "agriculture-department"),
    ("department-of-agriculture", "agriculture-department"),
    ("department-of-the-treasury", "treasury-department"),
    ("us-treasury", "treasury-department"),
    ("ministry-of-finance", "finance-ministry"),
    ("finance-ministry", "finance-ministry"),
    ("french-finance-ministry", "french-finance-ministry"),
    ("department", "department"),
  ])
  func takesTheTrimmingsFromOrganizations(slug: String, core: String) {
    #expect(OrganizationName.core(of: slug) == core)
    #expect(OrganizationName.core(of: core) == core)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11017), ("2024-03-05T19:20:00Z", 19787),
    ("2024-02-29", 19782),
  ])
  func countsDays(published: String, day: Int) { #expect(PublishedTime(published).day == day) }

  @Test(arguments: ["", "2024", "2024-3-5", "2024-13-01", "yesterday"])
  func knowsNoDayOfOtherWords(published: String) { #expect(PublishedTime(published).day == nil) }

  @Test func takesLogarithmsAndPowers() {
    for (value, expected) in [(1.0, 0.0), (2, 0.693147), (10, 2.302585), (0.001, -6.907755), (123_456, 11.723640)] {
      #expect(abs(Logarithm.of(value) - expected) < 1e-5)
    }
    for (value, expected) in [(0.0, 1.0), (-1, 0.367879), (-5, 0.006738), (-40, 0)] {
      #expect(abs(Exponential.of(value) - expected) < 1e-5)
    }
  }
}
