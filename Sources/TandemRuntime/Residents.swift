import Synchronization
import TandemStore

/// A conversation that is in memory between two calls.
struct Resident: Sendable {
  /// What its log said when it was last read or written.
  var record: Record
  /// Whether this program has the writer's lock; where not, others may have written since.
  var isHeld: Bool
  /// Whether its log is gone; then it isn't kept in memory either.
  var isErased = false
}

/// The conversations in memory, bounded. Only whoever stands at the head of a lane may take one out.
final class Residents: Sendable {
  private struct Entry {
    var resident: Resident
    var touched: UInt64
  }
  private struct Table {
    var entries: [String: Entry] = [:]
    var held = 0
    var now: UInt64 = 0
    /// Every touch, the oldest first; those that a later one has replaced are passed over.
    var touches: [(id: String, touched: UInt64)] = []
    var passed = 0

    /// The oldest touch that is still the last one of its conversation; each is given out once.
    mutating func oldest(isHeld: Bool) -> String? {
      while passed < touches.count {
        let touch = touches[passed]
        passed += 1
        guard let entry = entries[touch.id], entry.touched == touch.touched else { continue }
        if entry.resident.isHeld || !isHeld { return touch.id }
      }
      return nil
    }

    mutating func forgetOldTouches() {
      touches = entries.map { ($0.key, $0.value.touched) }.sorted { $0.touched < $1.touched }
      passed = 0
    }
  }

  private let limits: HostLimits
  private let table = Mutex(Table())

  init(_ limits: HostLimits) { self.limits = limits }

  /// How many are in memory and not being served.
  var count: Int { table.withLock { $0.entries.count } }

  /// Takes a conversation out; nil where it isn't in memory.
  func take(_ id: String) -> Resident? {
    table.withLock { table in
      let entry = table.entries.removeValue(forKey: id)
      if entry?.resident.isHeld == true { table.held -= 1 }
      return entry?.resident
    }
  }

  /// Whether a conversation is in memory.
  func has(_ id: String) -> Bool { table.withLock { $0.entries[id] != nil } }

  /// Puts a conversation back, as the one that was touched last.
  func put(_ resident: Resident) {
    let id = resident.record.id
    table.withLock { table in
      table.now += 1
      table.held += resident.isHeld ? 1 : 0
      table.entries[id] = Entry(resident: resident, touched: table.now)
      table.touches.append((id, table.now))
      if table.touches.count > 4 * table.entries.count + 1024 { table.forgetOldTouches() }
    }
  }

  /// The conversation that was touched longest ago, where there are too many of its kind: it should be
  /// forgotten, or only give back its lock.
  func surplus() -> (id: String, isForgotten: Bool)? {
    table.withLock { table in
      let isFull = table.entries.count > limits.residentsMax
      guard isFull || table.held > limits.heldMax else { return nil }
      if let id = table.oldest(isHeld: !isFull) { return (id, isFull) }
      table.forgetOldTouches()
      return table.oldest(isHeld: !isFull).map { ($0, isFull) }
    }
  }

  /// The ids whose lock this program has while they aren't being served.
  var held: [String] {
    table.withLock { $0.entries.filter(\.value.resident.isHeld).map(\.key) }
  }
}
