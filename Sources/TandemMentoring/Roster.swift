public import TandemLanguage

/// Who takes part: the fold of the roster's entries, so that a later list changes what is there and
/// loses nothing.
public struct Roster: Sendable, Equatable {
  /// One line of the roster's record.
  public enum Entry: Sendable, Hashable {
    /// Somebody takes part from now on, or comes back.
    case joined(Participant)
    /// Something about them is different; the code is the same.
    case changed(Participant)
    /// They don't take part any more; their conversation stays where it is.
    case left(code: String)
  }

  private var active: [String: Participant] = [:]
  private var order: [String] = []
  private var former: [String: Participant] = [:]

  /// A roster without anybody.
  public init() {}

  /// The roster after these entries.
  public init(_ entries: some Sequence<Entry>) {
    for entry in entries { apply(entry) }
  }

  /// Applies one entry. Total: somebody unknown who leaves changes nothing.
  public mutating func apply(_ entry: Entry) {
    switch entry {
    case .joined(let participant), .changed(let participant):
      if active.updateValue(participant, forKey: participant.code) == nil { order.append(participant.code) }
      former[participant.code] = nil
    case .left(let code):
      guard let participant = active.removeValue(forKey: code) else { return }
      order.removeAll { $0 == code }
      former[code] = participant
    }
  }

  /// Everybody who takes part, in the order in which they came.
  public var participants: [Participant] { order.compactMap { active[$0] } }

  /// Those who took part once; their codes are not given to anybody else.
  public var formerParticipants: [Participant] { former.values.sorted { $0.code < $1.code } }

  /// Somebody who takes part, by code.
  public subscript(code: String) -> Participant? { active[code] }

  /// The tandems in the order in which their first person came.
  public var tandems: [TandemSeats] {
    var seats: [String: TandemSeats] = [:]
    var names: [String] = []
    for participant in participants {
      if seats[participant.tandem] == nil { names.append(participant.tandem) }
      var tandem = seats[participant.tandem] ?? TandemSeats(id: participant.tandem)
      tandem[participant.role] = participant
      seats[participant.tandem] = tandem
    }
    return names.compactMap { seats[$0] }
  }
}

/// A tandem with its two seats, each of which may still be free.
public struct TandemSeats: Sendable, Hashable {
  /// As the coordinator calls it.
  public let id: String
  /// The senior.
  public var mentor: Participant?
  /// The junior.
  public var mentee: Participant?

  /// A tandem; seats may be free.
  public init(id: String, mentor: Participant? = nil, mentee: Participant? = nil) {
    (self.id, self.mentor, self.mentee) = (id, mentor, mentee)
  }

  /// Who sits where.
  public subscript(role: Role) -> Participant? {
    get { role == .mentor ? mentor : mentee }
    set { if role == .mentor { mentor = newValue } else { mentee = newValue } }
  }

  /// Both or one of them, the mentor first.
  public var participants: [Participant] { [mentor, mentee].compactMap(\.self) }

  /// Levels of hierarchy between the two; 0 where one of them isn't known.
  public var levelsApart: Int {
    guard let senior = mentor?.level, let junior = mentee?.level else { return 0 }
    return abs(senior - junior)
  }
}
