public import TandemDialogue
public import TandemRuntime

/// A recorded reply as the adapters see it.
public struct OutgoingReply: Sendable, Equatable {
  /// The delivery's id, the same on every attempt.
  public var delivery: String
  /// The line that holds the reply; buttons carry it, so that an old button is known as such.
  public var seq: Int
  /// What tandem says, messages separated by a blank line, cleaned of control and bidi characters.
  public var text: String
  /// What there is to choose.
  public var choices: [Choice]
  /// The passage that is emphasised wherever it stands in the text; nil for a plain text.
  public var emphasis: String?

  /// A reply of given parts.
  public init(
    delivery: String, seq: Int, text: String, choices: [Choice] = [], emphasis: String? = nil
  ) {
    (self.delivery, self.seq) = (delivery, seq)
    self.text = Cleaning.cleaned(text)
    self.emphasis = emphasis.map(Cleaning.cleaned)
    self.choices = choices.map { Choice(id: $0.id, title: Cleaning.cleaned($0.title)) }
  }

  /// A recorded reply; the delivery's id is made unique among all conversations.
  public init(_ pending: PendingReply) { self.init(pending.reply, delivery: pending.delivery) }

  /// The reply of a turn under the name of its delivery.
  init(_ reply: TurnReply, delivery: String) {
    self.init(
      delivery: String(decoding: delivery.utf8.map { $0 == 0x3A ? 0x2D : $0 }, as: UTF8.self), seq: reply.seq,
      text: reply.messages.map(\.text).joined(separator: "\n\n"), choices: reply.prompt?.choices ?? [],
      emphasis: reply.statement)
  }

  /// The text, followed by the choices as a numbered list where there are no buttons for them.
  func text(numbering isNumbered: Bool) -> String {
    guard isNumbered, !choices.isEmpty else { return text }
    let list = choices.enumerated().map { "\($0 + 1). \($1.title)" }.joined(separator: "\n")
    return text + "\n\n" + list
  }

  /// The text with its emphasis; see `text(numbering:)`.
  func styled(numbering isNumbered: Bool) -> StyledText {
    StyledText(text(numbering: isNumbered), emphasising: emphasis)
  }

  /// What a button carries: the line and the number of the choice. Short enough for every platform.
  func token(ofChoice number: Int) -> String { "\(seq):\(number)" }

  /// Reads a button's token; nil for everything else.
  static func choice(token: String) -> Incoming.Act? {
    let parts = token.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let seq = Int(parts[0]), let number = Int(parts[1]) else { return nil }
    guard seq > 0, (1...100).contains(number) else { return nil }
    return .choice(number: number, seq: seq)
  }
}
