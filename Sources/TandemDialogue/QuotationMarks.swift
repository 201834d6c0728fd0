/// The quotation marks of a language, for words that are said between them.
///
/// A quotation within one takes the other kind of marks (German „… ‚…‘ …“, English “… ‘…’ …”), so that
/// somebody who quotes is quoted legibly.
public enum QuotationMarks: Sendable {
  case german, english

  private struct Pair {
    let open: Character
    let close: Character
  }

  private var kinds: (outer: Pair, inner: Pair) {
    switch self {
    case .german: (Pair(open: "„", close: "“"), Pair(open: "‚", close: "‘"))
    case .english: (Pair(open: "“", close: "”"), Pair(open: "‘", close: "’"))
    }
  }

  /// The marks that a text opens with its last character; nil where it opens none.
  ///
  /// German closes with the sign that opens in English: it opens only where a word can begin.
  init?(openAtEndOf text: String) {
    switch text.last {
    case "„": self = .german
    case "“" where text.dropLast().last.map { $0.isWhitespace || $0 == "(" } ?? true: self = .english
    default: return nil
    }
  }

  /// The words as they stand between these marks. What isn't closed, or closed twice, stays as it was typed.
  public func around(_ words: String) -> String {
    guard words.utf8.contains(where: { $0 == 0xE2 || $0 == 0x22 }) else { return words }
    var turned = ""
    var open: [Character] = []
    var rest = Substring(words)
    while let mark = rest.popFirst() {
      if QuotationMarks.closes(mark, open.last, before: rest.first) {
        turned.append(pair(at: open.count).close)
        open.removeLast()
      } else if QuotationMarks.opens(mark, after: turned.last) {
        open.append(mark)
        turned.append(pair(at: open.count).open)
      } else if "„“”\"".contains(mark) {
        return words
      } else {
        turned.append(mark)
      }
    }
    return open.isEmpty ? turned : words
  }

  private func pair(at depth: Int) -> Pair { depth.isMultiple(of: 2) ? kinds.outer : kinds.inner }

  private static func opens(_ mark: Character, after previous: Character?) -> Bool {
    let isAtStart = previous.map { !$0.isLetter && !$0.isNumber && $0 != "." } ?? true
    return switch mark {
    case "„", "‚": true
    case "“", "‘", "\"": isAtStart
    default: false
    }
  }

  /// An apostrophe is the sign that closes a single English quotation: between letters it is no mark.
  private static func closes(_ mark: Character, _ open: Character?, before next: Character?) -> Bool {
    switch (open, mark) {
    case ("„", "“"), ("„", "”"), ("“", "”"), ("\"", "\""), ("‚", "‘"): true
    case ("‘", "’"): next?.isLetter != true
    default: false
    }
  }
}
