import TandemDialogue
import TandemStore

/// A turn: take the conversation, compute, append, put it back.
extension ConversationHost {
  func advance(_ name: String, with utterance: Utterance, _ delivery: Delivery) async throws(RuntimeError)
    -> TurnReply
  {
    try check(delivery)
    let id = SayableID.normalised(name)
    return try await inLane(of: id) { () async throws(RuntimeError) -> TurnReply in
      if let reply = try farewell(to: id, utterance, delivery) { return reply }
      var resident = try await take(id)
      do throws(RuntimeError) {
        let reply = try await answer(utterance, delivery, in: &resident)
        await putBack(resident, after: reply)
        return reply
      } catch {
        // What failed at the disk is read anew; everything else leaves the conversation as it was.
        if error.code == .notCommitted || error.code == .inside {
          await journal.release(id)
        } else {
          await putBack(resident, after: nil)
        }
        throw error
      }
    }
  }

  private func answer(_ utterance: Utterance, _ delivery: Delivery, in resident: inout Resident)
    async throws(RuntimeError) -> TurnReply
  {
    if let message = delivery.messageId, let seq = resident.record.messages[message] {
      return try await recorded(seq, of: resident.record, as: utterance)
    }
    let (flow, adoption) = try await flows.flow(for: resident.record)
    let conversation = resident.record.conversation.applying(adoption)
    if let expected = delivery.expect, expected != resident.record.seq {
      throw .conflict(TurnReply(resident.record, in: flow, as: conversation))
    }
    try refuseImpossible(utterance, in: conversation, flow)
    let given = surroundings(of: resident.record.id, lastChanged: nil)
    let step = TandemDialogue.advance(conversation, with: utterance, in: flow, given: given)
    if step.effects.contains(.erase) {
      return try await erased(&resident, by: step, utterance, delivery, in: flow)
    }
    return try await commit(
      Step(conversation: step.conversation, changes: adoption + step.changes, effects: step.effects),
      of: utterance, delivery, in: flow, to: &resident)
  }

  /// Appends the line; the reply exists only once that has succeeded.
  func commit(
    _ step: Step, of utterance: Utterance, _ delivery: Delivery, in flow: Flow, to resident: inout Resident
  ) async throws(RuntimeError) -> TurnReply {
    // Not copied: a record that somebody else holds too is copied whole when the line is added to it.
    let id = resident.record.id
    if !flows.isCurrentKept, step.conversation.revision == flows.current.revision {
      try await flows.keepCurrent()
    }
    let entry = TurnEntry(
      after: resident.record, input: utterance, step: step, flow: flow.id,
      at: WallClock.iso8601(clock.milliseconds()), delivery: delivery.messageId,
      deliveries: due(delivery, after: resident.record))
    let position = try await stored { () async throws(StoreError) in
      try await journal.append(.turn(entry), to: id)
    }
    resident.record.apply(.turn(entry), at: position)
    let known = entry.changes.contains(where: \.movesOn) ? nil : resident.progress
    let reply = TurnReply(resident.record, in: flow, progress: known)
    resident.progress = reply.progress
    return reply
  }

  /// The reply that was given to a message when it came first.
  func recorded(_ seq: Int, of record: Record, as utterance: Utterance) async throws(RuntimeError)
    -> TurnReply
  {
    let then = seq == record.seq ? record : try await loaded(record.id, upTo: seq)
    guard then.last?.input == utterance else { throw .messageReused() }
    var reply = TurnReply(then, in: try await flows.flow(of: then))
    reply.replayed = true
    return reply
  }

  /// What the machine would only talk about is an error in the protocol, and leaves no line.
  private func refuseImpossible(_ utterance: Utterance, in conversation: Conversation, _ flow: Flow)
    throws(RuntimeError)
  {
    switch utterance {
    case .back where conversation.trail.isEmpty && conversation.detour == nil:
      guard !conversation.isBehindBarrier else {
        throw RuntimeError(
          .undoBarrier,
          flow.hasCommitted(in: conversation)
            ? "What was released can't be taken back."
            : "The questions have changed since; answers from before can't be taken back.",
          hint: "Change a single slot instead.")
      }
      throw RuntimeError(
        .nothingToUndo, "There is no answer to take back.", hint: "Answer the open question.")
    case .change(let slot):
      let names = flow.vocabulary[conversation.language]?.slotNames ?? [:]
      let name = names[folded(slot)] ?? slot
      guard flow.state(asking: name) != nil, conversation.slots[name] != nil else {
        throw .invalid("No answer has that slot yet.", hint: "The slots that can be changed are in 'slots'.")
      }
    default: break
    }
  }

  /// Carries out what the person has confirmed: the log goes, and the farewell is said of nothing.
  private func erased(
    _ resident: inout Resident, by step: Step, _ utterance: Utterance, _ delivery: Delivery, in flow: Flow
  ) async throws(RuntimeError) -> TurnReply {
    let record = resident.record
    try await stored { () async throws(StoreError) in
      try await journal.erase(record.id, at: WallClock.iso8601(clock.milliseconds()))
    }
    resident.isErased = true
    noteErasure(of: record.id)
    let reply = TurnReply(
      conversation: record.id, seq: record.seq + 1,
      flow: .init(id: flow.id, revision: record.conversation.revision), step: record.conversation.state,
      status: .complete, messages: step.messages, prompt: nil, progress: Progress(answered: 0, total: 0),
      slots: [:], statement: nil, language: record.conversation.language)
    farewells.keep(record.id, delivery, utterance, reply)
    return reply
  }

  private func due(_ delivery: Delivery, after record: Record) -> [PendingDelivery] {
    guard let place = delivery.replyTo else { return [] }
    return [
      PendingDelivery(id: PendingReply.id(record.id, seq: record.seq + 1), channel: "", body: .text(place))
    ]
  }

  func check(_ delivery: Delivery) throws(RuntimeError) {
    guard let id = delivery.messageId else { return }
    guard !id.isEmpty else { throw .invalid("A message id is empty.", hint: "Leave it out or fill it.") }
    try checkLength(of: id, named: "messageId")
  }

  func checkLength(of text: String?, named name: String) throws(RuntimeError) {
    guard let text, text.unicodeScalars.count > limits.fieldLengthMax else { return }
    throw RuntimeError(
      .tooLong, "'\(name)' has more than \(limits.fieldLengthMax) characters.", hint: "Shorten it.")
  }
}
