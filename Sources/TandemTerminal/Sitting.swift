import TandemDialogue
public import TandemRuntime

/// One guided conversation at a terminal, or with a file of answers, from opening to pause or end.
///
/// Speaks to `Conversing` and to nothing else, so it can do nothing that the line protocol can't.
public struct Sitting: Sendable {
  private let host: any Conversing
  private let page: Page
  private let manner: Manner
  private var lines: any LineSource
  private var texts: TerminalTexts
  private var shown = Shown()

  /// What a sitting depends on besides the conversation.
  public struct Manner: Sendable {
    /// A person sits there: what went wrong with one line can be said and the line typed anew.
    public var isInteractive: Bool
    /// The command that goes on with a conversation: "tandem chat --conversation k3f9-x2".
    public var command: @Sendable (_ conversation: String) -> String
    /// The command that prints everything that is stored: "tandem export k3f9-x2".
    public var export: @Sendable (_ conversation: String) -> String

    /// A manner of sitting.
    public init(
      isInteractive: Bool, command: @escaping @Sendable (_ conversation: String) -> String,
      export: @escaping @Sendable (_ conversation: String) -> String
    ) {
      (self.isInteractive, self.command, self.export) = (isInteractive, command, export)
    }
  }

  /// How a sitting ended.
  public enum Ending: Sendable {
    /// The conversation is complete; this is its last turn.
    case complete(TurnReply)
    /// It waits for the person to come back.
    case paused(TurnReply)
    /// Nothing of it is left.
    case erased
  }

  /// What can't be shown already, so as not to say it twice.
  private struct Shown {
    var answered = 0
    var choosing = false
    /// Progress means nothing to somebody who looks at a finished conversation.
    var isFinished = false
  }

  /// A sitting with somebody.
  public init(
    with host: any Conversing, lines: any LineSource, page: Page, texts: TerminalTexts, manner: Manner
  ) {
    (self.host, self.lines, self.page) = (host, lines, page)
    (self.texts, self.manner) = (texts, manner)
  }

  /// The texts in the language that the conversation has come to.
  public var spoken: TerminalTexts { texts }

  /// Leads the conversation until it ends or the person stops.
  ///
  /// A conversation that was complete before shows its card; somebody who sits there may then look at it
  /// or change it.
  ///
  /// - Throws: `Refusal` with a sentence in the person's language, `OutputError` where nobody reads.
  public mutating func run(_ request: OpenRequest) async throws -> Ending {
    var reply = try await opened(request)
    try show(reply, isOpening: true)
    if reply.status == .complete {
      shown.isFinished = true
      try showCard(of: reply)
      if !manner.isInteractive { return .complete(reply) }
    }
    while true {
      switch await lines.next() {
      case .line(let text) where reply.status == .complete && text.allSatisfy(\.isWhitespace):
        return .complete(reply)
      case .line(let text):
        if manner.isInteractive { try page.breakLine() } else { try page.echo(text) }
        guard let next = try await answered(text, to: reply) else { continue }
        try show(next, isOpening: false)
        if let ending = try ending(after: next, since: reply) { return ending }
        reply = next
      case .unreadable(let line): try refuseLine(line, in: reply)
      case .interrupted, .end: return try await stopped(reply)
      }
    }
  }

  private func opened(_ request: OpenRequest) async throws -> TurnReply {
    do {
      return try await host.open(request)
    } catch  where error.code == .invalidParameter || error.code == .tooLong {
      // Said by whoever typed the command, not by the person in the conversation.
      throw error
    } catch {
      throw Refusal(error, in: nil, texts, manner)
    }
  }

  /// The turn after an answer; nil where the answer couldn't be taken but may be repeated.
  private func answered(_ text: String, to reply: TurnReply) async throws -> TurnReply? {
    do {
      return try await host.turn(reply.conversation, text: text, Delivery(expect: reply.seq))
    } catch {
      let refusal = Refusal(error, in: reply, texts, manner)
      guard manner.isInteractive, refusal.isPassing else { throw refusal }
      try page.say(refusal.text)
      return nil
    }
  }

  /// Whether the turn ended the sitting, with the parting words.
  private func ending(after reply: TurnReply, since before: TurnReply) throws(OutputError) -> Ending? {
    switch reply.status {
    case .awaiting: return nil
    case .complete where reply.isErased: return .erased
    case .complete where before.status == .complete:
      return reply.isParting ? .complete(reply) : nil
    case .complete:
      try showCard(of: reply)
      return .complete(reply)
    case .paused, .handedOff:
      try page.instruct(texts(.resume, ["command": manner.command(reply.conversation)]))
      return .paused(reply)
    }
  }

  /// The person stops, in the middle or after the end; in the middle the pause is recorded like a turn.
  private mutating func stopped(_ reply: TurnReply) async throws -> Ending {
    if manner.isInteractive { try page.breakLine() }
    guard reply.status != .complete else { return .complete(reply) }
    do {
      let last = try await host.close(reply.conversation, Delivery(expect: reply.seq))
      for message in last.messages { try page.say(message.text) }
    } catch is RuntimeError {
      // The pause is only a courtesy: everything that was answered is on disk without it.
    }
    try page.instruct(texts(.resume, ["command": manner.command(reply.conversation)]))
    return .paused(reply)
  }

  private func showCard(of reply: TurnReply) throws(OutputError) {
    guard let card = Card(of: reply, texts) else { return }
    try page.show(card)
    try page.instruct(texts(.again, ["command": manner.command(reply.conversation)]))
  }

  private func refuseLine(_ line: Int, in reply: TurnReply) throws {
    guard manner.isInteractive else {
      throw Refusal.unreadable(line: line, in: reply, texts, manner)
    }
    try page.say(texts(.unreadable))
  }

  /// Shows a turn; a conversation that was paused is open again as soon as somebody looks at it.
  private mutating func show(_ reply: TurnReply, isOpening: Bool) throws(OutputError) {
    follow(reply)
    let isOpen = reply.status == .awaiting || (isOpening && reply.status != .complete)
    if isOpen { try mark(reply.progress) }
    for message in reply.messages {
      try page.say(message.text)
      // Once more by itself: inside a paragraph it may be broken into two lines.
      if message.id == MachineText.export { try page.instruct("  " + manner.export(reply.conversation)) }
    }
    guard isOpen, let choices = reply.prompt?.choices, !choices.isEmpty else { return }
    try page.offer(choices)
    if manner.isInteractive, !shown.choosing {
      shown.choosing = true
      try page.remark(texts(.choose))
    }
  }

  /// "4 of 14": which question this is. Nothing before the first answer, and nothing new for questions
  /// that don't count.
  private mutating func mark(_ progress: Progress) throws(OutputError) {
    guard !shown.isFinished, progress.answered != shown.answered,
      (1..<progress.total).contains(progress.answered)
    else {
      return
    }
    shown.answered = progress.answered
    try page.remark(
      texts(.progress, ["number": String(progress.answered + 1), "total": String(progress.total)]))
  }

  /// The terminal's own texts follow the conversation's language and form of address.
  private mutating func follow(_ reply: TurnReply) {
    if let language = reply.language { texts.language = language }
    if let register = reply.slots["register"]?.text { texts.register = register }
  }
}

extension TurnReply {
  /// Whether the person wants to leave.
  var isParting: Bool { messages.contains { $0.id == MachineText.paused } }

  /// Whether the person has just had everything erased.
  var isErased: Bool { status == .complete && messages.contains { $0.id == MachineText.erased } }
}
