public import TandemLanguage

/// The programme at a glance: the sum of its briefs, one added after the other.
public struct ProgrammeReport: Sendable, Hashable {
  /// One tandem as a line of the overview: where both stand, nothing that was said.
  public struct Line: Sendable, Hashable {
    /// The tandem as the coordinator calls it.
    public let tandem: String
    /// Name and readiness of both seats; the name is nil while the seat is free.
    public let mentor, mentee: Place
    /// Who of the two came to learn, as far as it was released.
    public let constellation: Constellation
    /// Whether the word "reverse" is advised.
    public let isLabelAdvised: Bool
    /// Whom to ask what they get out of it; empty where both do. Meaningful once both have released.
    public let amber: [Role]
    /// When they meet.
    public let meeting: LocalTime?
    /// Whether both have released their statement.
    public let isReady: Bool

    /// One seat.
    public struct Place: Sendable, Hashable {
      /// Who sits there.
      public let name: String?
      /// How far they are.
      public let readiness: Readiness
    }

    /// The line of a brief.
    public init(_ brief: Brief) {
      func place(_ seat: Brief.Seat) -> Place {
        Place(name: seat.participant?.name, readiness: seat.released.readiness)
      }
      (tandem, mentor, mentee) = (brief.tandem, place(brief.mentor), place(brief.mentee))
      (constellation, isLabelAdvised) = (brief.constellation, brief.label.isAdvised)
      (meeting, isReady) = (brief.meeting, brief.isReady)
      amber = if brief.isReady, case .amber(let roles) = brief.reciprocity { roles } else { [] }
    }
  }

  /// Somebody who may want a reminder.
  public struct Reminder: Sendable, Hashable {
    /// Who.
    public let participant: Participant
    /// Why.
    public let nudge: Nudge
  }

  /// The tandems in the order in which they were added.
  public private(set) var lines: [Line] = []
  /// Who needs a nudge, in the same order.
  public private(set) var reminders: [Reminder] = []
  /// How many people are how far.
  public private(set) var readiness: [Readiness: Int] = [:]
  /// How many tandems of which kind; tandems that aren't ready are not counted.
  public private(set) var constellations: [Constellation: Int] = [:]
  /// How many people speak which language with tandem.
  public private(set) var languages: [Language: Int] = [:]
  /// The motives, told only in numbers that hide the person.
  public private(set) var motives = MotiveTally()

  /// A report without tandems.
  public init() {}

  /// Adds a tandem.
  public mutating func add(_ brief: Brief) {
    lines.append(Line(brief))
    if brief.isReady { constellations[brief.constellation, default: 0] += 1 }
    for seat in brief.seats {
      guard let participant = seat.participant else { continue }
      readiness[seat.released.readiness, default: 0] += 1
      languages[participant.language, default: 0] += 1
      motives.add(seat.released.motives, of: seat.role)
      if let nudge = Nudge(for: seat) { reminders.append(Reminder(participant: participant, nudge: nudge)) }
    }
  }

  /// How many tandems have both statements.
  public var readyCount: Int { lines.count { $0.isReady } }
}
