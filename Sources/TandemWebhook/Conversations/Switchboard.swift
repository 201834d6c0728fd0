public import Logging
import TandemDialogue
public import TandemRuntime
import TandemStore

/// Connects what people do on platforms with their conversations, and replies with the outbox.
public final class Switchboard: Sendable {
  let conversing: any Conversing
  let outbox: Outbox
  let people: PeopleBook
  let invitations: any Invitations
  let wording: @Sendable (_ language: String) -> Wording
  let codes: LinkCodes
  let waiting: WaitingRoom
  let courtesies: Courtesies
  let pace: Pace
  private let recent = RecentDeliveries()
  let seconds: @Sendable () -> Int64
  let random: @Sendable () -> UInt64
  let log: Logger

  /// A switchboard; time and randomness come from outside.
  ///
  /// - Parameters:
  ///   - waiting: Where messages for conversations wait that are open elsewhere.
  ///   - messagesPerMinute: So many messages of one person are read in a minute, and ten times that a day.
  ///   - wording: What a bot says outside of conversations, by language.
  public init(
    conversing: any Conversing, outbox: Outbox, people: PeopleBook, waiting: WaitingRoom,
    invitations: any Invitations, courtesies: Courtesies = Courtesies(), messagesPerMinute: Int = 20,
    wording: @escaping @Sendable (_ language: String) -> Wording, seconds: @escaping @Sendable () -> Int64,
    random: @escaping @Sendable () -> UInt64, log: Logger
  ) {
    (self.waiting, self.courtesies, pace) = (waiting, courtesies, Pace(perMinute: messagesPerMinute))
    (self.conversing, self.outbox, self.people) = (conversing, outbox, people)
    (self.invitations, self.wording, self.log) = (invitations, wording, log)
    (self.seconds, self.random, codes) = (seconds, random, LinkCodes(random: random))
  }

  /// What became of an act, as far as a platform's answer depends on it.
  public enum Outcome: Sendable, Equatable {
    /// It counts: carried out, waiting for its turn, or not meant for a conversation.
    case counted
    /// A button of an earlier question: nothing has changed.
    case stale
  }

  /// Carries out one act. When it returns, everything is on disk, and the platform may be told so.
  ///
  /// - Throws: An error that a later repetition may not meet: a full disk, too much at once.
  @discardableResult
  public func connect(_ incoming: Incoming, at installation: Installation) async throws(RuntimeError)
    -> Outcome
  {
    var incoming = incoming
    incoming.language = incoming.language ?? installation.language
    let isText = if case .text = incoming.act { true } else { false }
    // Words are told by their line; whoever reads replies in the answer has to get them again.
    let delivery = isText || incoming.tray != nil ? nil : Self.messageId(of: incoming)
    if let known = delivery.flatMap({ recent.outcome(of: $0) }) { return known }
    guard await isRead(incoming) else { return .counted }
    if incoming.act.isForConversation, waiting.holdsMessages(of: Self.person(incoming)) {
      try await hold(incoming)
      return .counted
    }
    let outcome: Outcome
    do throws(RuntimeError) {
      outcome = try await carryOutOrRead(incoming)
      if let delivery { recent.add(delivery, outcome, at: seconds()) }
    } catch {
      outcome = .counted
      try await answer(error, incoming)
    }
    if let tidying = incoming.tidying {
      courtesies.add(outcome == .stale ? tidying.whenStale : tidying.whenCounted)
    }
    return outcome
  }

  /// Whether there is room for another message of this person; says so once where there isn't.
  private func isRead(_ incoming: Incoming) async -> Bool {
    if incoming.act == .left || incoming.act == .cameBy { return true }
    switch pace.verdict(on: Self.person(incoming), at: seconds()) {
    case .read: return true
    case .silent: return false
    case .tooMany: await say(\.tooMany, to: incoming)
    case .enoughToday: await say(\.enoughToday, to: incoming)
    }
    return false
  }

