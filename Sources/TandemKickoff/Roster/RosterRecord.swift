public import TandemMentoring
public import TandemStore

/// The roster as the store keeps it: STORE/roster.jsonl, which only grows.
public struct RosterRecord: Sendable {
  private let file: RecordFile

  /// The roster of a store.
  public init(in folder: StoreFolder) { file = RecordFile("roster.jsonl", in: folder) }

  /// Who takes part.
  public func roster() async throws(StoreError) -> Roster {
    Roster(try await file.read().records.lazy.compactMap(Roster.Entry.init))
  }

  /// Adds a plan's changes, all or none.
  public func append(_ plan: RosterPlan) async throws(StoreError) {
    guard !plan.entries.isEmpty else { return }
    try await file.append(plan.entries.map(\.record))
  }
}
