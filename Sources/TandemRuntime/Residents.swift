import Synchronization
import TandemDialogue
import TandemStore

/// A conversation that is in memory between two calls.
struct Resident: Sendable {
  /// What its log said when it was last read or written.
  var record: Record
  /// Whether this program has the writer's lock; where not, others may have written since.
  var isHeld: Bool
  /// How far it had come by the last reply: a turn that only asks again leaves it there. Nil where unknown.
  var progress: Progress?
  /// Whether its log is gone; then it isn't kept in memory either.
  var isErased = false
}

/// The conversations in memory, bounded. Only whoever stands at the head of a lane may take one out.
///
/// In many tables, so that threads that serve different conversations don't queue for one lock.
final class Residents: Sendable {
  private struct Entry {
    var resident: Resident
    var touched: UInt64
  }
  private struct Table {
    var entries: [String: Entry] = [:]
    /// Every touch, the oldest first; those that a later one has replaced are passed over.
    var touches: [(id: String, touched: UInt64)] = []
    var passed = 0

    /// The oldest touch that is still the last one of its conversation, before it is given out.
    mutating func oldest(isHeld: Bool) -> (id: String, touched: UInt64)? {
      while passed < touches.count {
        let touch = touches[passed]
        if let entry = entries[touch.id], entry.touched == touch.touched,
          entry.resident.isHeld || !isHeld
        {
          return touch
        }
        passed += 1
      }
      return nil
    }

    mutating func forgetOldTouches() {
      touches = entries.map { ($0.key, $0.value.touched) }.sorted { $0.touched < $1.touched }
      passed = 0
    }
  }
  private final class Part: Sendable {
    let table = Mutex(Table())
  }

  private let limits: HostLimits
  private let parts = (0..<16).map { _ in Part() }
  private let entered = Atomic(0)
  private let locked = Atomic(0)
  private let now = Atomic<UInt64>(0)
  /// What `now` was when idle conversations were looked for last.
  private let lastLook = Atomic<UInt64>(0)

  init(_ limits: HostLimits) { self.limits = limits }

  private func part(of id: String) -> Part { parts[Int(UInt(bitPattern: id.hashValue) % 16)] }

  /// How many are in memory and not being served.
  var count: Int { entered.load(ordering: .relaxed) }

  /// Takes a conversation out; nil where it isn't in memory.
  func take(_ id: String) -> Resident? {
    guard let resident = part(of: id).table.withLock({ $0.entries.removeValue(forKey: id)?.resident }) else {
      return nil
    }
    entered.subtract(1, ordering: .relaxed)
    if resident.isHeld { locked.subtract(1, ordering: .relaxed) }
    return resident
  }

  /// Whether a conversation is in memory.
  func has(_ id: String) -> Bool { part(of: id).table.withLock { $0.entries[id] != nil } }

  /// Puts a conversation back, as the one that was touched last.
  func put(_ resident: Resident) {
    let id = resident.record.id
    let entry = Entry(resident: resident, touched: now.add(1, ordering: .relaxed).newValue)
    entered.add(1, ordering: .relaxed)
    if resident.isHeld { locked.add(1, ordering: .relaxed) }
    part(of: id).table.withLock { table in
      table.entries[id] = entry
      table.touches.append((id, entry.touched))
      if table.touches.count > 4 * table.entries.count + 256 { table.forgetOldTouches() }
    }
  }

  /// The conversation that was touched longest ago, where there are too many of its kind: it should be
  /// forgotten, or only give back its lock. Each is given out once.
  func surplus() -> (id: String, isForgotten: Bool)? {
    let isFull = count > limits.residentsMax
    guard isFull || locked.load(ordering: .relaxed) > limits.heldMax else { return nil }
    if let id = giveOutOldest(isHeld: !isFull) { return (id, isFull) }
    for part in parts { part.table.withLock { $0.forgetOldTouches() } }
    return giveOutOldest(isHeld: !isFull).map { ($0, isFull) }
  }

  private func giveOutOldest(isHeld: Bool) -> String? {
    let found = parts.compactMap { part in
      part.table.withLock { $0.oldest(isHeld: isHeld) }.map { (part, $0.touched) }
    }
    guard let (part, _) = found.min(by: { $0.1 < $1.1 }) else { return nil }
    return part.table.withLock { table in
      let id = table.oldest(isHeld: isHeld)?.id
      table.passed += id == nil ? 0 : 1
      return id
    }
  }

  /// The ids whose lock this program has and that nobody has touched since the last call.
  func idle() -> [String] {
    let look = lastLook.exchange(now.load(ordering: .relaxed), ordering: .relaxed)
    guard locked.load(ordering: .relaxed) > 0 else { return [] }
    return parts.flatMap { part in
      part.table.withLock { table in
        table.entries.filter { $0.value.resident.isHeld && $0.value.touched <= look }.map(\.key)
      }
    }
  }

  /// The ids whose lock this program has while they aren't being served.
  var held: [String] {
    parts.flatMap { part in part.table.withLock { $0.entries.filter(\.value.resident.isHeld).map(\.key) } }
  }
}
