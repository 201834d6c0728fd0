import Synchronization

/// What callers leave for the client's thread.
final class Mailbox: Sendable {
  typealias Completion = @Sendable (Result<HTTPResponse, HTTPFailure>) -> Void

  /// A request that waits for the thread.
  struct Order: Sendable {
    let ticket: UInt64
    let request: HTTPRequest
    let complete: Completion
  }

  /// Everything since the last collection.
  struct Letters: Sendable {
    var orders: [Order] = []
    var cancelled: Set<UInt64> = []
    var isClosed = false
  }

  private let letters = Mutex(Letters())
  private let lastTicket = Atomic<UInt64>(0)

  /// A number for a request that will be submitted.
  func ticket() -> UInt64 { lastTicket.add(1, ordering: .relaxed).newValue }

  func submit(_ order: Order) {
    let isTaken = letters.withLock { letters in
      if !letters.isClosed { letters.orders.append(order) }
      return !letters.isClosed
    }
    if !isTaken { order.complete(.failure(HTTPFailure(.cancelled))) }
  }

  func cancel(_ ticket: UInt64) { letters.withLock { _ = $0.cancelled.insert(ticket) } }

  func close() { letters.withLock { $0.isClosed = true } }

  func collect() -> Letters {
    letters.withLock { letters in
      defer { letters = Letters(isClosed: letters.isClosed) }
      return letters
    }
  }
}
