import Synchronization
import TandemDialogue
import TandemRuntime

/// A host without order of its own, which notices when two calls for one conversation overlap.
final class OverlapWatch: Conversing {
  private struct Seen {
    var active: [String: Int] = [:]
    var texts: [String: [String]] = [:]
    var hasOverlapped = false
  }

  private let seen = Mutex(Seen())

  var hasOverlapped: Bool { seen.withLock { $0.hasOverlapped } }

  /// What came for a conversation, in the order in which it was served.
  func texts(of conversation: String) -> [String] { seen.withLock { $0.texts[conversation] ?? [] } }

  func turn(_ conversation: String, text: String, _ delivery: Delivery) async throws(RuntimeError)
    -> TurnReply
  {
    seen.withLock { seen in
      seen.active[conversation, default: 0] += 1
      if seen.active[conversation] != 1 { seen.hasOverlapped = true }
      seen.texts[conversation, default: []].append(text)
    }
    // Gives every other request the chance to begin too early.
    for _ in 0..<5 { await Task.yield() }
    seen.withLock { $0.active[conversation, default: 1] -= 1 }
    return OverlapWatch.reply(conversation)
  }

  func open(_ request: OpenRequest) async throws(RuntimeError) -> TurnReply { OverlapWatch.reply("new") }

  func undo(_ conversation: String, _ delivery: Delivery) async throws(RuntimeError) -> TurnReply {
    OverlapWatch.reply(conversation)
  }

  func change(_ conversation: String, slot: String, _ delivery: Delivery) async throws(RuntimeError)
    -> TurnReply
  { OverlapWatch.reply(conversation) }

  func close(_ conversation: String, _ delivery: Delivery) async throws(RuntimeError) -> TurnReply {
    OverlapWatch.reply(conversation)
  }

  func get(_ conversation: String) async throws(RuntimeError) -> TurnReply {
    OverlapWatch.reply(conversation)
  }

  func history(_ conversation: String, sinceSeq: Int) async throws(RuntimeError) -> [HistoryEntry] { [] }

  func list() async throws(RuntimeError) -> [ConversationSummary] { [] }

  func export(_ conversation: String) async throws(RuntimeError) -> Value { .null }

  func erase(_ conversation: String, _ delivery: Delivery) async throws(RuntimeError) {}

  private static func reply(_ conversation: String) -> TurnReply {
    TurnReply(
      conversation: conversation, seq: 1, flow: .init(id: "", revision: ""), step: "", status: .awaiting,
      messages: [], prompt: nil, progress: Progress(answered: 0, total: 0), slots: [:], statement: nil)
  }
}
