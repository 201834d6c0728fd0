import Synchronization
import TandemStore

/// A conversation that is in memory between two calls.
struct Resident: Sendable {
  /// What its log said when it was last read or written.
  var record: Record
  /// Whether this program has the writer's lock; where not, others may have written since.
  var isHeld: Bool
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
    table.withLock { table in
      table.now += 1
      table.held += resident.isHeld ? 1 : 0
      table.entries[resident.record.id] = Entry(resident: resident, touched: table.now)
    }
  }

  /// What is too much: ids whose lock should be given back, and ids that should be forgotten.
  ///
  /// An eighth more than necessary, so that the search is rare.
  func surplus() -> (held: [String], forgotten: [String]) {
    table.withLock { table in
      let isFull = table.entries.count > limits.residentsMax
      let holdsTooMany = table.held > limits.heldMax
      guard isFull || holdsTooMany else { return ([], []) }
      let byAge = table.entries.sorted { $0.value.touched < $1.value.touched }
      let excess = isFull ? table.entries.count - limits.residentsMax + limits.residentsMax / 8 : 0
      let heldExcess = holdsTooMany ? table.held - limits.heldMax + limits.heldMax / 8 : 0
      let held = byAge.filter(\.value.resident.isHeld).prefix(heldExcess).map(\.key)
      return (held, byAge.prefix(excess).map(\.key))
    }
  }

  /// The ids whose lock this program has while they aren't being served.
  var held: [String] {
    table.withLock { $0.entries.filter(\.value.resident.isHeld).map(\.key) }
  }
}
