import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import TandemWebhook

/// Connections of HTTP/1.1 whose requests come as a whole and are answered on the event loop of their socket.
///
/// Hummingbird's own channel hands each part of a request and of its answer over by itself, through a
/// sequence each; messages here are small, so that this took longer than everything that is done with them.
/// docs/decisions/webhook-connections.md has the figures.
struct HookChannel: ServerChildChannel {
  /// A connection and what comes on it.
  struct Connection: ServerChildChannelValue {
    let channel: any Channel
    let requests: RequestQueue
  }

  private let limits: ConnectionLimits
  private let answer: @Sendable (ReceivedRequest) async -> Answer
  private let seconds: @Sendable () -> Int64
  private let executors: [ObjectIdentifier: LoopExecutor]

  /// - Parameters:
  ///   - loops: All loops that connections may belong to.
  ///   - seconds: Unix time.
  ///   - answer: Called with one request of a connection after the other.
  init(
    _ limits: ConnectionLimits, loops: any EventLoopGroup, seconds: @escaping @Sendable () -> Int64,
    answer: @escaping @Sendable (ReceivedRequest) async -> Answer
  ) {
    (self.limits, self.seconds, self.answer) = (limits, seconds, answer)
    executors = Dictionary(
      loops.makeIterator().map { (ObjectIdentifier($0), LoopExecutor($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Connection> {
    channel.eventLoop.makeCompletedFuture {
      let requests = RequestQueue()
      let decoder = HTTPRequestDecoder(limitConfiguration: limits.decoding)
      try channel.pipeline.syncOperations.addHandlers([
        HTTPResponseEncoder(), ByteToMessageHandler(decoder),
        RequestHandler(limits, requests, seconds: seconds),
      ])
      return Connection(channel: channel, requests: requests)
    }
  }

  func handle(value: Connection, logger: Logger) async {
    let channel = value.channel
    await withTaskExecutorPreference(executors[ObjectIdentifier(channel.eventLoop)]) {
      await withTaskCancellationHandler {
        while let request = await value.requests.next() {
          let answer = await answer(request)
          // A sender that is gone reads nothing; what it sent has been carried out all the same.
          channel.writeAndFlush(answer, promise: nil)
        }
      } onCancel: {
        channel.close(promise: nil)
      }
    }
  }
}