  /// What a person reads when an act failed; errors that pass by themselves go on to the platform.
  private func answer(_ error: RuntimeError, _ incoming: Incoming) async throws(RuntimeError) {
    switch error.code {
    // Received before, as the message that began the conversation: answered then.
    case .messageReused: try await repeatQuestion(incoming)
    case .notCommitted, .busy: throw error
    case .locked: try await hold(incoming)
    default: await complain(of: error, to: incoming)
    }
  }

  /// A conversation that doesn't fit together is read anew once. One that is damaged stays so, however often
  /// its message comes: that must not hold back what a platform has for others.
  private func carryOutOrRead(_ incoming: Incoming) async throws(RuntimeError) -> Outcome {
    do throws(RuntimeError) { return try await carryOut(incoming) } catch {
      guard error.code == .inside else { throw error }
      return try await carryOut(incoming)
    }
  }

  func complain(of error: RuntimeError, to incoming: Incoming) async {
    if ![.tooLong, .migrationNeeded, .conflict].contains(error.code) {
      log.warning("message refused", metadata: ["code": "\(error.code.rawValue)"])
    }
    await say(\.tryAgain, to: incoming)
  }

  func carryOut(_ incoming: Incoming) async throws(RuntimeError) -> Outcome {
    switch incoming.act {
    case .elsewhere: await say(\.elsewhere, to: incoming)
    case .unreadable: await say(\.unreadable, to: incoming)
    case .left: break
    case .opened: try await open(incoming)
    case .cameBy: if try await known(incoming) == nil { try await open(incoming) }
    case .choice(let number, let seq): return try await choose(number, under: seq, incoming)
    case .text(let text): try await read(text, incoming)
    }
    return .counted
  }

  /// Who reads replies in the answer may have missed the first one; everybody else gets it from the outbox.
  private func repeatQuestion(_ incoming: Incoming) async throws(RuntimeError) {
    guard incoming.tray != nil, let known = try await known(incoming) else { return }
    try await resume(known, incoming)
  }

  /// Somebody new begins, somebody known gets the open question again.
  private func open(_ incoming: Incoming) async throws(RuntimeError) {
    guard let known = try await known(incoming) else {
      return try await begin(incoming, OpenRequest(language: incoming.language, name: nil))
    }
    try await resume(known, incoming)
  }

  func resume(_ conversation: String, _ incoming: Incoming) async throws(RuntimeError) {
    do throws(RuntimeError) {
      await sendOnce(try await conversing.open(OpenRequest(conversation: conversation)), incoming)
    } catch {
      guard try await beginAnew(after: error, conversation, incoming) else { throw error }
    }
  }

  /// A button of an earlier question is no answer to this one: the open question is put again.
  private func choose(_ number: Int, under seq: Int, _ incoming: Incoming) async throws(RuntimeError)
    -> Outcome
  {
    guard let known = try await known(incoming) else {
      try await open(incoming)
      return .stale
    }
    do throws(RuntimeError) {
      try await turn(known, String(number), incoming, expect: seq)
      return .counted
    } catch {
      guard error.code == .conflict else { throw error }
      try await resume(known, incoming)
      return .stale
    }
  }

  func turn(_ conversation: String, _ text: String, _ incoming: Incoming, expect: Int? = nil)
    async throws(RuntimeError)
  {
    let delivery = Delivery(
      messageId: Self.messageId(of: incoming), expect: expect, replyTo: Self.replyTo(incoming))
    do throws(RuntimeError) {
      await send(try await conversing.turn(conversation, text: text, delivery), incoming)
    } catch {
      guard try await beginAnew(after: error, conversation, incoming) else { throw error }
    }
  }

  /// Begins where a name was kept but no line was written, and where the conversation was erased.
  private func beginAnew(after error: RuntimeError, _ conversation: String, _ incoming: Incoming)
    async throws(RuntimeError) -> Bool
  {
    let request = OpenRequest(language: incoming.language)
    switch error.code {
    case .unknownConversation:
      let invited = await invitations.invitation(conversation)
      try await begin(invited ?? request, as: conversation, incoming)
    case .erased:
      let fresh = SayableID.made(from: random())
      try await stored { () async throws(StoreError) in
        try await people.assign(Self.person(incoming), to: fresh)
      }
      try await begin(request, as: fresh, incoming)
    default: return false
    }
    return true
  }

