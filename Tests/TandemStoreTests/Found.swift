import Synchronization
import TandemStore

/// Collects what a list hands over.
final class Found: Sendable {
  private let summaries = Mutex<[Summary]>([])

  var all: [Summary] { summaries.withLock { $0 } }

  func add(_ batch: [Summary]) -> Bool {
    summaries.withLock { $0 += batch }
    return true
  }
}
