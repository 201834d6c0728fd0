/// Which reply goes out when: in order within a conversation, side by side otherwise.
///
/// Performs nothing: each call says what the outbox has to do, so that ten minutes of an outage are a loop
/// in a test. A conversation has at most one request under way. An installation that seems to be down is
/// asked by one conversation at a time, and when it is back, only so many requests go out at once.
struct OutboxSchedule: Sendable {
  /// One attempt that has to be made now.
  struct Attempt: Sendable, Equatable {
    let reply: PendingReply
    let parts: Int
    fileprivate let conversation: String
    fileprivate let destination: String
  }

  private struct Item: Sendable {
    var reply: PendingReply
    let destination: String
    var parts = 0
    var failures = 0
    var firstAttempt: Int64?
    /// Whether the platform itself has said when to come again.
    var isAsked = false
  }

  private struct Queue: Sendable {
    var items: [Item] = []
    var isUnderWay = false
  }

  private struct Destination: Sendable {
    /// Conversations whose first reply may go out.
    var ready: [String] = []
    var head = 0
    var underWay = 0
    /// Conversations that failed one after the other.
    var failed: Set<String> = []
    var closings = 0
    var closedUntil: Int64 = 0
    /// Whether the platform itself has said when to come again.
    var isAsked = false
    var isProbing = false
    var isDown: Bool { closings > 0 }
  }

  private let policy: RetryPolicy
  private var queues: [String: Queue] = [:]
  private var destinations: [String: Destination] = [:]
  private var known: Set<String> = []
  private var waiting = DueHeap()
  private var reopenings = DueHeap()

  init(_ policy: RetryPolicy) { self.policy = policy }

  /// Replies that aren't out yet.
  var count: Int { known.count }

  /// When something becomes due that isn't yet.
  var nextDue: Int64? { [waiting.firstDue, reopenings.firstDue].compactMap { $0 }.min() }

  /// Installations that seem to be down.
  var down: [String] { destinations.filter(\.value.isDown).map(\.key).sorted() }

  /// Adds a reply by the order of its conversation's lines; one that is there already is passed over.
  ///
  /// Two turns that end together may hand over their replies the other way round. What is under way stays
  /// first.
  mutating func add(_ reply: PendingReply, to destination: String) {
    guard !reply.isDead, known.insert(reply.delivery).inserted else { return }
    let conversation = reply.reply.conversation
    var queue = queues[conversation, default: Queue()]
    let later = queue.items.firstIndex { $0.reply.reply.seq > reply.reply.seq } ?? queue.items.count
    let index = later == 0 && (queue.isUnderWay || queue.items.first?.firstAttempt != nil) ? 1 : later
    queue.items.insert(Item(reply: reply, destination: destination), at: index)
    queues[conversation] = queue
    if queue.items.count == 1 { makeReady(conversation) }
  }

  /// Takes in that an installation has just shown to be there: what waits for it because nobody answered is
  /// due at once. Pauses that the platform has asked for stay, and one conversation still goes first.
  ///
  /// - Returns: Whether anything became due.
  mutating func wake(_ name: String, at now: Int64) -> Bool {
    guard var destination = destinations[name] else { return false }
    var isDue = false
    if destination.isDown, !destination.isAsked, !destination.isProbing, destination.closedUntil > now {
      destination.closedUntil = now
      destinations[name] = destination
      isDue = true
    }
    guard waiting.firstDue != nil else { return isDue }
    let queues = queues
    let woken = waiting.remove { conversation in
      guard let item = queues[conversation]?.items.first else { return false }
      return item.destination == name && !item.isAsked
    }
    for conversation in woken { makeReady(conversation) }
    return isDue || !woken.isEmpty
  }

  /// The attempts that have to be made now.
  mutating func start(at now: Int64) -> [Attempt] {
    while let conversation = waiting.next(at: now) { makeReady(conversation) }
    while reopenings.next(at: now) != nil {}
    var attempts: [Attempt] = []
    for name in destinations.keys.sorted() {
      while let attempt = nextAttempt(of: name, at: now) { attempts.append(attempt) }
    }
    return attempts
  }

