public import TandemRuntime

/// One client's stream of requests, answered from a host.
///
/// Requests to one conversation are served and answered in the order in which they came; others overtake.
/// The order is fixed where a line is read, before any task begins.
public struct Connection: Sendable {
  private let methods: Methods
  private let lanes: Lanes

  /// What a request costs in memory besides its bytes, roughly; counts against the backlog.
  private static let requestBytes = 2048

  /// A connection to a host; the side methods are what needs no conversation.
  public init(to host: any Conversing, _ side: SideMethods = SideMethods(), waitingMax: Int = 1024) {
    (methods, lanes) = (Methods(host: host, side: side), Lanes(lengthMax: waitingMax))
  }

  /// Serves requests until the input ends, and returns when the last reply is in the queue.
  ///
  /// - Parameter isWhole: Whether the input has ended by itself; a line that was cut off by something
  ///   else was never accepted.
  public func serve<Input: AsyncSequence>(
    _ input: Input, into replies: ReplyQueue, isWhole: @Sendable () -> Bool = { true }
  ) async where Input.Element == [UInt8], Input.Failure == Never {
    await withDiscardingTaskGroup { group in
      var splitter = LineSplitter()
      let executor = methods.host.executor
      for await piece in input {
        for found in splitter.split(piece) {
          await replies.backlog.room()
          if let work = accept(found, replies) {
            group.addTask(executorPreference: executor) { await work() }
          }
        }
      }
      guard isWhole() else { return }
      for found in splitter.finish() {
        if let work = accept(found, replies) { group.addTask(executorPreference: executor) { await work() } }
      }
    }
  }

  /// Takes a line in: answers what can't be served, and returns the work for everything else.
  private func accept(_ found: LineSplitter.Found, _ replies: ReplyQueue) -> (@Sendable () async -> Void)? {
    guard case .line(let line) = found else {
      replies.send(Reply.refused(.overlong(), to: "null"))
      return nil
    }
    do throws(Request.Malformed) {
      let request = try Request(reading: line)
      return work(on: request, bytes: line.count, replies)
    } catch {
      if let id = error.id { replies.send(Reply.refused(error.refusal, to: id)) }
      return nil
    }
  }

  private func work(on request: Request, bytes: Int, _ replies: ReplyQueue) -> (@Sendable () async -> Void)? {
    let cost = bytes + Connection.requestBytes
    guard let name = request.params.conversation else {
      replies.began()
      replies.backlog.add(cost)
      return {
        await answer(request, replies)
        replies.backlog.remove(cost)
      }
    }
    let conversation = SayableID.normalised(name)
    guard let place = lanes.join(conversation) else {
      let waiting = lanes.waiting(for: conversation)
      if let id = request.id { replies.send(Reply.refused(.busy(waiting: waiting), to: id)) }
      return nil
    }
    replies.began()
    replies.backlog.add(cost)
    return {
      await place.isCalled()
      await answer(request, replies)
      lanes.leave(place)
      replies.backlog.remove(cost)
    }
  }

  private func answer(_ request: Request, _ replies: ReplyQueue) async {
    let reply: [UInt8]
    do throws(Refusal) {
      reply = Reply.result(try await methods.result(of: request), to: request.id ?? "null")
    } catch {
      reply = Reply.refused(error, to: request.id ?? "null")
    }
    replies.ended()
    if request.id != nil { replies.send(reply) }
  }
}
