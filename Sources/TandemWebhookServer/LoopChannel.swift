import HummingbirdCore
import Logging
import NIOCore

/// Connections whose requests are answered on the event loop that their socket belongs to.
struct LoopChannel<Base: ServerChildChannel>: ServerChildChannel {
  private let base: Base
  private let executors: [ObjectIdentifier: LoopExecutor]

  /// - Parameter loops: All loops that connections may belong to.
  init(_ base: Base, loops: any EventLoopGroup) {
    self.base = base
    executors = Dictionary(
      loops.makeIterator().map { (ObjectIdentifier($0), LoopExecutor($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
    base.setup(channel: channel, logger: logger)
  }

  func handle(value: Base.Value, logger: Logger) async {
    let executor = executors[ObjectIdentifier(value.channel.eventLoop)]
    await withTaskExecutorPreference(executor) { await base.handle(value: value, logger: logger) }
  }
}
