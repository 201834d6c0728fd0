import Testing

@testable import TandemLanguage

@Suite("Endings")
struct EndingsTests {
  private let endings: Endings = ["innen", "in", "ärzte"]

  @Test(
    "A word that ends with one or is one",
    arguments: ["Kolleginnen", "in", "chefin", "assistenzärzte", "innen"])
  func ends(word: String) { #expect(endings.end(word)) }

  @Test("Any other word, the empty one as well", arguments: ["", "n", "inn", "chef", "innenhof"])
  func others(word: String) { #expect(!endings.end(word)) }
}
