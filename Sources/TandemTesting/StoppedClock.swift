import Synchronization
public import TandemLanguage
public import TandemRuntime

/// A clock that stands until a test moves it.
public final class StoppedClock: Sendable {
  private let now: Mutex<Int64>

  /// A clock that stands at noon of 24 November 2026, UTC.
  public init() { now = Mutex(20_781 * 86_400_000 + 43_200_000) }

  /// A clock that stands at noon of a day, UTC.
  public init(at day: CalendarDay) { now = Mutex(Int64(day.daysSinceEpoch) * 86_400_000 + 43_200_000) }

  /// Moves the clock.
  public func advance(bySeconds seconds: Int64) { now.withLock { $0 += seconds * 1000 } }

  /// The clock as the runtime takes it.
  public var wallClock: WallClock { WallClock(milliseconds: { [self] in now.withLock { $0 } }) }
}
