import NIOCore
import NIOHTTP1
import TandemWebhook

/// Gathers the parts of each request, hands it on as a whole, and writes its answer.
///
/// A sender that doesn't wait for its answers is read no further while many of its requests have none, so
/// what waits is limited to these and to what one read brings.
final class RequestHandler: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = Answer
  typealias OutboundOut = HTTPServerResponsePart

  /// What comes next.
  private enum Reading {
    case head
    case body(of: ReceivedRequest, max: Int, end: NIODeadline, isLast: Bool)
    /// The rest of a request that was given up: a sender that is still writing wouldn't read the answer if
    /// the connection closed at once.
    case rest(end: NIODeadline)
    /// Nothing more is taken.
    case nothing
  }

  private static let waitingMax = 16

  private let limits: ConnectionLimits
  private let arrived: RequestQueue
  private let seconds: @Sendable () -> Int64
  private var reading = Reading.head
  private var body: [UInt8] = []
  private var waiting = 0
  private var isReadHeld = false
  private var isEnding = false
  private var lastPart = NIODeadline.uptimeNanoseconds(0)
  private var ticking: RepeatedTask?

  /// - Parameter seconds: Unix time, for the date of answers.
  init(
    _ limits: ConnectionLimits, _ arrived: RequestQueue,
    seconds: @escaping @Sendable () -> Int64
  ) {
    (self.limits, self.arrived, self.seconds) = (limits, arrived, seconds)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    lastPart = context.eventLoop.now
    let looking = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    ticking = context.eventLoop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) { _ in
      let (handler, context) = looking.value
      handler.look(context, at: context.eventLoop.now)
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) { end() }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  private func end() {
    ticking?.cancel()
    ticking = nil
    arrived.finish()
  }

  // MARK: What comes in

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    lastPart = context.eventLoop.now
    switch (unwrapInboundIn(data), reading) {
    case (.head(let head), .head): begin(head, context)
    case (.body(let bytes), .body(let request, let max, let end, _)): gather(bytes, of: request, max, end)
    case (.end, .body(let request, _, _, let isLast)):
      reading = isLast || isEnding ? .nothing : .head
      hand(request)
    case (.end, .rest):
      reading = .nothing
      closeIfDone(context)
    default: break
    }
  }

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let request = ReceivedRequest(head)
    let max = limits.bodyBytesMax(request.path)
    let end = lastPart + limits.request
    let announced = request.announced ?? 0
    guard announced <= max else { return giveUp(request, .tooLarge, end) }
    if head.headers.first(name: "expect")?.lowercased() == "100-continue" {
      let interim = HTTPResponseHead(version: .http1_1, status: .continue)
      context.writeAndFlush(wrapOutboundOut(.head(interim)), promise: nil)
    }
    // What the sender announces is no reason to set much aside.
    body.reserveCapacity(min(announced, 4_096))
    reading = .body(of: request, max: max, end: end, isLast: !head.isKeepAlive || head.version == .http1_0)
  }

  private func gather(_ bytes: ByteBuffer, of request: ReceivedRequest, _ max: Int, _ end: NIODeadline) {
    guard body.count + bytes.readableBytes <= max else { return giveUp(request, .tooLarge, end) }
    body.append(contentsOf: bytes.readableBytesView)
  }

  private func giveUp(_ request: ReceivedRequest, _ fault: ReceivedRequest.Fault, _ end: NIODeadline) {
    var request = request
    request.fault = fault
    reading = .rest(end: end)
    hand(request)
  }

  private func hand(_ request: ReceivedRequest) {
    var request = request
    (request.body, body) = (body, [])
    waiting += 1
    arrived.add(request)
  }

  /// Not held back from the first request on: each pause and each end of a pause is a call of the system.
  func read(context: ChannelHandlerContext) {
    if waiting < Self.waitingMax { context.read() } else { isReadHeld = true }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is ChannelShouldQuiesceEvent:
      isEnding = true
      if case .head = reading { reading = .nothing }
      closeIfDone(context)
    case ChannelEvent.inputClosed:
      reading = .nothing
      closeIfDone(context)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let error = error as? HTTPParserError else { return context.close(promise: nil) }
    // Its answer has gone out.
    if case .rest = reading { return context.close(promise: nil) }
    reading = .nothing
    guard waiting == 0 else { return }
    send(.empty(error == .headerOverflow ? 431 : 400), context)
  }

  // MARK: What goes out

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    waiting -= 1
    lastPart = context.eventLoop.now
    send(unwrapOutboundIn(data), context, promise)
    guard isReadHeld, waiting < Self.waitingMax else { return }
    isReadHeld = false
    context.read()
  }

  private func send(
    _ answer: Answer, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>? = nil
  ) {
    let isLast =
      switch reading {
      case .nothing, .rest: waiting == 0
      case .head, .body: false
      }
    context.write(wrapOutboundOut(.head(answer.head(isLast: isLast, at: seconds()))), promise: nil)
    if !answer.body.isEmpty {
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: answer.body)))), promise: nil)
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: promise)
    closeIfDone(context)
  }

  /// Closes a connection on which nothing is to be read, answered or written any more.
  private func closeIfDone(_ context: ChannelHandlerContext) {
    guard case .nothing = reading, waiting == 0 else { return }
    arrived.finish()
    // An empty piece behind everything that was written: closing throws away what the socket hasn't taken.
    let written = context.eventLoop.makePromise(of: Void.self)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
    written.futureResult.whenComplete { [channel = context.channel] _ in channel.close(promise: nil) }
  }

  /// Every second: gives up what has taken too long.
  private func look(_ context: ChannelHandlerContext, at now: NIODeadline) {
    switch reading {
    case .body(let request, _, let end, _) where now >= end && waiting == 0: giveUp(request, .tooSlow, now)
    case .rest(let end) where now >= end && waiting == 0: context.close(promise: nil)
    case .body, .rest: break
    case .head, .nothing:
      if waiting == 0, now - lastPart > limits.idle { context.close(promise: nil) }
    }
  }
}
