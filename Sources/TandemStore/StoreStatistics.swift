/// Figures over a store, read from the last line of each log: nothing that anybody wrote.
public struct StoreStatistics: Sendable, Equatable, Codable {
  /// How many conversations there are.
  public var conversations = 0
  /// Their turns.
  public var turns = 0
  /// Conversations by status, role, language and flow revision.
  public var statuses: [String: Int] = [:]
  /// See `statuses`.
  public var roles: [String: Int] = [:]
  /// See `statuses`.
  public var languages: [String: Int] = [:]
  /// See `statuses`.
  public var revisions: [String: Int] = [:]
  /// When a conversation was last gone on with, first and last; ISO 8601 in UTC.
  public var oldest: String?
  /// See `oldest`.
  public var newest: String?

  /// Nothing counted yet.
  public init() {}

  /// Counts a conversation.
  public mutating func add(_ summary: Summary) {
    conversations += 1
    turns += summary.seq
    statuses[summary.status, default: 0] += 1
    roles[summary.role ?? "unknown", default: 0] += 1
    languages[summary.language, default: 0] += 1
    revisions[summary.revision, default: 0] += 1
    oldest = oldest.map { min($0, summary.updated) } ?? summary.updated
    newest = newest.map { max($0, summary.updated) } ?? summary.updated
  }
}

extension StoreFolder {
  /// Counts all conversations, holding none of them.
  public func statistics() throws(StoreError) -> StoreStatistics {
    var statistics = StoreStatistics()
    try list { batch in
      for summary in batch { statistics.add(summary) }
      return true
    }
    return statistics
  }
}
