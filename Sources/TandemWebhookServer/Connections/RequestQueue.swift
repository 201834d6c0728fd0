import Synchronization

/// The requests of one connection on their way from its handler to its task, in order.
///
/// What `AsyncStream` does, for one kind of element: its code in the standard library isn't made for a type
/// before it runs, and took 4 % of all instructions of a message. Nobody but the connection's task takes.
final class RequestQueue: Sendable {
  private struct State {
    /// The oldest at the end, since that is where taking is cheap; there is hardly ever more than one.
    var waiting: [ReceivedRequest] = []
    var taker: CheckedContinuation<ReceivedRequest?, Never>?
    var isFinished = false
  }

  private let state = Mutex(State())

  /// Hands a request to who waits for it, or keeps it; after the end nothing is kept.
  func add(_ request: ReceivedRequest) {
    let taker = state.withLock { state in
      let taker = exchange(&state.taker, with: nil)
      if taker == nil, !state.isFinished { state.waiting.insert(request, at: 0) }
      return taker
    }
    taker?.resume(returning: request)
  }

  /// No more requests come; those that are waiting are still taken.
  func finish() {
    let taker = state.withLock { state in
      state.isFinished = true
      return exchange(&state.taker, with: nil)
    }
    taker?.resume(returning: nil)
  }

  /// The oldest request, once there is one; nil at the end.
  func next() async -> ReceivedRequest? {
    if let request = state.withLock({ $0.waiting.popLast() }) { return request }
    return await withCheckedContinuation { taker in
      let (request, isWaiting) = state.withLock { state in
        let request = state.waiting.popLast()
        let isWaiting = request == nil && !state.isFinished
        if isWaiting { state.taker = taker }
        return (request, isWaiting)
      }
      if !isWaiting { taker.resume(returning: request) }
    }
  }
}
