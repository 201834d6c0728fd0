public import TandemDialogue
import TandemStore

/// Calls that change nothing; they wait their turn in the lane, so that they see what was asked before.
extension ConversationHost {
  /// The turn after the last line.
  public func get(_ conversation: String) async throws(RuntimeError) -> TurnReply {
    let record = try await current(conversation)
    let (flow, adoption) = try await flows.flow(for: record)
    return TurnReply(record, in: flow, as: record.conversation.applying(adoption))
  }

  /// What was said after a line, oldest first.
  public func history(_ conversation: String, sinceSeq: Int) async throws(RuntimeError) -> [HistoryEntry] {
    try await lines(of: conversation, since: sinceSeq).compactMap { line in
      guard case .turn(let entry) = line else { return nil }
      let text: String? = if case .text(let text) = entry.input { text } else { nil }
      return HistoryEntry(seq: entry.seq, at: entry.at, text: text, messages: entry.outputs)
    }
  }

  /// All conversations by the time of their last line, then by id.
  public func list() async throws(RuntimeError) -> [ConversationSummary] {
    let found = Gathered()
    try await stored { () async throws(StoreError) in
      try await journal.list { batch in
        found.add(batch)
        return true
      }
    }
    return found.all.sorted { ($0.updated, $0.id) < ($1.updated, $1.id) }.map { summary in
      ConversationSummary(
        conversation: summary.id, role: summary.role, lang: summary.language,
        status: Status(rawValue: summary.status) ?? .paused, step: summary.step, seq: summary.seq,
        updated: summary.updated)
    }
  }

  /// All lines as they are in the log.
  public func export(_ conversation: String) async throws(RuntimeError) -> Value {
    let id = SayableID.normalised(conversation)
    let lines = try await lines(of: id, since: 0)
    return .record(["conversation": .text(id), "lines": .list(lines.map(\.exported))])
  }

  /// Removes the conversation, provided that it stands where the caller expects it. The same message again
  /// is answered in the same way.
  public func erase(_ conversation: String, _ delivery: Delivery) async throws(RuntimeError) {
    try check(delivery)
    let id = SayableID.normalised(conversation)
    try await inLane(of: id) { () async throws(RuntimeError) in
      if let farewell = farewells.farewell(to: id, by: delivery.messageId) {
        guard farewell.reply == nil else { throw .messageReused() }
        return
      }
      if let expected = delivery.expect {
        let record = try await loaded(id)
        guard record.seq == expected else {
          throw .conflict(TurnReply(record, in: try await flows.flow(of: record)))
        }
      }
      try await stored { () async throws(StoreError) in
        try await journal.erase(id, at: WallClock.iso8601(clock.milliseconds()))
      }
      if residents.take(id)?.isHeld == true { await journal.release(id) }
      farewells.keep(id, delivery)
      noteErasure(of: id)
    }
  }

  private func current(_ name: String) async throws(RuntimeError) -> Record {
    let id = SayableID.normalised(name)
    return try await inLane(of: id) { () async throws(RuntimeError) -> Record in
      if let resident = residents.take(id) {
        residents.put(resident)
        if resident.isHeld { return resident.record }
      }
      return try await loaded(id)
    }
  }

  private func lines(of name: String, since seq: Int) async throws(RuntimeError) -> [Line] {
    let id = SayableID.normalised(name)
    return try await inLane(of: id) { () async throws(RuntimeError) -> [Line] in
      try await stored { () async throws(StoreError) in try await journal.lines(of: id, since: seq) }
    }
  }
}
