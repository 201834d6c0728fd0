/// Words of one language that the machine itself must know; all compared after `folded`. A class, since every
/// inquiry holds it.
public final class Vocabulary: Sendable {
  /// Words for yes, no, and for keeping an offered value.
  public let yes, no, keep: Set<String>
  /// Whole utterances that are commands: "zurück", "what do you mean".
  public let commands: [String: Command]
  /// Number words: "sieben" → 7, "die zweite" → 2.
  public let numbers: [String: Int]
  /// Words that may stand around the number of a choice: "nummer", "bitte", "the".
  public let fillers: Set<String>
  /// Names under which a slot may be called in "/change": "ziel", "goal".
  public let slotNames: [String: String]

  /// A vocabulary; every word is folded here, once.
  public init(
    yes: [String], no: [String], keep: [String], commands: [String: Command], slotNames: [String: String],
    numbers: [String: Int] = [:], fillers: [String] = []
  ) {
    self.yes = Set(yes.map(folded))
    self.no = Set(no.map(folded))
    self.keep = Set(keep.map(folded))
    self.fillers = Set(fillers.map(folded))
    self.commands = Dictionary(commands.map { (folded($0), $1) }, uniquingKeysWith: { first, _ in first })
    self.numbers = Dictionary(numbers.map { (folded($0), $1) }, uniquingKeysWith: { first, _ in first })
    self.slotNames = Dictionary(slotNames.map { (folded($0), $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// No words at all.
  public static let empty = Vocabulary(yes: [], no: [], keep: [], commands: [:], slotNames: [:])
}

/// What a person can do at any time. Raw values are the slash commands.
public enum Command: String, Sendable, Hashable, CaseIterable {
  case help, back, forward, change, why, skip, summary, language, pause, quit, export, erase
}
