/// What a person (or the channel on their behalf) did in one turn.
public enum Utterance: Sendable, Hashable, Codable {
  /// Opens the conversation; the slots are what the channel or the roster already knows.
  case open(slots: [String: Value], language: String?, register: String?)
  /// Words as they were typed, commands included.
  case text(String)
  /// Takes back the last accepted answer.
  case back
  /// Asks again for one slot and keeps the rest.
  case change(slot: String)
  /// Ends the sitting; the next utterance goes on.
  case pause
}
