/// The few sentences that a bot says outside of a conversation, in one language.
///
/// They come from prompts/webhook.yaml; a conversation's own texts come from the flow.
public struct Wording: Sendable, Equatable {
  /// Said where others read along.
  public var elsewhere: String
  /// Said to pictures, voice messages and encrypted messages.
  public var unreadable: String
  /// Said at once where the platform wants an answer to read and the reply follows as a message.
  public var received: String
  /// Said to a code that isn't known or no longer valid.
  public var unknownCode: String
  /// Said with a code that links another platform; `{code}` stands for the code.
  public var linkCode: String
  /// Said when two platforms are linked.
  public var linked: String
  /// Said when something went wrong on our side and the person may try again.
  public var tryAgain: String

  /// The sentences.
  public init(
    elsewhere: String, unreadable: String, received: String, unknownCode: String, linkCode: String,
    linked: String,
    tryAgain: String
  ) {
    (self.elsewhere, self.unreadable, self.received) = (elsewhere, unreadable, received)
    (self.unknownCode, self.linkCode, self.linked, self.tryAgain) = (unknownCode, linkCode, linked, tryAgain)
  }
}
