import TandemTesting
import Testing

@testable import TandemLanguage

@Suite("Tables of words")
struct WordTableTests {
  @Test("A table answers as a dictionary would, in every order and size")
  func dictionary() throws {
    var generator = SeededGenerator(seed: 3)
    let letters: [Character] = ["a", "b", "c", "ä", "ö", "ü", "ß"]
    var (table, dictionary) = (WordTable<Int>(), [String: Int]())
    for round in 0..<5_000 {
      let size = Int.random(in: 0...4, using: &generator)
      let word = String((0..<size).compactMap { _ in letters.randomElement(using: &generator) })
      if round.isMultiple(of: 3) { table[word] = round } else { table[word, default: 0] += 1 }
      if round.isMultiple(of: 3) { dictionary[word] = round } else { dictionary[word, default: 0] += 1 }
      let other = String(word.reversed())
      #expect(table[other] == dictionary[other])
      #expect(table.contains(other) == (dictionary[other] != nil))
    }
    #expect(table.count == dictionary.count)
    #expect(Set(table.keys) == Set(dictionary.keys))
    for (word, value) in dictionary { #expect(table[word] == value) }
  }

  @Test("Room made beforehand changes no answer, and an empty table knows nothing")
  func room() {
    var table: WordTable<String> = ["geben": "gab"]
    table.reserveCapacity(100)
    table["nehmen"] = "nahm"
    table["nehmen"] = nil
    #expect(table["geben"] == "gab")
    #expect(table["nehmen"] == "nahm")
    #expect(table["neh"] == nil)
    #expect(WordTable<Int>()[""] == nil)
  }

  @Test("Sets keep the order of their words and each once")
  func sets() {
    let set: WordSet = ["der", "die", "der", "das"]
    #expect(Array(set) == ["der", "die", "das"])
    #expect(Array(set.union(["dem", "die"])) == ["der", "die", "das", "dem"])
    #expect(Array(set.subtracting(["die"])) == ["der", "das"])
    #expect(!WordSet([]).contains("der"))
  }

  @Test("Letters that came in parts are found in the lists")
  func composed() {
    #expect(Reading("fu\u{308}r Ju\u{308}ngere").tokens.map(\.lower) == ["für", "jüngere"])
    #expect(Reading("cafe\u{301}").tokens.map { Array($0.text.utf8).count } == [5])
    // A sign that makes no letter of ours stays.
    #expect(Reading("x\u{308}").tokens.map { Array($0.text.unicodeScalars).count } == [2])
  }
}
