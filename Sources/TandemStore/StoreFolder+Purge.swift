public import TandemDialogue

/// Removing raw conversations while what was released stays.
extension StoreFolder {
  /// What became of a conversation.
  public enum PurgeOutcome: String, Sendable, Equatable, CaseIterable {
    /// Its raw text is gone; what was released stays.
    case reduced
    /// Nothing had been released, so nothing stays but the mark.
    case erased
    /// Another program has it open.
    case busy
    /// It is damaged; only erasing it by name removes it.
    case damaged
    /// Somebody has gone on with it meanwhile, or it was purged before.
    case untouched
  }

  /// Removes the raw text of every conversation whose last turn is older than a moment.
  ///
  /// - Parameters:
  ///   - moment: ISO 8601 in UTC, as in the lines.
  ///   - isTrial: Counts and changes nothing.
  ///   - remaining: The slots that stay of a conversation; nil where nothing does.
  public func purge(
    olderThan moment: String, at now: String, isTrial: Bool = false,
    keeping remaining: @Sendable (Conversation) -> [String: Value]?
  ) throws(StoreError) -> [PurgeOutcome: Int] {
    var outcomes: [PurgeOutcome: Int] = [:]
    try eachLog { id throws(StoreError) in
      guard let summary = try summary(of: id), summary.updated < moment else { return true }
      let outcome: PurgeOutcome
      do throws(StoreError) {
        outcome = try purge(id, olderThan: moment, at: now, isTrial: isTrial, keeping: remaining)
      } catch {
        switch error.code {
        case .locked: outcome = .busy
        case .damaged: outcome = .damaged
        case .notFound, .erased: outcome = .untouched
        default: throw error
        }
      }
      outcomes[outcome, default: 0] += 1
      return true
    }
    if !isTrial, outcomes[.erased] != nil {
      try forgetPeopleOfErased()
    }
    if !isTrial, outcomes[.erased] != nil || outcomes[.reduced] != nil {
      do throws(DiskError) { try askOthersToSettle() } catch { throw StoreError(error, at: root) }
    }
    return outcomes
  }

  private func purge(
    _ id: String, olderThan moment: String, at now: String, isTrial: Bool,
    keeping remaining: (Conversation) -> [String: Value]?
  ) throws(StoreError) -> PurgeOutcome {
    let (log, record) = try take(id, knowing: nil)
    var isGivenBack = false
    defer { if !isGivenBack { giveBack(log) } }
    guard record.updated < moment, !record.isPurged else { return .untouched }
    guard let slots = remaining(record.conversation) else {
      guard !isTrial else { return .erased }
      isGivenBack = true
      try eraseLog(id, at: now, holding: log)
      return .erased
    }
    guard !isTrial else { return .reduced }
    let line = Line.remainder(
      Remainder(
        seq: record.seq, at: record.updated, purged: now, flow: record.flow,
        revision: record.conversation.revision, changes: Remainder.changes(of: record.conversation, slots)))
    do throws(DiskError) {
      try replace(self.log(of: id), with: line.encoded(after: 0, conversation: id).bytes)
    } catch {
      throw StoreError(error, at: root)
    }
    return .reduced
  }
}

extension Remainder {
  /// Changes that rebuild a finished conversation with nothing in it but these slots, and no way back.
  static func changes(of conversation: Conversation, _ slots: [String: Value]) -> [Change] {
    [.rebased(revision: conversation.revision)]
      + [.voice(language: conversation.language, register: conversation.register), .barrier]
      + slots.sorted { $0.key < $1.key }.map { .filled(slot: $0.key, value: $0.value) }
      + [.moved(to: conversation.state), .status(conversation.status)]
  }
}
