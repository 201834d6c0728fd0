import TandemDialogue
import TandemStore

extension ConversationHost {
  /// Begins a conversation under a new id, or puts the open question of an existing one again.
  public func open(_ request: OpenRequest) async throws(RuntimeError) -> TurnReply {
    try check(request)
    if let name = request.conversation {
      let id = SayableID.normalised(name)
      if request.isBegunIfMissing, let reply = try await beginNamed(id, request) { return reply }
      return try await resume(id)
    }
    guard let message = request.messageId else { return try await begin(request) }
    // A message id is looked up in this program's memory: the conversation that it opened isn't known yet.
    return try await inLane(of: "open \(message)") { () async throws(RuntimeError) -> TurnReply in
      if let id = try receipts.conversation(openedBy: message, as: request) {
        return try await recordedOpening(of: id, request)
      }
      let reply = try await begin(request)
      receipts.keep(reply.conversation, openedBy: message, as: request)
      return reply
    }
  }

  private func begin(_ request: OpenRequest) async throws(RuntimeError) -> TurnReply {
    try await besideDisk { () async throws(RuntimeError) in try await beginHere(request) }
  }

  private func beginHere(_ request: OpenRequest) async throws(RuntimeError) -> TurnReply {
    let flow = flows.current
    for _ in 0..<16 {
      let id = SayableID.made(from: random())
      guard let place = lanes.joinEmpty(id) else { continue }
      defer { lanes.leave(place) }
      guard let record = try await created(id) else { continue }
      return try await firstTurn(of: record, request, in: flow)
    }
    throw RuntimeError(.inside, "No free id was found for the conversation.", hint: "Try again.")
  }

  /// Begins under an id that the caller has made; nil where it is taken.
  private func beginNamed(_ id: String, _ request: OpenRequest) async throws(RuntimeError) -> TurnReply? {
    try await inLane(of: id) { () async throws(RuntimeError) -> TurnReply? in
      if residents.has(id) { return nil }
      guard let record = try await created(id) else { return nil }
      return try await firstTurn(of: record, request, in: flows.current)
    }
  }

  private func firstTurn(of record: Record, _ request: OpenRequest, in flow: Flow) async throws(RuntimeError)
    -> TurnReply
  {
    var resident = Resident(record: record, isHeld: true)
    let given = surroundings(of: record.id, lastChanged: nil)
    let step = TandemDialogue.advance(Conversation(), with: request.utterance, in: flow, given: given)
    let delivery = Delivery(messageId: request.messageId, replyTo: request.replyTo)
    do throws(RuntimeError) {
      let reply = try await commit(step, of: request.utterance, delivery, in: flow, to: &resident)
      await putBack(resident, after: reply)
      return reply
    } catch {
      await journal.release(record.id)
      throw error
    }
  }

  /// Takes an id for a new conversation; nil where it is taken.
  private func created(_ id: String) async throws(RuntimeError) -> Record? {
    do {
      return try await journal.create(id)
    } catch {
      if [.exists, .erased, .locked].contains(error.code) { return nil }
      throw RuntimeError(error)
    }
  }

  /// Puts the open question again; nothing is written, so a lost reply is simply asked for once more.
  private func resume(_ id: String) async throws(RuntimeError) -> TurnReply {
    try await inLane(of: id) { () async throws(RuntimeError) -> TurnReply in
      let resident = try await take(id)
      do throws(RuntimeError) {
        let reply = try await question(of: resident.record)
        await putBack(resident, after: reply)
        return reply
      } catch {
        await putBack(resident, after: nil)
        throw error
      }
    }
  }

  private func question(of record: Record) async throws(RuntimeError) -> TurnReply {
    let (flow, adoption) = try await flows.flow(for: record)
    let conversation = record.conversation.applying(adoption)
    let given = surroundings(of: record.id, lastChanged: WallClock.milliseconds(record.updated))
    let again = Utterance.open(slots: [:], language: nil, register: nil)
    let step = TandemDialogue.advance(conversation, with: again, in: flow, given: given)
    return TurnReply(record, in: flow, as: conversation, saying: step.messages)
  }

  private func recordedOpening(of id: String, _ request: OpenRequest) async throws(RuntimeError) -> TurnReply
  {
    try await inLane(of: id) { () async throws(RuntimeError) -> TurnReply in
      try await recorded(1, of: try await loaded(id), as: request.utterance)
    }
  }

  private func check(_ request: OpenRequest) throws(RuntimeError) {
    try checkLength(of: request.name, named: "name")
    try checkLength(of: request.tandem, named: "tandem")
    try checkLength(of: request.messageId, named: "messageId")
    let languages = flows.current.phrasebook.languages
    try check(request.role, named: "role", among: ["mentor", "mentee"])
    try check(request.language, named: "lang", among: languages)
    try check(request.register, named: "register", among: ["sie", "du"])
  }

  private func check(_ value: String?, named name: String, among values: [String]) throws(RuntimeError) {
    guard let value, !values.contains(value) else { return }
    throw .invalid(
      "'\(name)' has a value that there is not.", hint: "Give one of: \(values.joined(separator: ", ")).")
  }
}

extension OpenRequest {
  /// The request as the dialogue machine takes it.
  var utterance: Utterance {
    var slots: [String: Value] = [:]
    slots["role"] = role.map(Value.text)
    slots["name"] = name.map(Value.text)
    slots["tandem"] = tandem.map(Value.text)
    if isShort { slots["short"] = true }
    return .open(slots: slots, language: language, register: register)
  }
}
