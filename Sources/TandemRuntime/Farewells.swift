import Synchronization
import TandemDialogue

/// What was said last to conversations that are erased, for as long as the program runs; the oldest are
/// forgotten.
///
/// A reply that got lost is asked for again with the same message id. The log that every other repetition is
/// answered from is gone then, and its mark holds nothing. What is kept here says nothing of the person.
final class Farewells: Sendable {
  /// How a conversation ended.
  struct Farewell: Sendable {
    let message: String
    /// What the message was; nil where it was a call and no turn.
    let utterance: Utterance?
    let reply: TurnReply?
  }

  private struct Table {
    var farewells: [String: Farewell] = [:]
    var order: [String] = []
  }

  private let countMax: Int
  private let table = Mutex(Table())

  init(countMax: Int) { self.countMax = countMax }

  /// The end of a conversation, where this message brought it about.
  func farewell(to id: String, by message: String?) -> Farewell? {
    guard let message, let farewell = table.withLock({ $0.farewells[id] }) else { return nil }
    return farewell.message == message ? farewell : nil
  }

  func keep(_ id: String, _ delivery: Delivery, _ utterance: Utterance? = nil, _ reply: TurnReply? = nil) {
    guard let message = delivery.messageId else { return }
    table.withLock { table in
      table.farewells[id] = Farewell(message: message, utterance: utterance, reply: reply)
      table.order.append(id)
      guard table.order.count > countMax else { return }
      for old in table.order.prefix(countMax / 8) { table.farewells[old] = nil }
      table.order.removeFirst(countMax / 8)
    }
  }
}

extension ConversationHost {
  /// The farewell once more, where this message was the one that erased the conversation.
  func farewell(to id: String, _ utterance: Utterance, _ delivery: Delivery) throws(RuntimeError)
    -> TurnReply?
  {
    guard let farewell = farewells.farewell(to: id, by: delivery.messageId) else { return nil }
    guard farewell.utterance == utterance, var reply = farewell.reply else { throw .messageReused() }
    reply.replayed = true
    return reply
  }
}
