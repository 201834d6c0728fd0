public import TandemDialogue

/// Keys of the texts that a person reads in the terminal and that no flow speaks.
public enum TerminalText: String, Sendable, CaseIterable {
  /// "{number} of {total}": which question this is.
  case progress
  /// How to choose, said with the first choice only.
  case choose
  /// How to go on later: {command}.
  case resume
  /// How to look at a finished conversation again: {command}.
  case again
  case locked
  case conflict
  case busy
  case unknownConversation = "unknown-conversation"
  case erasedBefore = "erased-before"
  /// Nothing can be stored, before anything was said.
  case cannotStore = "cannot-store"
  /// An answer that is lost; everything before it is safe.
  case notSaved = "not-saved"
  case unavailable
  /// A line that a person typed and that is no text.
  case unreadable
  /// The same in a file: {line}.
  case unreadableLine = "unreadable-line"
  case cardHeading = "card-heading"
  case cardWritten = "card-written"
  case cardExists = "card-exists"
  case cardKept = "card-kept"
  case cardFailed = "card-failed"
  case eraseQuestion = "erase-question"
  case eraseDone = "erase-done"
  case eraseKept = "erase-kept"
  case exportHeading = "export-heading"
  case exportKnown = "export-known"
  case exportSaid = "export-said"

  /// The key in the phrasebook.
  public var key: String { "terminal.\(rawValue)" }
}

/// The terminal's own texts in one language.
///
/// They are worded without form of address, since some are needed before anybody has chosen one.
public struct TerminalTexts: Sendable {
  /// "de" or "en".
  public var language: String
  /// "sie" or "du"; only labels and choices may differ by it.
  public var register = "sie"
  private let phrasebook: Phrasebook
  private let vocabulary: [String: Vocabulary]

  /// Texts of a flow.
  public init(of flow: Flow, language: String) {
    (phrasebook, vocabulary, self.language) = (flow.phrasebook, flow.vocabulary, language)
  }

  /// A text with its places filled; its key where there is none, which `missing` tells beforehand.
  public func callAsFunction(_ text: TerminalText, _ values: [String: String] = [:]) -> String {
    self[text.key, values] ?? text.key
  }

  /// Any text of the phrasebook: its first variant.
  subscript(_ key: String, _ values: [String: String] = [:]) -> String? {
    phrasebook.variants(of: key, language: language, register: register)?.first?
      .rendered { values[$0].map(Value.text) }
  }

  /// Whether an answer to a question of the terminal's own is a yes.
  public func isYes(_ answer: String) -> Bool {
    let words = folded(answer)
    let vocabulary = vocabulary[language] ?? .empty
    return vocabulary.yes.contains(words)
      || (words.count == 1 && vocabulary.yes.contains { $0.hasPrefix(words) })
  }

  /// Keys of the terminal's texts that a flow lacks, with the language: "de: terminal.resume".
  public static func missing(in flow: Flow) -> [String] {
    flow.phrasebook.languages.flatMap { language in
      TerminalText.allCases.map(\.key)
        .filter { !flow.phrasebook.has($0, language: language, register: "sie") }
        .map { "\(language): \($0)" }
    }
  }
}
