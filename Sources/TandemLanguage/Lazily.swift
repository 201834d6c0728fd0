import Synchronization

/// A value that is made when it is first asked for: most programs meet one language.
///
/// Two threads that ask at once may both make it; the first to be done is kept, so `make` must be pure.
final class Lazily<Value: Sendable>: Sendable {
  private final class Made: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private let made = AtomicLazyReference<Made>()
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value { (made.load() ?? made.storeIfNil(Made(make()))).value }
}
