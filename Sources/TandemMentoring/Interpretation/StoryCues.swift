internal import TandemDialogue
internal import TandemLanguage

/// Word groups that introduce a name or a sign: "ich heiße", "das merke ich daran".
///
/// From the list `<language>/story`: kind, tab, words in lower case.
struct StoryCues: Sendable {
  private let name: [[String]]
  private let sign: [[String]]

  init(_ words: WordLists, language: Language) {
    var lists: [Substring: [[String]]] = [:]
    for entry in words.entries(of: "\(language.rawValue)/story") where entry.count == 2 {
      lists[entry[0], default: []].append(entry[1].split(separator: " ").map(String.init))
    }
    // Longer cues first: "ich bin die" before "ich bin".
    name = lists["name", default: []].sorted { $0.count > $1.count }
    sign = lists["sign", default: []].sorted { $0.count > $1.count }
  }

  /// The name in "Ich heiße Anna."; the whole text where nothing introduces it.
  func name(in text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let plain = words.map(folded)
    let cue = name.first { plain.starts(with: $0) && plain.count > $0.count }
    let rest = words.dropFirst(cue?.count ?? 0).joined(separator: " ")
    return PlainReading.trimmed(String(rest.prefix { !".,;!?".contains($0) }))
  }

  /// The clause behind "das merke ich daran": "dass mein Team mehr fragt"; nil where there is none.
  func sign(in text: String) -> String? {
    for sentence in text.split(whereSeparator: { ".!?\n".contains($0) }) {
      let words = sentence.split(whereSeparator: \.isWhitespace)
      let plain = words.map(folded)
      for cue in sign {
        guard let start = StoryCues.position(of: cue, in: plain), start + cue.count < words.count else {
          continue
        }
        return words[(start + cue.count)...].joined(separator: " ")
      }
    }
    return nil
  }

  private static func position(of cue: [String], in words: [String]) -> Int? {
    guard words.count >= cue.count else { return nil }
    return (0...(words.count - cue.count)).first { words[$0..<($0 + cue.count)].elementsEqual(cue) }
  }
}
