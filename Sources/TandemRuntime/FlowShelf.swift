import Synchronization
public import TandemDialogue
public import TandemStore

/// The flow that new conversations take, and those that older ones are still in.
public final class FlowShelf: Sendable {
  private struct Shelf {
    var earlier: [String: Flow] = [:]
  }

  /// Revisions that stay in memory; a programme has a handful in a year.
  private static let earlierMax = 16

  /// What new conversations take.
  public let current: Flow
  private let find: @Sendable (_ revision: String) async throws(StoreError) -> Flow?
  private let keep: @Sendable () async throws(StoreError) -> Void
  private let shelf = Mutex(Shelf())
  private let isKept = Atomic(false)
  /// Conversations that begin at the same moment must not write the same file at the same moment.
  private let keeping = Lanes(lengthMax: .max)

  /// A shelf.
  ///
  /// - Parameter find: The flow of a revision that is not the current one; nil where nobody has kept it.
  /// - Parameter keep: Makes sure that the current revision can be found later.
  public init(
    current: Flow,
    find: @escaping @Sendable (_ revision: String) async throws(StoreError) -> Flow? = { _ in nil },
    keep: @escaping @Sendable () async throws(StoreError) -> Void = {}
  ) {
    (self.current, self.find, self.keep) = (current, find, keep)
  }

  /// Whether the current revision is kept already.
  var isCurrentKept: Bool { isKept.load(ordering: .acquiring) }

  /// Makes sure, once, that the current revision is kept; before the first line that refers to it.
  func keepCurrent() async throws(RuntimeError) {
    if isCurrentKept { return }
    guard let place = keeping.join(current.revision) else { return }
    await place.isCalled()
    defer { keeping.leave(place) }
    if isCurrentKept { return }
    try await stored { () async throws(StoreError) in try await keep() }
    isKept.store(true, ordering: .releasing)
  }

  /// The flow in which a conversation goes on, and what has to change in it for that.
  ///
  /// Where it can't come over into the current flow it stays in its old one: never a silent restart.
  func flow(for record: Record) async throws(RuntimeError) -> (flow: Flow, adoption: [Change]) {
    let revision = record.conversation.revision
    if revision == current.revision { return (current, []) }
    guard let old = try await earlier(revision) else {
      throw RuntimeError(
        .migrationNeeded,
        "The flow has changed, and the store has no copy of the one this conversation is in.",
        hint: "Put 'flows/\(revision).yaml' back from a backup, or go on with the texts of that time.")
    }
    let outcome = rebase(record.conversation, from: old, to: current)
    if case .stays = outcome { return (old, []) }
    return (current, outcome.changes)
  }

  /// The flow in which a recorded turn took place, or the current one where nobody has kept it.
  func flow(of record: Record) async throws(RuntimeError) -> Flow {
    let revision = record.conversation.revision
    if revision == current.revision { return current }
    return try await earlier(revision) ?? current
  }

  private func earlier(_ revision: String) async throws(RuntimeError) -> Flow? {
    if let known = shelf.withLock({ $0.earlier[revision] }) { return known }
    let found = try await stored { () async throws(StoreError) in try await find(revision) }
    guard let found else { return nil }
    shelf.withLock { shelf in
      if shelf.earlier.count >= FlowShelf.earlierMax { shelf.earlier = [:] }
      shelf.earlier[revision] = found
    }
    return found
  }
}
