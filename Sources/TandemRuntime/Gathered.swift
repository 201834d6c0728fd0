import Synchronization
import TandemStore

/// What a list hands over batch by batch.
final class Gathered: Sendable {
  private let summaries = Mutex<[Summary]>([])

  var all: [Summary] { summaries.withLock { $0 } }

  func add(_ batch: [Summary]) { summaries.withLock { $0 += batch } }
}
