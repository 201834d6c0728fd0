public import Logging

/// Sends recorded replies: durable with the turn, in order within a conversation, until they are there.
///
/// What to do when is decided by `OutboxSchedule`; this actor carries it out. What isn't out when the
/// program ends is in the journal and is found again at the next start.
public actor Outbox {
  private let delivering: any Delivering
  private let carrier: any Carrier
  private let time: OutboxTime
  private let random: @Sendable () -> UInt64
  private let log: Logger
  private var schedule: OutboxSchedule
  private var isStopping = false
  private var isCalled = false
  private var sleeper: CheckedContinuation<Void, Never>?
  private var armedUntil: Int64?
  private var dead: Set<String> = []
  private var deliveredCount = 0

  /// An outbox; time and randomness come from outside.
  public init(
    _ delivering: any Delivering, carrier: any Carrier, policy: RetryPolicy = RetryPolicy(),
    time: OutboxTime, random: @escaping @Sendable () -> UInt64,
    log: Logger = Logger(label: "tandem") { _ in SwiftLogNoOpLogHandler() }
  ) {
    (self.delivering, self.carrier, self.time, self.random) = (delivering, carrier, time, random)
    (schedule, self.log) = (OutboxSchedule(policy), log)
  }

  /// Adds a reply; one that is waiting already is passed over.
  public func add(_ reply: PendingReply) {
    if reply.isDead {
      dead.insert(reply.delivery)
      return
    }
    dead.remove(reply.delivery)
    schedule.add(reply, to: carrier.destination(of: reply))
    call()
  }

  /// Tries at once what waits for an installation that has just shown to be there.
  public func wake(_ destination: String) {
    if schedule.wake(destination, at: time.milliseconds()) { call() }
  }

  /// How many replies wait, were given up, and were sent since the start; and which installations are down.
  public var state: (waiting: Int, dead: Int, delivered: Int, down: [String]) {
    (schedule.count, dead.count, deliveredCount, schedule.down)
  }

  /// Sends until `stop` is called; returns when what is under way has ended.
  public func run() async {
    await withDiscardingTaskGroup { attempts in
      await withDiscardingTaskGroup { timers in
        while !isStopping {
          isCalled = false
          let now = time.milliseconds()
          for attempt in schedule.start(at: now) { attempts.addTask { await self.make(attempt) } }
          arm(in: &timers, at: now)
          await sleep()
        }
        timers.cancelAll()
      }
    }
  }

  /// Lets `run` end.
  public func stop() {
    isStopping = true
    call()
  }

  /// Puts a reply together, sends and settles it: outside of the actor, which others need meanwhile.
  nonisolated private func make(_ attempt: OutboxSchedule.Attempt) async {
    let carriage = await carrier.carry(attempt.reply, after: attempt.parts)
    guard let outcome = await finish(attempt, carriage) else { return }
    let conversation = attempt.reply.reply.conversation
    if case .dead(let reason) = outcome {
      log.warning("reply given up", metadata: ["conversation": "\(conversation)", "reason": "\(reason)"])
    }
    do {
      try await delivering.settle(conversation, delivery: attempt.reply.delivery, outcome)
    } catch {
      // An erased conversation has nothing to settle; any other reply goes out once more after a restart.
      if ![.erased, .unknownConversation].contains(error.code) {
        log.warning("delivery not recorded", metadata: ["conversation": "\(conversation)"])
      }
    }
  }

  /// What is to be recorded; nil where the reply stays and is tried again.
  private func finish(_ attempt: OutboxSchedule.Attempt, _ carriage: Carriage) -> DeliveryOutcome? {
    let outcome = schedule.finish(attempt, carriage, at: time.milliseconds(), random: random())
    call()
    guard let outcome else { return nil }
    if outcome == .delivered { deliveredCount += 1 } else { dead.insert(attempt.reply.delivery) }
    return outcome
  }

  /// One timer for the next thing that becomes due; a timer that is out of date wakes for nothing.
  private func arm(in group: inout DiscardingTaskGroup, at now: Int64) {
    guard let due = schedule.nextDue else { return }
    if let armedUntil, armedUntil > now, armedUntil <= due { return }
    armedUntil = due
    group.addTask { [time] in
      await time.sleep(due)
      await self.call()
    }
  }

  private func sleep() async {
    if isCalled || isStopping { return }
    await withCheckedContinuation { sleeper = $0 }
  }

  private func call() {
    isCalled = true
    sleeper?.resume()
    sleeper = nil
  }
}

/// The time as the outbox sees it.
public struct OutboxTime: Sendable {
  /// Milliseconds since some moment; never goes back.
  public let milliseconds: @Sendable () -> Int64
  /// Returns at such a time, or when the task is cancelled.
  public let sleep: @Sendable (Int64) async -> Void

  /// A time of given parts.
  public init(
    milliseconds: @escaping @Sendable () -> Int64, sleep: @escaping @Sendable (Int64) async -> Void
  ) {
    (self.milliseconds, self.sleep) = (milliseconds, sleep)
  }

  /// The machine's.
  public static func ofMachine() -> OutboxTime {
    let clock = ContinuousClock()
    let start = clock.now
    return OutboxTime(
      milliseconds: {
        let (seconds, attoseconds) = (clock.now - start).components
        return seconds * 1000 + attoseconds / 1_000_000_000_000_000
      },
      sleep: { try? await clock.sleep(until: start + .milliseconds($0)) })
  }
}
