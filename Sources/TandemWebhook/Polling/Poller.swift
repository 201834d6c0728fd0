public import Logging
public import TandemRuntime
public import TandemStore

/// Asks one platform round after round, and keeps how far it was read.
///
/// The bookmark is written after what it covers was carried out: a crash in between means that a message is
/// read twice, and is known by its id then.
public struct Poller: Sendable {
  /// How a round ended.
  enum End: Sendable, Equatable {
    case done
    /// Nobody answered, or with an error: why, and in how many seconds again, if the platform said when.
    case failed(String, afterSeconds: Int? = nil)
  }

  private let name: String
  private let polling: any Polling
  private let sending: any Sending
  private let kept: KeptRecord
  private let report: @Sendable (_ isFailing: Bool) -> Void
  private let carryOut: @Sendable (Incoming) async throws -> Void
  private let time: OutboxTime
  private let seconds: @Sendable () -> Int64
  private let random: @Sendable () -> UInt64
  private let log: Logger
  private let policy = RetryPolicy(firstPauseMilliseconds: 1_000, pauseMaxMilliseconds: 60_000)

  /// A poller that doesn't ask yet; time and randomness come from outside.
  ///
  /// - Parameters:
  ///   - kept: Where the bookmark survives.
  ///   - report: Told when the platform begins to fail, and when it answers again.
  ///   - carryOut: Returns when an act is on disk; throws where a repetition may fare better.
  public init(
    of installation: String, _ polling: any Polling, sending: any Sending, kept: KeptRecord,
    time: OutboxTime, seconds: @escaping @Sendable () -> Int64, random: @escaping @Sendable () -> UInt64,
    log: Logger, report: @escaping @Sendable (_ isFailing: Bool) -> Void = { _ in },
    carryOut: @escaping @Sendable (Incoming) async throws -> Void
  ) {
    (name, self.polling, self.sending, self.kept) = (installation, polling, sending, kept)
    (self.time, self.seconds, self.random, self.log) = (time, seconds, random, log)
    (self.report, self.carryOut) = (report, carryOut)
  }

  /// Asks until the task is cancelled.
  public func run() async {
    guard var bookmark = await begin() else { return }
    var failures = 0
    while !Task.isCancelled {
      let end = await round(&bookmark)
      if Task.isCancelled { return }
      switch end {
      case .done:
        if failures > 0 {
          log.info("platform answers again", metadata: ["installation": "\(name)"])
          report(false)
        }
        failures = 0
        await sleep(polling.pauseMilliseconds)
      case .failed(let reason, let asked):
        failures += 1
        if failures == 1 {
          log.warning(
            "platform cannot be read", metadata: ["installation": "\(name)", "reason": "\(reason)"])
          report(true)
        }
        await sleep(policy.pause(after: failures, askedSeconds: asked, random: random()))
      }
    }
  }

  /// The bookmark of earlier programs, or the first one; nil when cancelled before it could be kept.
  func begin() async -> Bookmark? {
    var failures = 0
    while !Task.isCancelled {
      do {
        if let bookmark = try await kept.read() { return bookmark }
        let bookmark = polling.beginning(at: seconds())
        try await kept.replace(by: bookmark)
        return bookmark
      } catch {
        failures += 1
        await sleep(policy.pause(after: failures, askedSeconds: nil, random: random()))
      }
    }
    return nil
  }

  /// All questions of a round. One that fails doesn't keep the others from being asked.
  func round(_ bookmark: inout Bookmark) async -> End {
    var questions = [polling.question(after: bookmark)]
    var end = End.done
    while !questions.isEmpty, !Task.isCancelled {
      let question = questions.removeFirst()
      let before = bookmark
      let answer = await ask(question, &bookmark)
      if bookmark != before, !(await keep(bookmark)) {
        bookmark = before
        return .failed("bookmark")
      }
      switch answer {
      case .success(let further): questions += further
      case .failure(let failure):
        end = .failed(failure.reason, afterSeconds: failure.afterSeconds)
        if failure.isOfAll { return end }
      }
    }
    return end
  }

  private struct Failure: Error {
    var reason: String
    var afterSeconds: Int?
    /// Whether other questions would fare no better.
    var isOfAll: Bool
  }

  private func ask(_ question: PollQuestion, _ bookmark: inout Bookmark) async
    -> Result<[PollQuestion], Failure>
  {
    guard let response = try? await sending.send(question.request) else {
      return .failure(Failure(reason: "unanswered", isOfAll: true))
    }
    guard response.status == 200 else {
      let isOfAll = response.status != 403 && response.status != 404
      return .failure(
        Failure(
          reason: "status-\(response.status)", afterSeconds: response.retryAfterSeconds, isOfAll: isOfAll))
    }
    do {
      let reading = try polling.reading(of: response, to: question, after: bookmark)
      for act in reading.acts {
        try await carryOut(act.incoming)
        bookmark = act.bookmark
      }
      bookmark = reading.bookmark
      return .success(reading.questions)
    } catch {
      return .failure(Failure(reason: error is Refusal ? "malformed" : "not-carried-out", isOfAll: false))
    }
  }

  private func keep(_ bookmark: Bookmark) async -> Bool {
    do {
      try await kept.replace(by: bookmark)
      return true
    } catch {
      log.error("bookmark not kept", metadata: ["installation": "\(name)", "code": "\(error.code)"])
      return false
    }
  }

  private func sleep(_ milliseconds: Int64) async {
    await time.sleep(time.milliseconds() + milliseconds)
  }
}
