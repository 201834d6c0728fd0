import TandemDialogue
import TandemTesting
import Testing

@testable import TandemRuntime

@Suite("Which reply goes out when")
struct OutboxScheduleTests {
  private static func reply(_ conversation: String, _ seq: Int) -> PendingReply {
    PendingReply(
      delivery: PendingReply.id(conversation, seq: seq), replyTo: "place",
      reply: TurnReply(
        conversation: conversation, seq: seq, flow: .init(id: "f", revision: "r"), step: "s",
        status: .awaiting,
        messages: [], prompt: nil, progress: Progress(answered: 0, total: 0), slots: [:], statement: nil))
  }

  /// Runs a schedule against a platform until nothing is due before `end`; no time passes but this one.
  private struct Run {
    var schedule: OutboxSchedule
    var now: Int64 = 0
    var numbers = SeededGenerator(seed: 7)
    private(set) var arrived: [(at: Int64, delivery: String)] = []
    private(set) var attempts: [(at: Int64, delivery: String)] = []
    private(set) var dead: [String: String] = [:]

    init(_ policy: RetryPolicy = RetryPolicy()) { schedule = OutboxSchedule(policy) }

    mutating func add(_ conversation: String, _ seqs: ClosedRange<Int>, to destination: String = "matrix") {
      for seq in seqs { schedule.add(OutboxScheduleTests.reply(conversation, seq), to: destination) }
    }

    mutating func run(until end: Int64, _ platform: (PendingReply, Int64) -> Carriage) {
      while true {
        let started = schedule.start(at: now)
        for attempt in started {
          attempts.append((now, attempt.reply.delivery))
          let carriage = platform(attempt.reply, now)
          switch schedule.finish(attempt, carriage, at: now, random: numbers.next()) {
          case .delivered: arrived.append((now, attempt.reply.delivery))
          case .dead(let reason): dead[attempt.reply.delivery] = reason
          default: break
          }
        }
        guard started.isEmpty else { continue }
        guard let due = schedule.nextDue, due <= end else { break }
        now = max(now, due)
      }
      now = max(now, end)
    }
  }

  @Test("Replies of a conversation go out in order, one at a time")
  func order() {
    var schedule = OutboxSchedule(RetryPolicy())
    for seq in [1, 2, 3] { schedule.add(Self.reply("a", seq), to: "m") }
    schedule.add(Self.reply("a", 2), to: "m")
    #expect(schedule.count == 3)
    let first = schedule.start(at: 0)
    #expect(first.map(\.reply.delivery) == ["a:1"])
    #expect(schedule.start(at: 0).isEmpty)
    #expect(schedule.finish(first[0], Carriage(.arrived, parts: 1), at: 0, random: 0) == .delivered)
    #expect(schedule.start(at: 0).map(\.reply.delivery) == ["a:2"])
  }

  @Test("Replies that are handed over the other way round go out in the order of their lines")
  func sorting() {
    var run = Run()
    for seq in [3, 1, 2] { run.add("a", seq...seq) }
    run.run(until: 1) { _, _ in Carriage(.arrived, parts: 1) }
    #expect(run.arrived.map(\.delivery) == ["a:1", "a:2", "a:3"])
    var schedule = OutboxSchedule(RetryPolicy())
    schedule.add(Self.reply("a", 2), to: "m")
    let first = schedule.start(at: 0)
    schedule.add(Self.reply("a", 1), to: "m")
    #expect(schedule.finish(first[0], Carriage(.arrived, parts: 1), at: 0, random: 0) == .delivered)
    #expect(schedule.start(at: 0).map(\.reply.delivery) == ["a:1"])
  }

  @Test("A platform that is down for ten minutes: nothing lost, order kept, no storm when it is back")
  func outage() {
    var run = Run()
    for number in 0..<200 { run.add("c\(number)", 1...3) }
    run.add("other", 1...3, to: "slack")
    let back: Int64 = 600_000
    run.run(until: 3_600_000) { reply, now in
      if reply.reply.conversation == "other" || now >= back { return Carriage(.arrived, parts: 1) }
      return Carriage(.later(afterSeconds: nil, .perhapsAll))
    }
    #expect(run.arrived.count == 603)
    #expect(run.dead.isEmpty)
    for number in 0..<200 {
      let own = run.arrived.map(\.delivery).filter { $0.hasPrefix("c\(number):") }
      #expect(own == (1...3).map { "c\(number):\($0)" })
    }
    // The other platform never noticed.
    #expect(run.arrived.filter { $0.delivery.hasPrefix("other") }.map(\.at) == [0, 0, 0])
    // While it was down, hardly anybody knocked: the first wave, then one probe at a time.
    let knocks = run.attempts.filter { $0.at > 0 && $0.at < back && !$0.delivery.hasPrefix("other") }
    #expect(knocks.count <= 20, "\(knocks.count) attempts during the outage")
    let afterwards = run.attempts.filter { $0.at >= back }
    #expect(afterwards.count == 600)
    #expect(afterwards.first.map { $0.at < back + 600_000 } == true)
  }

  @Test("No more requests at once than an installation may have")
  func parallel() {
    var schedule = OutboxSchedule(RetryPolicy(parallelMax: 4))
    for number in 0..<20 { schedule.add(Self.reply("c\(number)", 1), to: "m") }
    let first = schedule.start(at: 0)
    #expect(first.count == 4)
    _ = schedule.finish(first[0], Carriage(.arrived, parts: 1), at: 0, random: 0)
    #expect(schedule.start(at: 0).count == 1)
  }

