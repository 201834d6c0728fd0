import Synchronization

/// What was made of texts during one turn, so that each is read once however many readers ask for it.
///
/// Lives as long as the turn. It holds nothing that could not be made again from the text alone, so that
/// a step depends on what goes into it and on nothing else.
public final class TurnMemory: Sendable {
  private let made = Mutex<[String: any AnyObject & Sendable]>([:])

  /// Nothing read yet.
  public init() {}

  /// What was made of a text, or what is made of it now.
  ///
  /// - Parameter make: Must give the same for the same text; called again where another kind of thing was
  ///   made of it before.
  public func value<Made: AnyObject & Sendable>(of text: String, _ make: () -> Made) -> Made {
    if let known = made.withLock({ $0[text] }) as? Made { return known }
    let new = make()
    made.withLock { $0[text] = new }
    return new
  }
}
