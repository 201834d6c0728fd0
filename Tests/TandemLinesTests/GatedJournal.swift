import Synchronization
import TandemStore

/// A journal whose disk is stuck for one conversation until a line of another one is safe.
final class GatedJournal: Journal {
  private struct Gate {
    var stuck = ""
    var opener = ""
    var isOpen = true
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private let inner = MemoryJournal()
  private let gate = Mutex(Gate())

  /// Lines of this conversation wait from now on until a line of the other one is written.
  func close(for stuck: String, until opener: String) {
    gate.withLock { ($0.stuck, $0.opener, $0.isOpen) = (stuck, opener, false) }
  }

  func append(_ line: Line, to id: String) async throws(StoreError) -> Position {
    await pass(id)
    let position = try await inner.append(line, to: id)
    let waiters = gate.withLock { gate -> [CheckedContinuation<Void, Never>] in
      guard id == gate.opener else { return [] }
      defer { gate.waiters = [] }
      gate.isOpen = true
      return gate.waiters
    }
    for waiter in waiters { waiter.resume() }
    return position
  }

  private func pass(_ id: String) async {
    await withCheckedContinuation { continuation in
      let isFree = gate.withLock { gate in
        if gate.isOpen || id != gate.stuck { return true }
        gate.waiters.append(continuation)
        return false
      }
      if isFree { continuation.resume() }
    }
  }

  func acquire(_ id: String, knowing known: Record?) async throws(StoreError) -> Record {
    try await inner.acquire(id, knowing: known)
  }

  func create(_ id: String) async throws(StoreError) -> Record { try await inner.create(id) }

  func release(_ id: String) async { await inner.release(id) }

  func load(_ id: String, upTo seq: Int?) async throws(StoreError) -> Record {
    try await inner.load(id, upTo: seq)
  }

  func lines(of id: String, since seq: Int) async throws(StoreError) -> [Line] {
    try await inner.lines(of: id, since: seq)
  }

  func list(_ receive: @escaping @Sendable ([Summary]) -> Bool) async throws(StoreError) {
    try await inner.list(receive)
  }

  func erase(_ id: String, at time: String) async throws(StoreError) { try await inner.erase(id, at: time) }
}
