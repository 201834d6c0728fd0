import TandemDialogue
import TandemStore

/// Conversations between memory and journal. Only whoever stands at the head of a lane calls these.
extension ConversationHost {
  /// The conversation for writing, read anew where another program may have gone on with it.
  func take(_ id: String) async throws(RuntimeError) -> Resident {
    let known = residents.take(id)
    if let known, known.isHeld { return known }
    let record = try await stored { () async throws(StoreError) in
      try await journal.acquire(id, knowing: known?.record)
    }
    return Resident(record: record, isHeld: true)
  }

  /// Puts a conversation back after a call, and lets go of what has become too much.
  func putBack(_ resident: Resident, after reply: TurnReply?) async {
    var resident = resident
    let id = resident.record.id
    guard !resident.isErased else { return }
    if holding == .turn || reply?.status == .complete {
      await journal.release(id)
      resident.isHeld = false
    }
    residents.put(resident)
    await letGoOfSurplus()
  }

  /// Gives back a writer's lock, where nobody is being served.
  func letGo(of id: String) async {
    guard let place = lanes.joinEmpty(id) else { return }
    defer { lanes.leave(place) }
    guard var resident = residents.take(id) else { return }
    if resident.isHeld { await journal.release(id) }
    resident.isHeld = false
    residents.put(resident)
  }

  /// Gives back the lock of every conversation that nobody has touched since the last call, so that another
  /// program waits for it no longer than two of the intervals in which this is called.
  public func letGoOfIdle() async {
    for id in residents.idle() { await letGo(of: id) }
  }

  /// A few at a time: every call that adds one removes at least as many.
  private func letGoOfSurplus() async {
    for _ in 0..<4 {
      guard let surplus = residents.surplus() else { return }
      guard surplus.isForgotten else {
        await letGo(of: surplus.id)
        continue
      }
      guard let place = lanes.joinEmpty(surplus.id) else { continue }
      if residents.take(surplus.id)?.isHeld == true { await journal.release(surplus.id) }
      lanes.leave(place)
    }
  }

  func loaded(_ id: String, upTo seq: Int? = nil) async throws(RuntimeError) -> Record {
    try await stored { () async throws(StoreError) in try await journal.load(id, upTo: seq) }
  }
}