  func begin(_ incoming: Incoming, _ request: OpenRequest) async throws(RuntimeError) {
    let made = request.conversation ?? SayableID.made(from: random())
    let id = try await stored { () async throws(StoreError) in
      try await people.welcome(Self.person(incoming), to: made)
    }
    try await begin(request, as: id, incoming)
  }

  func begin(_ request: OpenRequest, as conversation: String, _ incoming: Incoming) async throws(RuntimeError)
  {
    var request = request
    (request.conversation, request.isBegunIfMissing) = (conversation, true)
    (request.messageId, request.replyTo) = (Self.messageId(of: incoming), Self.replyTo(incoming))
    let reply = try await conversing.open(request)
    if reply.seq == 1 { await send(reply, incoming) } else { await sendOnce(reply, incoming) }
  }

  /// A question that is put again was not written, so its reply isn't kept either.
  private func sendOnce(_ reply: TurnReply, _ incoming: Incoming) async {
    let name = "\(reply.conversation):again-\(String(random(), radix: 36))"
    await hand(reply, named: name, incoming)
  }

  /// Into the answer, or into the outbox.
  private func hand(_ reply: TurnReply, named delivery: String, _ incoming: Incoming) async {
    if let tray = incoming.tray { return tray.add(OutgoingReply(reply, delivery: delivery)) }
    await outbox.add(PendingReply(delivery: delivery, replyTo: incoming.address.written, reply: reply))
  }

  private static func replyTo(_ incoming: Incoming) -> String? {
    incoming.tray == nil ? incoming.address.written : nil
  }

  /// The reply of a line goes out once, whoever asks for it: its delivery is named after the line.
  private func send(_ reply: TurnReply, _ incoming: Incoming) async {
    guard reply.replayed != true || incoming.tray != nil else { return }
    let name = PendingReply.id(reply.conversation, seq: reply.seq)
    await hand(reply, named: name, incoming)
  }

  func known(_ incoming: Incoming) async throws(RuntimeError) -> String? {
    if let known = people.kept(Self.person(incoming)) { return known }
    return try await stored { () async throws(StoreError) in
      try await people.conversation(of: Self.person(incoming))
    }
  }

  /// One of the few sentences that belong to no conversation; sent once and not kept.
  func say(_ sentence: (Wording) -> String, code: String? = nil, to incoming: Incoming) async {
    let text = sentence(wording(incoming.language ?? "de"))
    let said = code.map { text.replacing("{code}", with: $0) } ?? text
    let name = String(random(), radix: 36)
    let reply = TurnReply(
      conversation: "notice-\(name)", seq: 0, flow: .init(id: "", revision: ""), step: "", status: .awaiting,
      messages: [Message(id: "platform", text: said)], prompt: nil,
      progress: Progress(answered: 0, total: 0), slots: [:], statement: nil)
    await hand(reply, named: "notice:\(name)", incoming)
  }

  /// A person is known by installation and id, never by name.
  static func person(_ incoming: Incoming) -> String { "\(incoming.address.installation)/\(incoming.user)" }

  /// Message ids of two installations must not meet, and some platforms' are longer than an id may be.
  private static func messageId(of incoming: Incoming) -> String {
    let id = "\(incoming.address.installation)/\(incoming.delivery)"
    guard id.unicodeScalars.count > 190 else { return id }
    return "\(incoming.address.installation)/sha256-\(Signing.hex(Signing.digest(Array(id.utf8))))"
  }
}

/// Runs a call of the store, with its failures as a channel tells them.
func stored<Result>(_ call: () async throws(StoreError) -> Result) async throws(RuntimeError) -> Result {
  do { return try await call() } catch {
    throw RuntimeError(.notCommitted, error.message, hint: error.hint)
  }
}