  private mutating func nextAttempt(of name: String, at now: Int64) -> Attempt? {
    guard var destination = destinations[name], destination.head < destination.ready.count else { return nil }
    guard destination.underWay < policy.parallelMax else { return nil }
    if destination.isDown {
      guard now >= destination.closedUntil, !destination.isProbing else { return nil }
      destination.isProbing = true
    }
    let conversation = destination.ready[destination.head]
    destination.head += 1
    if destination.head == destination.ready.count { (destination.ready, destination.head) = ([], 0) }
    destination.underWay += 1
    destinations[name] = destination
    queues[conversation]?.isUnderWay = true
    guard var item = queues[conversation]?.items.first else { return nil }
    item.firstAttempt = item.firstAttempt ?? now
    queues[conversation]?.items[0] = item
    return Attempt(reply: item.reply, parts: item.parts, conversation: conversation, destination: name)
  }

  /// Takes in how an attempt ended; returns what has to be recorded of the reply, if it is done with.
  mutating func finish(_ attempt: Attempt, _ carriage: Carriage, at now: Int64, random: UInt64)
    -> DeliveryOutcome?
  {
    destinations[attempt.destination]?.underWay -= 1
    guard var queue = queues[attempt.conversation], var item = queue.items.first else { return nil }
    queue.isUnderWay = false
    item.parts = max(item.parts, carriage.parts)
    if let moved = carriage.replyTo { item.reply.replyTo = moved }
    queue.items[0] = item
    queues[attempt.conversation] = queue
    switch carriage.end {
    case .arrived:
      reopen(attempt.destination)
      return done(attempt, .delivered)
    case .never(let reason):
      reopen(attempt.destination)
      return done(attempt, .dead(reason: reason))
    case .later(let asked, let trouble):
      note(trouble, of: attempt, askedSeconds: asked, at: now, random: random)
      return postpone(attempt, askedSeconds: asked, at: now, random: random)
    }
  }

  private mutating func done(_ attempt: Attempt, _ outcome: DeliveryOutcome) -> DeliveryOutcome {
    known.remove(attempt.reply.delivery)
    queues[attempt.conversation]?.items.removeFirst()
    if queues[attempt.conversation]?.items.isEmpty == false {
      makeReady(attempt.conversation)
    } else {
      queues[attempt.conversation] = nil
    }
    return outcome
  }

  private mutating func postpone(_ attempt: Attempt, askedSeconds: Int?, at now: Int64, random: UInt64)
    -> DeliveryOutcome?
  {
    guard var item = queues[attempt.conversation]?.items.first else { return nil }
    item.failures += 1
    item.isAsked = askedSeconds != nil
    let pause = policy.pause(after: item.failures, askedSeconds: askedSeconds, random: random)
    if now + pause - (item.firstAttempt ?? now) > policy.ageMaxMilliseconds {
      return done(attempt, .dead(reason: "expired"))
    }
    queues[attempt.conversation]?.items[0] = item
    waiting.add(attempt.conversation, due: now + pause)
    return nil
  }

  private mutating func makeReady(_ conversation: String) {
    guard let queue = queues[conversation], !queue.isUnderWay, let item = queue.items.first else { return }
    destinations[item.destination, default: Destination()].ready.append(conversation)
  }

  /// Any answer that isn't a passing error shows that the platform is there.
  private mutating func reopen(_ name: String) {
    destinations[name]?.failed = []
    destinations[name]?.closings = 0
    destinations[name]?.isProbing = false
  }

  private mutating func note(
    _ trouble: Carriage.Trouble, of attempt: Attempt, askedSeconds: Int?, at now: Int64, random: UInt64
  ) {
    guard var destination = destinations[attempt.destination] else { return }
    defer { destinations[attempt.destination] = destination }
    guard trouble != .conversation else {
      destination.isProbing = false
      return
    }
    destination.failed.insert(attempt.conversation)
    let isEnough = destination.failed.count >= policy.failuresBeforeDown
    guard destination.isDown || trouble == .all || isEnough else { return }
    // Of several that fail together only the first, or the probe, makes the pause longer.
    guard destination.isProbing || !destination.isDown else { return }
    (destination.isProbing, destination.closings) = (false, destination.closings + 1)
    let pause = policy.pause(after: destination.closings, askedSeconds: askedSeconds, random: random)
    destination.isAsked = askedSeconds != nil
    destination.closedUntil = now + pause
    reopenings.add(attempt.destination, due: destination.closedUntil)
  }
}
