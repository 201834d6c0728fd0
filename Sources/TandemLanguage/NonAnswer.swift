/// Words that answer nothing. Raw values are part of the contract with the dialogue.
public enum NonAnswer: String, Sendable, Hashable, CaseIterable, Codable {
  /// "I don't know", "no idea", "we'll see".
  case dontKnow = "dont-know"
  /// About something else: the canteen, the form, the weather.
  case offTopic = "off-topic"
  /// "Hi, how are you?"
  case smallTalk = "small-talk"
  /// Keys hit at random, one letter again and again, filler text.
  case junk
}
