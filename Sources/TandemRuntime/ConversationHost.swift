public import Logging
import TandemDialogue
import TandemLanguage
public import TandemMentoring
public import TandemStore

/// Holds conversations: one turn at a time in each, many side by side.
///
/// A turn is computed, appended to the journal, and only then told. Calls to one conversation wait in its
/// lane in the order in which they came; whoever is served has the conversation for itself until the line
/// is safe, so nothing that was read before an `await` is used stale.
public final class ConversationHost: Conversing {
  let journal: any Journal
  let flows: FlowShelf
  let programme: Programme
  let clock: WallClock
  let random: @Sendable () -> UInt64
  let holding: Holding
  let limits: HostLimits
  let log: Logger
  let lanes: Lanes
  let residents: Residents
  let receipts = Receipts(countMax: 4096)
  let farewells = Farewells(countMax: 4096)

  /// A host over a journal; clock and randomness come from outside.
  public init(
    journal: any Journal, flows: FlowShelf, programme: Programme = Programme(), clock: WallClock,
    random: @escaping @Sendable () -> UInt64, holding: Holding = .sitting, limits: HostLimits = HostLimits(),
    log: Logger = Logger(label: "tandem") { _ in SwiftLogNoOpLogHandler() }
  ) {
    (self.journal, self.flows, self.programme, self.clock) = (journal, flows, programme, clock)
    (self.random, self.holding, self.limits, self.log) = (random, holding, limits, log)
    (lanes, residents) = (Lanes(lengthMax: limits.waitingMax), Residents(limits))
  }

  /// The threads that the journal may block.
  public var executor: (any TaskExecutor)? { journal.executor }

  /// One utterance; the reply is told once its line is safe.
  public func turn(_ conversation: String, text: String, _ delivery: Delivery) async throws(RuntimeError)
    -> TurnReply
  {
    try await advance(conversation, with: .text(text), delivery)
  }

  /// Takes back the last accepted answer, as a line of its own.
  public func undo(_ conversation: String, _ delivery: Delivery) async throws(RuntimeError) -> TurnReply {
    try await advance(conversation, with: .back, delivery)
  }

  /// Asks again for one slot that has an answer.
  public func change(_ conversation: String, slot: String, _ delivery: Delivery) async throws(RuntimeError)
    -> TurnReply
  {
    try await advance(conversation, with: .change(slot: slot), delivery)
  }

  /// Pauses, and gives back the writer's lock.
  public func close(_ conversation: String, _ delivery: Delivery) async throws(RuntimeError) -> TurnReply {
    let reply = try await advance(conversation, with: .pause, delivery)
    await letGo(of: reply.conversation)
    return reply
  }

  /// How many conversations are in memory, and how many of them are being served.
  public var load: (resident: Int, served: Int) { (residents.count, lanes.count) }

  /// Gives back every writer's lock; for the end of a program.
  public func finish() async {
    for id in residents.held { await letGo(of: id) }
  }

  /// Runs a call when everything that was asked of this conversation before is done.
  func inLane<Result: Sendable>(
    of id: String, _ body: () async throws(RuntimeError) -> Result
  ) async throws(RuntimeError) -> Result {
    guard let place = lanes.join(id) else { throw .busy(waiting: limits.waitingMax) }
    if journal.executor == nil {
      if !place.isFirst { await place.isCalled() }
      defer { lanes.leave(place) }
      return try await body()
    }
    return try await besideDisk { () async throws(RuntimeError) -> Result in
      await place.isCalled()
      defer { lanes.leave(place) }
      return try await body()
    }
  }

  /// Runs a call on the threads that the journal may block: one change of thread there and one back,
  /// however often the call reads and writes.
  func besideDisk<Result: Sendable>(
    _ body: () async throws(RuntimeError) -> Result
  ) async throws(RuntimeError) -> Result {
    try await withTaskExecutorPreference(journal.executor) { () async throws(RuntimeError) -> Result in
      try await body()
    }
  }

  /// Tells the operator that a conversation is gone, and nothing about it.
  func noteErasure(of id: String) {
    log.info("conversation erased", metadata: ["conversation": "\(id)"])
  }

  /// What isn't part of a conversation, for its texts and derivations.
  func surroundings(of id: String, lastChanged: Int64?) -> [String: Value] {
    let now = clock.milliseconds()
    var values: [String: Value] = [
      "today": .text(clock.day(at: now).description), "conversation": .text(id),
      "programme": .text(programme.title),
    ]
    let contact = [programme.contact, programme.contactEmail].compactMap { $0 }.joined(separator: ", ")
    if !contact.isEmpty { values["contact"] = .text(contact) }
    if let lastChanged, now - lastChanged > limits.longGapMilliseconds { values["is-long-gap"] = true }
    return values
  }
}
