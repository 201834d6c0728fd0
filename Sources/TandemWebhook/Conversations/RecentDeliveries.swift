import Synchronization

/// What was carried out a moment ago and left no line that would tell a repetition: questions that were put
/// again, sentences about privacy.
///
/// Bounded and gone with the program: in the worst case a person reads a sentence twice.
final class RecentDeliveries: Sendable {
  private struct Generations: Sendable {
    var young: [String: Switchboard.Outcome] = [:]
    var old: [String: Switchboard.Outcome] = [:]
    var since: Int64 = 0
  }

  private static let countMax = 4_096
  private static let seconds: Int64 = 1_800

  private let generations = Mutex(Generations())

  /// What became of a delivery; nil where it isn't known, or no longer.
  func outcome(of delivery: String) -> Switchboard.Outcome? {
    generations.withLock { $0.young[delivery] ?? $0.old[delivery] }
  }

  /// Remembers a delivery for half an hour at least, unless too many others come.
  func add(_ delivery: String, _ outcome: Switchboard.Outcome, at now: Int64) {
    generations.withLock { generations in
      if generations.young.count >= Self.countMax || now - generations.since >= Self.seconds {
        (generations.old, generations.young, generations.since) = (generations.young, [:], now)
      }
      generations.young[delivery] = outcome
    }
  }
}
