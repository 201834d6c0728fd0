/// Which nouns are counted: before those that aren't, "a" is wrong.
struct EnglishCounting: Sendable {
  private var mass: WordSet = []
  private var counted: WordSet = []
  private var endings: [String] = []

  init() {}

  /// Lines of the list "counting": "m" or "c", then words; "*ness" is an ending.
  init(_ entries: [[Substring]]) {
    for fields in entries where fields.count >= 2 {
      for word in fields[1].split(separator: " ") {
        if word.hasPrefix("*") {
          endings.append(String(word.dropFirst()))
        } else if fields[0] == "m" {
          mass.insert(String(word))
        } else {
          counted.insert(String(word))
        }
      }
    }
  }

  /// Whether the list says that it is counted.
  func isCounted(_ noun: String) -> Bool { counted.contains(noun) && !mass.contains(noun) }

  /// Words of the list first, then endings; what nothing speaks for is counted.
  func isMass(_ noun: String) -> Bool {
    if mass.contains(noun) { return true }
    return !counted.contains(noun) && endings.contains { noun.hasSuffix($0) }
  }
}
