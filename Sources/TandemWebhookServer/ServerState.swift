import Synchronization
import TandemDialogue
import TandemRuntime
import TandemWebhook

/// What operators may know: whether the server takes requests, and how the outbox stands.
final class ServerState: Sendable {
  private let outbox: Outbox
  private let residents: @Sendable () -> Int
  private let taking = Atomic<Bool>(false)
  private let unread = Mutex<Set<String>>([])

  init(_ outbox: Outbox, residents: @escaping @Sendable () -> Int) {
    (self.outbox, self.residents) = (outbox, residents)
  }

  /// Whether new requests are carried out; false before the start and from the signal to stop on.
  var isTaking: Bool { taking.load(ordering: .relaxed) }

  func begin() { taking.store(true, ordering: .relaxed) }

  func end() { taking.store(false, ordering: .relaxed) }

  /// Notes whether a platform that has to be asked can't be read.
  func note(_ installation: String, isFailing: Bool) {
    unread.withLock { unread in
      if isFailing { unread.insert(installation) } else { unread.remove(installation) }
    }
  }

  /// Installations that seem to be down in one direction at least.
  private func down(_ sending: [String]) -> [String] {
    unread.withLock { $0.union(sending) }.sorted()
  }

  /// 200 as long as the process works; says how many replies wait or were given up, and what seems down.
  func health() async -> Answer {
    let state = await outbox.state
    return .json(
      200,
      [
        "status": .text(isTaking ? "ok" : "stopping"), "waiting": .number(state.waiting),
        "deadLetters": .number(state.dead), "down": .list(down(state.down).map(Value.text)),
      ])
  }

  /// 200 while requests are taken; a load balancer looks elsewhere otherwise.
  func ready() async -> Answer {
    isTaking ? .json(200, ["ready": true]) : .json(503, ["ready": false])
  }

  func metrics(_ metrics: Metrics) async -> Answer {
    let state = await outbox.state
    let text = metrics.text(
      waiting: state.waiting, dead: state.dead, delivered: state.delivered, conversations: residents(),
      down: down(state.down).count)
    return Answer(200, contentType: "text/plain; version=0.0.4", body: Array(text.utf8))
  }
}
