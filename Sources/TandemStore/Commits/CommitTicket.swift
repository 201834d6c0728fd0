import Dispatch
import Synchronization

/// Somebody who waits for a commit log.
final class CommitTicket: Sendable {
  let entry: CommitEntry?
  /// The file of the entry itself, open for as long as the ticket waits.
  let own: Descriptor?
  /// Whether the file shall be retired once the batch is in it.
  let retires: Bool
  /// Is told what came of it; nil where a thread waits for that.
  let receiver: (@Sendable (Result<Void, DiskError>) -> Void)?
  private let ready = DispatchSemaphore(value: 0)
  private let outcome = Mutex<Result<Void, DiskError>?>(nil)

  init(
    _ entry: CommitEntry?, in own: Descriptor? = nil, retires: Bool = false,
    receiver: (@Sendable (Result<Void, DiskError>) -> Void)? = nil
  ) {
    (self.entry, self.own, self.retires, self.receiver) = (entry, own, retires, receiver)
  }

  func finish(_ result: Result<Void, DiskError>) {
    if let receiver { return receiver(result) }
    outcome.withLock { $0 = result }
    ready.signal()
  }

  /// Wakes the one who waits to go on itself, for all who have come meanwhile.
  func promote() { ready.signal() }

  /// What came of it; nil where the caller has to lead now.
  func wait() -> Result<Void, DiskError>? {
    ready.wait()
    return outcome.withLock { $0 }
  }
}
