import Corpus
import Testing

@testable import Merging

struct ActorRegisterTests {
  private func register(_ lines: String) throws -> ActorRegister {
    try ActorRegister(jsonLines: Array(lines.utf8), path: "own.jsonl")
  }

  @Test func findsActorsByNamesAndAliases() throws {
    let register = try register(
      """
      {"id":"q1","names":["Ana Whitcombe"],"aliases":["The Ana"],"born":1950}

      {"id":"q2","names":["Bo Bell"],"type":"person"}
      """)
    #expect(register.entry(of: "ANA WHITCOMBE", folded: "ana-whitcombe", titles: []) == 0)
    #expect(register.entry(of: "The Ana", folded: "the-ana", titles: []) == 0)
    #expect(register.entry(of: "Bo Bell", folded: "bo-bell", titles: []) == 1)
    #expect(register.entry(of: "Bell", folded: "bell", titles: []) == nil)
    #expect(String(decoding: register.entries[0].line, as: UTF8.self).hasSuffix(#""born":1950}"#))
    #expect(register.entries[1].kind == .person)
  }

  @Test func tellsTwoOfOneNameByTheirRoles() throws {
    let register = try register(
      """
      {"id":"q1","names":["Ana Bell"],"roles":["finance minister"]}
      {"id":"q2","names":["Ana Bell"],"roles":["Coach"]}
      """)
    #expect(register.entry(of: "Ana Bell", folded: "ana-bell", titles: ["coach"]) == 1)
    #expect(register.entry(of: "Ana Bell", folded: "ana-bell", titles: ["French Finance Minister"]) == 0)
  }

  @Test(arguments: [
    (#"{"names":["Ana Bell"]}"#, RegisterError.Code.missingID, 1),
    (#"{"id":"","names":["Ana Bell"]}"#, .missingID, 1),
    (#"{"id":"a"}"#, .noNames, 1),
    (#"{"id":"a","names":[" "]}"#, .noNames, 1),
    ("{\"id\":\"a\",\"names\":[\"A B\"]}\n\n{\"id\":\"a\",\"names\":[\"C D\"]}", .duplicateID, 3),
    ("{\"id\":\"a\",\"names\":[\"A B\"]}\n{\"id\":\"b\",\"names\":[\"C\"],\"aliases\":[\"a b\"]}", .undecidedName, 2),
    ("\n{\"id\":", .malformed, 2),
    (#"["a"]"#, .malformed, 1),
    (#"{"id":"a","names":"Ana"}"#, .malformed, 1),
    (#"{"id":"a","names":["Ana"],"type":"robot"}"#, .malformed, 1),
    (#"{"id":"a","names":["Ana"]} more"#, .malformed, 1),
  ])
  func namesFileLineAndWhatToDo(lines: String, code: RegisterError.Code, line: Int) {
    let error = #expect(throws: RegisterError.self) { try register(lines) }
    #expect(error?.code == code)
    #expect(error?.line == line)
    #expect(error?.description.hasPrefix("register of actors 'own.jsonl', line \(line): ") == true)
  }

  @Test func isEmptyWithoutLines() throws {
    #expect(try register("\n \n").isEmpty)
    #expect(ActorRegister.none.isEmpty)
  }
}
