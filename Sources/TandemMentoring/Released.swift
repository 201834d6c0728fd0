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
  /// The motives that may be shown, strongest first, without the words that spoke for them.
  public let mix: [Share]
  /// What they wish from the other, in their words.
  public let wish: String?
  /// What they bring, in their words.
  public let gift: String?
  /// The goal and its sign, each only where the released statement says it in the same words: the
  /// person may have written a statement that leaves them out.
  public let goal, sign: String?
  /// The goal's day, where the statement with it was released.
  public let day: CalendarDay?
  /// Parts that the brief lacks, with the reason.
  public let missing: [Missing]

  /// One motive's part of the mix as others see it.
  ///
  /// Tenths add up to ten over the shown motives alone, so that they don't tell of a private one.
  public struct Share: Sendable, Hashable, Codable {
    /// The motive.
    public let motive: Motive
    /// 1 to 10.
    public let tenths: Int

    /// A share of a mix.
    public init(motive: Motive, tenths: Int) { (self.motive, self.tenths) = (motive, tenths) }
  }

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
    goal = statement.flatMap { Released.said(own(Slot.goalNow) ?? own(Slot.goal), in: $0) }
    sign = statement.flatMap { Released.said(own(Slot.sign), in: $0) }
    let shown = Released.mix(of: slots[Slot.motives]?.list ?? [], catalog)
    mix = shares(Slot.releaseMotives) ? shown : []
    let present: [(Part, isThere: Bool, isAnswered: Bool)] = [
      (.statement, statement != nil, own(Slot.statement) != nil), (.motives, !mix.isEmpty, !shown.isEmpty),
      (.wish, wish != nil, own(Slot.wish) != nil), (.gift, gift != nil, own(Slot.gift) != nil),
    ]
    missing = present.filter { !$0.isThere }.map { part in
      Missing(part: part.0, reason: part.isAnswered ? .notReleased : .notAnswered)
    }
  }

  /// The motives of the mix, strongest first.
  public var motives: [Motive] { mix.map(\.motive) }

  /// The words, if a statement says every one of them.
  private static func said(_ words: String?, in statement: String) -> String? {
    guard let words else { return nil }
    let spoken = Set(folded(statement).split(separator: " "))
    return folded(words).split(separator: " ").allSatisfy(spoken.contains) ? words : nil
  }

  /// The shown part of a mix in tenths: at least one each, ten in all.
  static func mix(of records: [Value], _ catalog: MotiveCatalog) -> [Share] {
    let shown = records.compactMap { record -> (motive: Motive, weight: Int)? in
      guard let name = record["motive"]?.text else { return nil }
      let motive = Motive(rawValue: name)
      guard catalog[motive]?.isPrivate == false else { return nil }
      return (motive, min(100, max(1, record["weight"]?.number ?? 1)))
    }.prefix(10)
    let total = shown.reduce(0) { $0 + $1.weight }
    var tenths = shown.map { max(1, ($0.weight * 20 / total + 1) / 2) }
    while let most = tenths.max(), case let sum = tenths.reduce(0, +), sum != 10 {
      let place = sum > 10 ? tenths.lastIndex(of: most) : tenths.firstIndex(of: most)
      tenths[place ?? 0] += sum > 10 ? -1 : 1
    }
    return zip(shown, tenths).map { Share(motive: $0.motive, tenths: $1) }
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
  /// Has confirmed what others see and keeps the statement; that is a decision and no delay.
  case kept
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
    } else if slots[Slot.released] == true {
      self = slots[Slot.releaseStatement] == "share" ? .released : .kept
    } else {
      self = slots[Slot.statement]?.text == nil ? .talking : .sentenceReady
    }
  }
}
