import Foundation
import Synchronization

/// Sends requests at a steady rate and measures each answer from the moment at which it was *due*.
///
/// A client that waits for an answer before it sends the next request is slowed down by whatever it measures,
/// and then sees too little of it. Here a request that had to wait for a free connection counts from when it
/// should have gone out.
final class PacedClient: Sendable {
  /// What came of a run.
  struct Outcome {
    /// From the due moment to the end of the answer, in milliseconds, the shortest first.
    var milliseconds: [Double] = []
    /// Answers that weren't 200, and requests that got none.
    var failures = 0

    func percentile(_ share: Double) -> Double {
      milliseconds.isEmpty
        ? 0 : milliseconds[min(milliseconds.count - 1, Int(Double(milliseconds.count) * share))]
    }
  }

  private let requests: [[UInt8]]
  private let rate: Double
  private let port: UInt16
  private let next = Atomic<Int>(0)
  private let outcome = Mutex(Outcome())

  init(_ requests: [[UInt8]], perSecond rate: Double, port: UInt16) {
    (self.requests, self.rate, self.port) = (requests, rate, port)
  }

  /// Sends every request once, over so many connections; a thread each.
  func run(connections: Int) -> Outcome {
    let group = DispatchGroup()
    let start = ContinuousClock.now + .milliseconds(50)
    for _ in 0..<connections {
      group.enter()
      let thread = Thread { [self] in
        let mine = lead(from: start)
        outcome.withLock { outcome in
          outcome.milliseconds += mine.milliseconds
          outcome.failures += mine.failures
        }
        group.leave()
      }
      thread.stackSize = 256 << 10
      thread.start()
    }
    group.wait()
    var all = outcome.withLock { $0 }
    all.milliseconds.sort()
    return all
  }

  private func lead(from start: ContinuousClock.Instant) -> Outcome {
    var outcome = Outcome()
    let connection = ClientConnection(port: port)
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < requests.count else { return outcome }
      let due = start + .seconds(Double(number) / rate)
      let early = Measure.seconds(due - ContinuousClock.now)
      // The rate is kept by the clock itself; nothing else can be waited for.
      if early > 0 { Thread.sleep(forTimeInterval: early) }
      if connection.exchange(requests[number]) == 200 {
        outcome.milliseconds.append(Measure.seconds(ContinuousClock.now - due) * 1000)
      } else {
        outcome.failures += 1
      }
    }
  }
}
