import Synchronization

/// Random numbers that are the same for the same seed: SplitMix64 after Steele, Lea and Flood (2014).
public struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The sequence of a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number of the sequence.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A source that several callers share.
  public static func shared(seed: UInt64) -> @Sendable () -> UInt64 {
    let source = Shared(SeededNumbers(seed: seed))
    return { source.next() }
  }

  private final class Shared: Sendable {
    private let numbers: Mutex<SeededNumbers>

    init(_ numbers: SeededNumbers) { self.numbers = Mutex(numbers) }

    func next() -> UInt64 { numbers.withLock { $0.next() } }
  }
}
