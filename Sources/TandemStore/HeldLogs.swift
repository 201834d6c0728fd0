import Synchronization

/// The logs whose lock this program has and that no call is using at the moment.
///
/// In many tables rather than in one: threads that come back from their syncs all at once, as the file
/// system groups them, would queue for a single lock.
final class HeldLogs: Sendable {
  private final class Table: Sendable {
    let logs = Mutex<[String: HeldLog]>([:])
  }

  private let tables = (0..<64).map { _ in Table() }

  private func table(of id: String) -> Table { tables[Int(UInt(bitPattern: id.hashValue) % 64)] }

  /// Takes a log out for a call that uses it; nil where it isn't held.
  func checkOut(_ id: String) -> HeldLog? { table(of: id).logs.withLock { $0.removeValue(forKey: id) } }

  /// Puts a log back when the call is over.
  func checkIn(_ log: HeldLog) { table(of: log.id).logs.withLock { $0[log.id] = log } }

  /// Takes all of them out; for the end.
  func checkOutAll() -> [HeldLog] {
    tables.flatMap { table in
      table.logs.withLock { logs in
        defer { logs = [:] }
        return Array(logs.values)
      }
    }
  }
}

/// A log that this program holds the lock of.
struct HeldLog: Sendable {
  let id: String
  let file: Descriptor
  /// Where the log ends.
  var position: Position
  /// Number of its last turn.
  var seq: Int
  /// Up to where the last successful sync reaches.
  var safeBytes: Int
  /// False while the file may hold something else than `position` says; the lock is kept then.
  var isUsable = true
}
