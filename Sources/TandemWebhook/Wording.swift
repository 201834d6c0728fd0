public import TandemDialogue

/// The few sentences that a bot says outside of a conversation, in one language.
///
/// They are the texts of the group `platform`, worded without Sie or du.
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
  /// Said once when a message has to wait, since the conversation is open in another program.
  public var openElsewhere: String
  /// Said when it waited in vain.
  public var waitedInVain: String
  /// Said once when more messages come than a person writes.
  public var tooMany: String
  /// Said once when that goes on all day.
  public var enoughToday: String

  /// The sentences.
  public init(
    elsewhere: String, unreadable: String, received: String, unknownCode: String, linkCode: String,
    linked: String, tryAgain: String, openElsewhere: String, waitedInVain: String, tooMany: String,
    enoughToday: String
  ) {
    (self.elsewhere, self.unreadable, self.received) = (elsewhere, unreadable, received)
    (self.unknownCode, self.linkCode, self.linked, self.tryAgain) = (unknownCode, linkCode, linked, tryAgain)
    (self.openElsewhere, self.waitedInVain) = (openElsewhere, waitedInVain)
    (self.tooMany, self.enoughToday) = (tooMany, enoughToday)
  }
}

extension Wording {
  /// The sentences of a language.
  ///
  /// - Throws: `MissingTexts` with the keys that have no text.
  public init(of flow: Flow, language: String) throws(MissingTexts) {
    var missing: [String] = []
    func text(_ name: String) -> String {
      let key = "platform.\(name)"
      let variants = flow.phrasebook.variants(of: key, language: language, register: "sie")
      guard let template = variants?.first else {
        missing.append("\(key) (\(language))")
        return ""
      }
      // Places stay places: whoever says the sentence fills them.
      return template.rendered { .text("{\($0)}") }
    }
    self.init(
      elsewhere: text("elsewhere"), unreadable: text("unreadable"), received: text("received"),
      unknownCode: text("unknown-code"), linkCode: text("link-code"), linked: text("linked"),
      tryAgain: text("try-again"), openElsewhere: text("open-elsewhere"),
      waitedInVain: text("waited-in-vain"), tooMany: text("too-many"), enoughToday: text("enough-today"))
    if !missing.isEmpty { throw MissingTexts(keys: missing) }
  }

  /// Texts that a bot needs and that there are not.
  public struct MissingTexts: Error, Sendable, Equatable {
    /// Keys with their language.
    public let keys: [String]
  }
}
