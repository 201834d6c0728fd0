import Testing

@testable import TandemDialogue

@Suite("Words between quotation marks")
struct QuotationMarksTests {
  @Test(
    "What is quoted within a quotation takes the inner marks",
    arguments: [
      ("Mein Zeichen dafür ist: „ja“.", "Mein Zeichen dafür ist: ‚ja‘."),
      ("Er sagt \"ja\", ich sage „nein”.", "Er sagt ‚ja‘, ich sage ‚nein‘."),
      ("Ich höre „sag ‚halt‘ zu mir“ gern.", "Ich höre ‚sag „halt“ zu mir‘ gern."),
      ("Ohne Zeichen geht’s auch.", "Ohne Zeichen geht’s auch."),
    ])
  func german(words: String, expected: String) { #expect(QuotationMarks.german.around(words) == expected) }

  @Test(
    "English quotes within a quotation with single marks, and an apostrophe is none",
    arguments: [
      ("This is what I want: “a whole day”.", "This is what I want: ‘a whole day’."),
      ("“Don’t” is what I hear", "‘Don’t’ is what I hear"),
      ("She says “it’s ‘fine’ by me”.", "She says ‘it’s “fine” by me’."),
      ("I’d say \"no\".", "I’d say ‘no’."),
    ])
  func english(words: String, expected: String) { #expect(QuotationMarks.english.around(words) == expected) }

  @Test(
    "What isn't closed, or was never opened, stays as it was typed",
    arguments: ["„offen", "zu“ und gut", "a 5\" pipe", "“one “two”", "”", "\"", "“ ”“"])
  func broken(words: String) {
    #expect(QuotationMarks.german.around(words) == words)
    #expect(QuotationMarks.english.around(words) == words)
  }

  @Test("A template turns the marks of a value that it puts between its own, and of no other")
  func templates() {
    let value = Value.text("„ja“ und “no”")
    func shown(_ before: String, _ after: String) -> String {
      Template(pieces: [.literal(before), .slot("s", field: nil), .literal(after)]).rendered { _ in value }
    }
    #expect(shown("Ihr Satz:\n„", "“") == "Ihr Satz:\n„‚ja‘ und ‚no‘“")
    #expect(shown("Your sentence: “", "”") == "Your sentence: “‘ja’ und ‘no’”")
    #expect(shown("So ist „das“ ", "") == "So ist „das“ „ja“ und “no”")
  }
}
