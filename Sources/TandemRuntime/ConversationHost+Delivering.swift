import TandemDialogue
import TandemStore

/// Replies that have to be sent to a platform: read from the logs, settled by a line of their own.
extension ConversationHost: Delivering {
  /// Hands over what isn't settled. A conversation that cannot be read is passed over; the store's check
  /// names it.
  public func undelivered(
    _ receive: @escaping @Sendable ([PendingReply]) -> Void
  ) async throws(RuntimeError) {
    let found = Gathered()
    try await stored { () async throws(StoreError) in
      try await journal.list { batch in
        found.add(batch)
        return true
      }
    }
    for summary in found.all {
      guard let record = try? await loaded(summary.id) else { continue }
      let due = try await replies(record.pending, isDead: false) + replies(record.dead, isDead: true)
      if !due.isEmpty { receive(due) }
    }
  }

  private func replies(_ deliveries: [PendingDelivery], isDead: Bool) async throws(RuntimeError)
    -> [PendingReply]
  {
    var replies: [PendingReply] = []
    for delivery in deliveries {
      let parts = delivery.id.split(separator: ":")
      guard let place = delivery.body.text, let id = parts.first, let seq = parts.last.flatMap({ Int($0) })
      else { continue }
      let record = try await loaded(String(id), upTo: seq)
      let reply = TurnReply(record, in: try await flows.flow(of: record))
      replies.append(PendingReply(delivery: delivery.id, replyTo: place, isDead: isDead, reply: reply))
    }
    return replies
  }

  /// Appends a settlement in the conversation's lane.
  public func settle(
    _ conversation: String, delivery: String, _ outcome: DeliveryOutcome
  ) async throws(RuntimeError) {
    let ending = Settlement.Ending(id: delivery, outcome)
    try await inLane(of: conversation) { () async throws(RuntimeError) in
      var resident = try await take(conversation)
      guard resident.record.isOpen(ending) else { return await putBack(resident, after: nil) }
      let line = Line.settlement(
        Settlement(at: WallClock.iso8601(clock.milliseconds()), ended: [ending]))
      do throws(RuntimeError) {
        let position = try await stored { () async throws(StoreError) in
          try await journal.append(line, to: conversation)
        }
        resident.record.apply(line, at: position)
        await putBack(resident, after: nil)
      } catch {
        await journal.release(conversation)
        throw error
      }
    }
  }
}

extension Settlement.Ending {
  fileprivate init(id: String, _ outcome: DeliveryOutcome) {
    switch outcome {
    case .delivered: self.init(id: id, outcome: .delivered)
    case .dead(let reason): self.init(id: id, outcome: .dead, reason: reason)
    case .dropped: self.init(id: id, outcome: .dropped)
    case .retried: self.init(id: id, outcome: .retried)
    }
  }
}

extension Record {
  /// Whether the ending would change anything.
  fileprivate func isOpen(_ ending: Settlement.Ending) -> Bool {
    switch ending.outcome {
    case .delivered, .dead: pending.contains { $0.id == ending.id }
    case .dropped, .retried: dead.contains { $0.id == ending.id }
    }
  }
}
