public import TandemDialogue
import TandemStore

/// The flow that new conversations take, and those that older ones are still in.
public struct FlowShelf: Sendable {
  /// What new conversations take.
  public let current: Flow
  private let earlier: @Sendable (_ revision: String) async -> Flow?

  /// A shelf; `earlier` finds the flow of a revision that is not the current one.
  public init(
    current: Flow, earlier: @escaping @Sendable (_ revision: String) async -> Flow? = { _ in nil }
  ) {
    (self.current, self.earlier) = (current, earlier)
  }

  /// The flow in which a conversation goes on, and what has to change in it for that.
  func flow(for record: Record) async throws(RuntimeError) -> (flow: Flow, adoption: [Change]) {
    let revision = record.conversation.revision
    if revision == current.revision { return (current, []) }
    if let old = await earlier(revision) { return (old, []) }
    guard current.state(named: record.conversation.state) != nil else {
      throw RuntimeError(
        .migrationNeeded, "The flow has changed, and this conversation doesn't fit it.",
        hint: "'tandem flow diff' tells what is missing; add a migration to the flow.")
    }
    return (current, [.rebased(revision: current.revision)])
  }

  /// The flow in which a recorded turn took place, or the closest one there is.
  func flow(of record: Record) async throws(RuntimeError) -> Flow {
    let revision = record.conversation.revision
    if revision == current.revision { return current }
    return await earlier(revision) ?? current
  }
}
