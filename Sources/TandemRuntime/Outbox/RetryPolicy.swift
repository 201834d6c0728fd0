/// When to try again, and when to give up.
public struct RetryPolicy: Sendable, Equatable {
  /// The first pause; each further one is twice as long.
  public var firstPauseMilliseconds: Int64
  /// The longest pause.
  public var pauseMaxMilliseconds: Int64
  /// The longest pause that a platform may ask for.
  public var askedPauseMaxMilliseconds: Int64
  /// After so long a reply becomes a dead letter.
  public var ageMaxMilliseconds: Int64
  /// Requests to one installation at a time.
  public var parallelMax: Int
  /// So many different conversations in a row must fail before an installation counts as down.
  public var failuresBeforeDown: Int

  /// Pauses from two seconds to a quarter of an hour, for a day.
  public init(
    firstPauseMilliseconds: Int64 = 2_000, pauseMaxMilliseconds: Int64 = 900_000,
    askedPauseMaxMilliseconds: Int64 = 3_600_000, ageMaxMilliseconds: Int64 = 86_400_000,
    parallelMax: Int = 16, failuresBeforeDown: Int = 3
  ) {
    self.firstPauseMilliseconds = firstPauseMilliseconds
    self.pauseMaxMilliseconds = pauseMaxMilliseconds
    self.askedPauseMaxMilliseconds = askedPauseMaxMilliseconds
    (self.ageMaxMilliseconds, self.parallelMax) = (ageMaxMilliseconds, parallelMax)
    self.failuresBeforeDown = failuresBeforeDown
  }

  /// The pause after so many failures: between half and the whole of the doubled one, so that many who
  /// failed together don't come back together.
  ///
  /// - Parameter random: A number of which all bits are random.
  public func pause(after failures: Int, askedSeconds: Int?, random: UInt64) -> Int64 {
    let doubled = firstPauseMilliseconds << Int64(min(max(failures - 1, 0), 20))
    let whole = min(max(doubled, 1), pauseMaxMilliseconds)
    let pause = whole / 2 + Int64(random % UInt64(whole / 2 + 1))
    guard let askedSeconds else { return pause }
    let asked = min(Int64(max(askedSeconds, 0)) * 1000, askedPauseMaxMilliseconds)
    // Never earlier than asked, and not all at the same moment either.
    return asked + Int64(random % 1000)
  }
}
