import CCurl

/// What the client's thread does: starts what was submitted, waits with libcurl, tells who waits.
struct TransferLoop {
  private let multi: MultiHandle
  private let mailbox: Mailbox
  private let limits: HTTPLimits
  private let reach: HTTPReach
  private var live: [UInt64: (transfer: Transfer, complete: Mailbox.Completion)] = [:]

  /// A loop that nobody runs yet.
  init(_ multi: MultiHandle, _ mailbox: Mailbox, _ limits: HTTPLimits, _ reach: HTTPReach) {
    (self.multi, self.mailbox, self.limits, self.reach) = (multi, mailbox, limits, reach)
  }

  /// Runs until the mailbox is closed.
  mutating func run() {
    while true {
      let letters = mailbox.collect()
      if letters.isClosed { break }
      for order in letters.orders { start(order) }
      for ticket in letters.cancelled { end(ticket, .failure(HTTPFailure(.cancelled))) }
      perform()
    }
    let rest = mailbox.collect().orders
    for order in rest { order.complete(.failure(HTTPFailure(.cancelled))) }
    for ticket in live.keys.sorted() { end(ticket, .failure(HTTPFailure(.cancelled))) }
  }

  private mutating func start(_ order: Mailbox.Order) {
    do throws(HTTPFailure) {
      let transfer = try Transfer(order.ticket, order.request, limits, reach)
      live[order.ticket] = (transfer, order.complete)
      _ = unsafe curl_multi_add_handle(multi.pointer, transfer.easy)
    } catch {
      order.complete(.failure(error))
    }
  }

  private mutating func perform() {
    var running: Int32 = 0
    _ = unsafe curl_multi_perform(multi.pointer, &running)
    var left: Int32 = 0
    while let message = unsafe curl_multi_info_read(multi.pointer, &left) {
      guard unsafe message.pointee.msg == CURLMSG_DONE else { continue }
      var pointer: UnsafeMutableRawPointer?
      _ = unsafe tandem_curl_get_pointer(message.pointee.easy_handle, CURLINFO_PRIVATE, &pointer)
      guard let transfer = unsafe Transfer.of(pointer) else { continue }
      end(transfer.ticket, transfer.outcome(unsafe tandem_curl_result(message)))
    }
    // Woken by the mailbox, by a socket, or by libcurl's own timers; the rest is a safeguard.
    _ = unsafe curl_multi_poll(multi.pointer, nil, 0, 1_000, nil)
  }

  private mutating func end(_ ticket: UInt64, _ outcome: Result<HTTPResponse, HTTPFailure>) {
    guard let (transfer, complete) = live.removeValue(forKey: ticket) else { return }
    _ = unsafe curl_multi_remove_handle(multi.pointer, transfer.easy)
    complete(outcome)
  }
}
