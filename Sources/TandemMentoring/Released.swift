public import TandemDialogue
public import TandemLanguage

/// What one person has released: the only view of a conversation that anybody else gets.
///
/// Nothing is in here that was not confirmed at the release step; a motive that is private
/// (confidence) and the duty flag never are.
public struct Released: Sendable, Hashable {
  /// How far the person is; the status is no content and needs no release.
  public let readiness: Readiness
  /// The spoken statement, word for word.
  public let statement: String?
  /// The motives, strongest first, without weights' evidence.
  public let motives: [Motive]
  /// What they wish from the other, in their words.
  public let wish: String?
  /// What they bring, in their words.
  public let gift: String?
  /// The goal's day, where the statement with it was released.
  public let day: CalendarDay?
  /// Parts that the brief lacks, with the reason.
  public let missing: [Missing]

  /// A part of the brief that a person can release.
  public enum Part: String, Sendable, Hashable, Codable, CaseIterable {
    case statement
    case motives
    case wish
    case gift
  }

  /// A part that isn't there, and why.
  public struct Missing: Sendable, Hashable, Codable {
    /// What is missing.
    public let part: Part
    /// Why it is missing.
    public let reason: Reason

    /// "not answered" and "not released" call for different words to the person.
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
      case notAnswered = "not-answered"
      case notReleased = "not-released"
    }
  }

  /// The released view of a conversation; nil stands for somebody who hasn't begun.
  public init(of conversation: Conversation?, catalog: MotiveCatalog) {
    let slots = conversation?.slots ?? [:]
    let isConfirmed = slots[Slot.released] == true
    func shares(_ slot: String) -> Bool { isConfirmed && slots[slot] == "share" }
    func own(_ slot: String) -> String? { slots[slot]?.text.flatMap { $0.isEmpty ? nil : $0 } }

    readiness = Readiness(of: conversation)
    statement = shares(Slot.releaseStatement) ? own(Slot.statement) : nil
    day = statement == nil ? nil : own(Slot.dateDay).flatMap { CalendarDay($0) }
    wish = shares(Slot.releaseExchange) ? own(Slot.wish) : nil
    gift = shares(Slot.releaseExchange) ? own(Slot.gift) : nil
    let mix = (slots[Slot.motives]?.list ?? []).compactMap { $0["motive"]?.text }
      .map(Motive.init(rawValue:)).filter { catalog[$0]?.isPrivate == false }
    motives = shares(Slot.releaseMotives) ? mix : []
    let present: [(Part, isThere: Bool, isAnswered: Bool)] = [
      (.statement, statement != nil, own(Slot.statement) != nil), (.motives, !motives.isEmpty, !mix.isEmpty),
      (.wish, wish != nil, own(Slot.wish) != nil), (.gift, gift != nil, own(Slot.gift) != nil),
    ]
    missing = present.filter { !$0.isThere }.map { part in
      Missing(part: part.0, reason: part.isAnswered ? .notReleased : .notAnswered)
    }
  }
}

/// How far a person is on the way to the kickoff.
public enum Readiness: String, Sendable, Hashable, Codable, CaseIterable {
  /// Has not begun.
  case invited
  /// Is in the conversation.
  case talking
  /// Has a statement that isn't released.
  case sentenceReady = "sentence-ready"
  /// Has released the statement.
  case released
  /// Declined, or a person has taken over.
  case ended

  /// Read off the slots; says nothing about what was said.
  public init(of conversation: Conversation?) {
    guard let conversation, !conversation.state.isEmpty else {
      self = .invited
      return
    }
    let slots = conversation.slots
    if slots["consent"] == false || conversation.status == .handedOff {
      self = .ended
    } else if slots[Slot.released] == true, slots[Slot.releaseStatement] == "share" {
      self = .released
    } else {
      self = slots[Slot.statement]?.text == nil ? .talking : .sentenceReady
    }
  }
}
