import Synchronization

/// Sends what makes a chat tidier: not kept, not repeated, and nothing waits for it.
public final class Courtesies: Sendable {
  private static let underWayMax = 32

  private let requests: AsyncStream<OutboundRequest>
  private let queue: AsyncStream<OutboundRequest>.Continuation
  private let underWay = Atomic<Int>(0)

  /// Nothing to send yet.
  public init() {
    (requests, queue) = AsyncStream.makeStream(
      of: OutboundRequest.self, bufferingPolicy: .bufferingNewest(256))
  }

  /// Leaves requests for `run`; what is too much is thrown away.
  public func add(_ requests: [OutboundRequest]) { for request in requests { queue.yield(request) } }

  /// Sends until the task is cancelled.
  public func run(_ sending: any Sending) async {
    await withDiscardingTaskGroup { group in
      for await request in requests where underWay.load(ordering: .relaxed) < Self.underWayMax {
        underWay.add(1, ordering: .relaxed)
        group.addTask { [self] in
          _ = try? await sending.send(request)
          underWay.subtract(1, ordering: .relaxed)
        }
      }
      group.cancelAll()
    }
  }
}
