public import TandemLanguage

/// What a tandem and its coordinator need for the first meeting; made of released parts only.
public struct Brief: Sendable, Hashable {
  /// One of the two, with what others may know.
  public struct Seat: Sendable, Hashable {
    /// Mentor or mentee.
    public let role: Role
    /// Who it is; nil while the seat is free.
    public let participant: Participant?
    /// What they released.
    public let released: Released
    /// Whether they came to learn something themselves.
    public let learns: Bool

    init(_ role: Role, _ participant: Participant?, _ released: Released) {
      (self.role, self.participant, self.released) = (role, participant, released)
      learns = participant?.learns ?? released.learns(as: role)
    }
  }

  /// The tandem as the coordinator calls it.
  public let tandem: String
  /// The two seats.
  public let mentor, mentee: Seat
  /// Who of the two came to learn.
  public let constellation: Constellation
  /// Whether the word "reverse" would help.
  public let label: LabelAdvice
  /// Whether both get something out of it.
  public let reciprocity: Reciprocity
  /// How the motives go together.
  public let fit: MotiveFit
  /// The meeting, part by part.
  public let agenda: Agenda
  /// When and where, if that is known.
  public let meeting: LocalTime?
  /// See `meeting`.
  public let place: String?

  /// The brief of a tandem.
  ///
  /// - Parameter length: How long the meeting is; the programme's own length where nil.
  public init(
    of seats: TandemSeats, mentor: Released, mentee: Released, in programme: Programme,
    length: Agenda.Length? = nil
  ) {
    tandem = seats.id
    self.mentor = Seat(.mentor, seats.mentor, mentor)
    self.mentee = Seat(.mentee, seats.mentee, mentee)
    label = LabelAdvice(
      LabelAdvice.Facts(
        seniorLearns: self.mentor.learns, isKnownFromMedia: seats.mentor?.isKnownFromMedia ?? false,
        isBoardMember: seats.mentor?.isBoardMember ?? false, isHierarchical: programme.isHierarchical,
        levelsApart: seats.levelsApart))
    let isCalledReverse =
      switch programme.label {
      case .always: true
      case .advised: label.isAdvised
      case .never: false
      }
    constellation = Constellation(
      mentorLearns: self.mentor.learns, menteeLearns: self.mentee.learns, isCalledReverse: isCalledReverse)
    reciprocity = Reciprocity(mentorGains: self.mentor.gains, menteeGains: self.mentee.gains)
    fit = MotiveFit(
      mentor: mentor.motives, mentee: mentee.motives, mentorWishes: mentor.wish != nil)
    agenda = Agenda(constellation, length ?? programme.length)
    meeting = seats.participants.lazy.compactMap(\.meeting).first ?? programme.meeting
    place = seats.participants.lazy.compactMap(\.place).first ?? programme.place
  }

  /// Both seats, the mentor first.
  public var seats: [Seat] { [mentor, mentee] }

  /// Whether both have released their statement.
  public var isReady: Bool { seats.allSatisfy { $0.released.statement != nil } }

  /// What the coordinator may still want to settle, the most pressing first.
  public var openPoints: [OpenPoint] {
    var points = seats.filter { $0.participant == nil }.map { OpenPoint(kind: .freeSeat, role: $0.role) }
    for seat in seats where seat.participant != nil {
      switch seat.released.readiness {
      case .invited: points.append(OpenPoint(kind: .notBegun, role: seat.role))
      case .talking: points.append(OpenPoint(kind: .underWay, role: seat.role))
      case .sentenceReady: points.append(OpenPoint(kind: .notReleased, role: seat.role))
      case .kept: points.append(OpenPoint(kind: .kept, role: seat.role))
      case .ended: points.append(OpenPoint(kind: .ended, role: seat.role))
      case .released: break
      }
    }
    if meeting == nil { points.append(OpenPoint(kind: .noMeeting, role: nil)) }
    return points
  }

  /// One thing to settle, and with whom.
  public struct OpenPoint: Sendable, Hashable, Codable {
    /// What it is. Raw values are keys of the brief's texts.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case freeSeat = "free-seat"
      case notBegun = "not-begun"
      case underWay = "under-way"
      case notReleased = "not-released"
      case kept
      case ended
      case noMeeting = "no-meeting"
    }

    /// What it is.
    public let kind: Kind
    /// Whom it is about; nil for both.
    public let role: Role?
  }
}

extension Brief.Seat {
  /// A goal of their own or a benefit they have named.
  var gains: Bool { learns || released.wish != nil }
}

extension Released {
  /// Whether they came to learn, as far as it was released.
  ///
  /// Giving back and contributing are given, every other motive wants something. A mentee's statement
  /// without motives beside it is taken for a wish to learn, a mentor's is not.
  func learns(as role: Role) -> Bool {
    let giving: Set<String> = ["giving-back", "contribution"]
    guard motives.isEmpty else { return motives.contains { !giving.contains($0.rawValue) } }
    return role == .mentee && statement != nil
  }
}
