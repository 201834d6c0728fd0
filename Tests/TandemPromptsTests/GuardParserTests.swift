import TandemDialogue
import Testing

@testable import TandemPrompts

@Suite("Conditions")
struct GuardParserTests {
  @Test(
    "A condition is read, and written down again in the same words",
    arguments: [
      ("consent", "consent"), ("role = mentor", "role = mentor"), ("consent = no", "consent = no"),
      ("role != mentor", "role != mentor"), ("level < 5", "level < 5"), ("level <= 5", "level < 6"),
      ("level >= 5", "level >= 5"), ("level > 5", "level >= 6"), ("not short", "not short"),
      ("a or b and c", "a or b and c"), ("(a or b) and c", "(a or b) and c"),
      ("not (a and b)", "not (a and b)"),
      ("not not a", "not not a"), ("  a   and(b)", "a and b"), ("goal-1 or größe_2", "goal-1 or größe_2"),
    ])
  func reading(text: String, written: String) throws {
    let condition = try GuardParser.parse(text).condition
    #expect(condition.description == written)
    #expect(try GuardParser.parse(written).condition.description == written)
  }

  @Test(
    "A mistake is named with its column",
    arguments: [
      ("", 0, "A slot is missing at the end."), ("a and", 5, "A slot is missing at the end."),
      ("= 5", 0, "A slot is missing before '='."), ("a b", 2, "'b' isn't expected here."),
      ("a < b", 4, "'b' is no whole number."), ("a =", 3, "A value is missing after '='."),
      ("(a or b", 7, "A closing parenthesis is missing here."), ("a) b", 1, "')' isn't expected here."),
      ("a & b", 2, "'&' has no meaning in a condition."),
      ("größe ? 5", 6, "'?' has no meaning in a condition."),
      ("a < 99999999999999999999", 4, "'99999999999999999999' is no whole number."),
    ])
  func mistakes(text: String, offset: Int, message: String) {
    do {
      _ = try GuardParser.parse(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.offset == offset)
      #expect(error.message == message)
    }
  }

  @Test("Deep nesting and long conditions are refused")
  func limits() {
    #expect(throws: GuardParser.Failure.self) {
      try GuardParser.parse(String(repeating: "(", count: 100) + "a" + String(repeating: ")", count: 100))
    }
    #expect(throws: GuardParser.Failure.self) { try GuardParser.parse(String(repeating: "a ", count: 300)) }
  }
}

@Suite("Texts with places")
struct TemplateParserTests {
  private static func rendered(_ text: String, _ slots: [String: Value] = [:]) throws -> String {
    try TemplateParser.parse(text, terms: ["mentor": "Mentor:in"]).0.rendered { slots[$0] }
  }

  @Test(
    "Places are filled, and stretches left out where their slot is empty",
    arguments: [
      ("Hello {name}.", "Hello Anna."), ("Hello[[ {name}]].", "Hello Anna."),
      ("Hello[[ {other}]].", "Hello."),
      ("{mirror.wish}!", "go!"), ("{{name}} {{}}", "{name} {}"), ("[[[[x]]]]", "[[x]]"),
      ("{term.mentor}", "Mentor:in"), ("[[? name | Dear ]]{name}", "Dear Anna"),
      ("[[? other | Dear ]]{name}", "Anna"), ("[[? not other | So. ]][[? name | Well. ]]", "So. Well."),
      ("A.[[? name | B. ]] C", "A. B. C"), ("A.[[? other | B. ]] C", "A. C"),
      ("[[? name | B. ]]\nC", "B.\nC"),
      ("[[? level >= 3 | high ]][[? level < 3 | low ]]", "low"), ("[[? name |, ]]x", ", x"),
    ])
  func rendering(text: String, expected: String) throws {
    let slots: [String: Value] = ["name": "Anna", "mirror": .record(["wish": "go"]), "level": 2]
    #expect(try Self.rendered(text, slots) == expected)
  }

  @Test(
    "A mistake is named with its column",
    arguments: [
      ("a {b", 2, "'{' is never closed."), ("a } b", 2, "'}' closes nothing."),
      ("[[ {a}", 0, "'[[' is never closed."),
      ("{a} ]]", 4, "']]' closes nothing."), ("[[ {a} [[ {b} ]] ]]", 7, "'[[' stands inside '[['."),
      ("[[ a ]]", 0, "'[[ … ]]' holds no place and would never be left out."),
      ("[[? a ]]", 0, "'[[?' has no '|' behind its condition."),
      ("[[? a < | b ]]", 8, "A value is missing after '<'."),
      ("{Name}", 0, "'{Name}' is no place."), ("ä {term.mentr}", 2, "There is no term 'mentr'."),
    ])
  func mistakes(text: String, offset: Int, message: String) {
    do {
      _ = try TemplateParser.parse(text, terms: ["mentor": "Mentor:in"])
      Issue.record("\(text) was read")
    } catch {
      #expect(error.offset == offset)
      #expect(error.message == message)
    }
  }
}