  @Test("One conversation that always fails holds up nobody else, and becomes a dead letter after a day")
  func poison() {
    var run = Run()
    run.add("bad", 1...2)
    for number in 0..<50 { run.add("c\(number)", 1...1) }
    run.run(until: 2 * 86_400_000) { reply, _ in
      reply.delivery == "bad:1"
        ? Carriage(.later(afterSeconds: nil, .perhapsAll)) : Carriage(.arrived, parts: 1)
    }
    #expect(run.arrived.filter { $0.delivery.hasPrefix("c") }.allSatisfy { $0.at == 0 })
    #expect(run.dead == ["bad:1": "expired"])
    #expect(run.arrived.last.map { $0.delivery == "bad:2" && $0.at > 80_000_000 } == true)
    #expect(run.attempts.filter { $0.delivery == "bad:1" }.count < 150)
  }

  @Test("What a platform asks for is waited, by the one conversation or by all")
  func retryAfter() {
    var run = Run()
    run.add("a", 1...1)
    run.add("b", 1...1)
    run.run(until: 60_000) { reply, now in
      reply.delivery == "a:1" && now < 30_000
        ? Carriage(.later(afterSeconds: 30, .conversation)) : Carriage(.arrived, parts: 1)
    }
    #expect(run.arrived.first?.delivery == "b:1")
    #expect(run.arrived.last.map { (30_000...31_000).contains($0.at) } == true)

    var whole = Run(RetryPolicy(parallelMax: 1))
    whole.add("a", 1...1)
    whole.add("b", 1...1)
    whole.run(until: 60_000) { _, now in
      now < 30_000 ? Carriage(.later(afterSeconds: 30, .all)) : Carriage(.arrived, parts: 1)
    }
    #expect(whole.attempts.filter { $0.at < 30_000 }.count == 1)
    #expect(whole.arrived.count == 2)
  }

  @Test("Whoever shows to be there is tried at once, one conversation first and the others after it")
  func waking() {
    var run = Run()
    for number in 0..<40 { run.add("c\(number)", 1...2) }
    run.add("other", 1...1, to: "slack")
    run.run(until: 600_000) { _, _ in Carriage(.later(afterSeconds: nil, .perhapsAll)) }
    let pending = run.schedule.nextDue ?? 0
    #expect(pending > 600_000)
    #expect(run.schedule.down == ["matrix"])
    // Still away after all: one attempt, and no more.
    let before = run.attempts.count
    let isWoken1 = run.schedule.wake("matrix", at: run.now)
    #expect(isWoken1)
    run.run(until: run.now) { _, _ in Carriage(.later(afterSeconds: nil, .perhapsAll)) }
    #expect(run.attempts.count == before + 1)
    let isWoken2 = run.schedule.wake("matrix", at: run.now)
    #expect(isWoken2)
    run.run(until: run.now) { reply, _ in
      Carriage(reply.reply.conversation == "other" ? .later(afterSeconds: nil, .perhapsAll) : .arrived)
    }
    #expect(run.arrived.count == 80)
    #expect(run.arrived.allSatisfy { $0.at == run.now })
    #expect(run.attempts.dropFirst(before + 1).filter { $0.delivery.hasPrefix("other") }.isEmpty)
    let isWoken3 = run.schedule.wake("matrix", at: run.now)
    #expect(!isWoken3)
    let isWoken4 = run.schedule.wake("nowhere", at: run.now)
    #expect(!isWoken4)
  }

  @Test("A pause that a platform has asked for isn't cut short")
  func askedPause() {
    var run = Run()
    run.add("a", 1...1)
    run.run(until: 0) { _, _ in Carriage(.later(afterSeconds: 30, .conversation)) }
    let isWoken5 = run.schedule.wake("matrix", at: 0)
    #expect(!isWoken5)
    var whole = Run()
    whole.add("a", 1...1)
    whole.run(until: 0) { _, _ in Carriage(.later(afterSeconds: 30, .all)) }
    let isWoken6 = whole.schedule.wake("matrix", at: 0)
    #expect(!isWoken6)
  }

  @Test("A final error ends one reply, and the next one of the conversation goes out")
  func final() {
    var run = Run()
    run.add("a", 1...2)
    run.run(until: 1) { reply, _ in
      reply.delivery == "a:1" ? Carriage(.never("blocked")) : Carriage(.arrived, parts: 1)
    }
    #expect(run.dead == ["a:1": "blocked"])
    #expect(run.arrived.map(\.delivery) == ["a:2"])
  }

  @Test("Parts that the platform has taken aren't counted again, and a chat that moved is found")
  func parts() {
    var schedule = OutboxSchedule(RetryPolicy())
    schedule.add(Self.reply("a", 1), to: "m")
    let first = schedule.start(at: 0)
    let end = Carriage(.later(afterSeconds: nil, .conversation), parts: 2, replyTo: "new place")
    #expect(schedule.finish(first[0], end, at: 0, random: 0) == nil)
    let second = schedule.start(at: 10_000)
    #expect(second.map(\.parts) == [2])
    #expect(second.map(\.reply.replyTo) == ["new place"])
  }

  @Test(
    "Pauses double up to the limit, and never all at the same moment",
    arguments: [
      (1, nil, 1_000, 2_000), (2, nil, 2_000, 4_000), (5, nil, 16_000, 32_000), (40, nil, 450_000, 900_000),
      (1, 7, 7_000, 7_999), (1, 100_000, 3_600_000, 3_600_999), (1, -5, 0, 999),
    ] as [(Int, Int?, Int64, Int64)])
  func pauses(failures: Int, asked: Int?, least: Int64, most: Int64) {
    var numbers = SeededGenerator(seed: 3)
    let pauses = (0..<500).map { _ in
      RetryPolicy().pause(after: failures, askedSeconds: asked, random: numbers.next())
    }
    #expect(pauses.allSatisfy { (least...most).contains($0) })
    #expect(Set(pauses).count > 100)
  }
}
