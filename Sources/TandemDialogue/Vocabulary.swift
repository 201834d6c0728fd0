/// Words of one language that the machine itself must know; all compared after `folded`.
public struct Vocabulary: Sendable, Hashable {
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

/// Lower case, without punctuation at the ends, inner white space single, apostrophes straight; for
/// comparing short answers.
public func folded(_ text: some StringProtocol) -> String {
  foldedASCII(text.utf8) ?? foldedCharacters(text)
}

/// Any text, character by character.
func foldedCharacters(_ text: some StringProtocol) -> String {
  let words = text.lowercased().split { $0.isWhitespace }
  let edges: (Character) -> Bool = { $0.isPunctuation || $0.isSymbol }
  return words.map { word in
    var word = word.drop(while: edges)
    while let last = word.last, edges(last) { word.removeLast() }
    return word.contains("’") ? Substring(word.map { $0 == "’" ? "'" : $0 }) : word
  }.filter { !$0.isEmpty }.joined(separator: " ")
}

/// The same for ASCII, in a tenth of the time; nil for everything else. Every turn folds every choice.
func foldedASCII(_ text: some Collection<UInt8>) -> String? {
  guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
  var folded: [UInt8] = []
  folded.reserveCapacity(text.count)
  for word in text.split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) }) {
    guard let first = word.firstIndex(where: { !isASCIIMark($0) }) else { continue }
    if !folded.isEmpty { folded.append(0x20) }
    folded += word[first...].lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    while let last = folded.last, isASCIIMark(last) { folded.removeLast() }
  }
  return String(decoding: folded, as: UTF8.self)
}

/// Punctuation and symbols of ASCII.
private func isASCIIMark(_ byte: UInt8) -> Bool {
  (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
    || (0x7B...0x7E).contains(byte)
}
