/// Recognises words that answer nothing, and messages that need a person. A class, since every message takes
/// both languages' in hand.
final class AnswerLexicon: Sendable {
  private let answers: CueList
  private let alarms: CueList

  init(words: WordLists, language: Language) {
    answers = CueList(words.entries(of: "\(language.rawValue)/answers"))
    alarms = CueList(words.entries(of: "\(language.rawValue)/alarms"))
  }

  /// What kind of non-answer a text is; nil where there is something to work with.
  ///
  /// - Parameter hasMotive: Whether a motive speaks from the text; then it is about the matter.
  func nonAnswer(_ reading: Reading, hasMotive: () -> Bool) -> NonAnswer? {
    let keys = reading.keys
    let words = reading.tokens.indices.filter { !keys[$0].isEmpty && reading.tokens[$0].kind == .word }
    if Self.isJunk(reading, words: words) { return .junk }
    let hits = answers.hits(in: answers.numbered(keys), range: 0..<keys.count)
    func left(beside labels: [String]) -> Int {
      var isCovered = [Bool](repeating: false, count: keys.count)
      for hit in hits where labels.contains(hit.cue.label) {
        for index in hit.tokens { isCovered[index] = true }
      }
      return words.count { !isCovered[$0] }
    }
    if hits.contains(where: { $0.cue.label == "dont-know" }) {
      let left = left(beside: ["dont-know", "filler"])
      // "Not sure" alone says nothing; "not sure, career" may.
      if left == 0 || (left == 1 && !hasMotive()) { return .dontKnow }
    }
    if hits.contains(where: { $0.cue.label == "small-talk" }), left(beside: ["small-talk", "filler"]) == 0 {
      return .smallTalk
    }
    let isAstray = hits.contains { $0.cue.label == "off-topic" }
    return isAstray && !hasMotive() ? .offTopic : nil
  }

  /// Whether a message signals acute distress or harassment of the person who writes.
  func isAlarming(_ reading: Reading) -> Bool {
    let keys = reading.keys
    let hits = alarms.hits(in: alarms.numbered(keys), range: 0..<keys.count)
    guard !hits.isEmpty, !hits.contains(where: { $0.cue.label == "about" }) else { return false }
    if hits.contains(where: { $0.cue.label != "alone" }) { return true }
    let words = keys.count { !$0.isEmpty }
    let longest = hits.map(\.tokens.count).max() ?? 0
    return words - longest <= 2
  }

  /// Nothing but signs, one letter again and again, or letters that no word has.
  private static func isJunk(_ reading: Reading, words: [Int]) -> Bool {
    if words.isEmpty { return !reading.tokens.contains { $0.kind == .number } && !reading.tokens.isEmpty }
    return words.allSatisfy { isMash(reading.tokens[$0].lower) }
  }

  private static func isMash(_ word: String) -> Bool {
    if ["jkl", "blabla", "bla", "test", "tests", "testing", "foo", "bar", "xyz"]
      .contains(word)
    {
      return true
    }
    let letters = Array(word.utf8)
    guard letters.count >= 3, letters.allSatisfy({ $0 < 128 }) else { return false }
    if letters.allSatisfy({ $0 == letters[0] }) { return true }
    // "asdkjh": a hand on the middle row of the keys.
    if letters.allSatisfy({ "asdfghjkl".utf8.contains($0) }),
      letters.split(separator: UInt8(ascii: "a")).contains(where: { $0.count > 3 })
    {
      return true
    }
    let vowels = letters.count { [97, 101, 105, 111, 117, 121].contains($0) }
    if word.hasPrefix("asdf") || word.hasPrefix("qwert") { return true }
    // Six letters without a vowel are no word; shorter ones may be an abbreviation.
    return vowels == 0 && letters.count >= 6
  }
}
