import Synchronization

/// Which conversation a message has opened, for as long as the program runs; the oldest are forgotten.
///
/// Every other message is found in its conversation's log. An opening can't be, since its id is only made
/// by it; and a lasting table beside the logs would let two people who both number their messages from 1
/// meet in one conversation.
final class Receipts: Sendable {
  private struct Table {
    var opened: [String: (id: String, request: OpenRequest)] = [:]
    var order: [String] = []
  }

  private let countMax: Int
  private let table = Mutex(Table())

  init(countMax: Int) { self.countMax = countMax }

  /// The conversation that this message has opened; fails where it was another request.
  func conversation(openedBy message: String, as request: OpenRequest) throws(RuntimeError) -> String? {
    guard let known = table.withLock({ $0.opened[message] }) else { return nil }
    guard known.request == request else { throw .messageReused() }
    return known.id
  }

  func keep(_ id: String, openedBy message: String, as request: OpenRequest) {
    table.withLock { table in
      table.opened[message] = (id, request)
      table.order.append(message)
      guard table.order.count > countMax else { return }
      for old in table.order.prefix(countMax / 8) { table.opened[old] = nil }
      table.order.removeFirst(countMax / 8)
    }
  }
}
