import Synchronization

/// How many bytes were taken in and not yet written out; whoever reads input waits here for room.
///
/// A sender that never reads its replies fills this and is then no longer read: memory stays bounded,
/// and the pipe does the rest.
final class Backlog: Sendable {
  private struct Level {
    var bytes = 0
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let bytesMax: Int
  private let level = Mutex(Level())

  init(bytesMax: Int) { self.bytesMax = bytesMax }

  func add(_ bytes: Int) { level.withLock { $0.bytes += bytes } }

  func remove(_ bytes: Int) {
    let waiter = level.withLock { level -> CheckedContinuation<Void, Never>? in
      level.bytes -= bytes
      guard level.bytes < bytesMax else { return nil }
      defer { level.waiter = nil }
      return level.waiter
    }
    waiter?.resume()
  }

  /// Returns when there is room; only one task may wait.
  func room() async {
    if level.withLock({ $0.bytes < bytesMax }) { return }
    await withCheckedContinuation { continuation in
      let isFree = level.withLock { level in
        precondition(level.waiter == nil)
        if level.bytes < bytesMax { return true }
        level.waiter = continuation
        return false
      }
      if isFree { continuation.resume() }
    }
  }
}
