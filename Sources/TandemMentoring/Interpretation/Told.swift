internal import TandemDialogue
internal import TandemLanguage

/// What a person has told so far, read off the slots.
struct Told {
  let language: Language
  let register: Register
  let role: Role?
  private let slots: [String: Value]
  private let todayWritten: String?

  init(_ inquiry: Inquiry) {
    language = Language(rawValue: inquiry.language) ?? .german
    register = Register(rawValue: inquiry.register) ?? .formal
    role = inquiry.slots[Slot.role]?.text.flatMap(Role.init(rawValue:))
    todayWritten = inquiry.surroundings["today"]?.text
    slots = inquiry.slots
  }

  /// The day on which this is said; read when it is asked for, which most turns don't do.
  var today: CalendarDay? { todayWritten.flatMap { CalendarDay($0) } }

  /// The text in a slot; empty where it was left open or not asked.
  subscript(slot: String) -> String { slots[slot]?.text ?? "" }

  /// Whether a question was answered or left open.
  func isAsked(_ slot: String) -> Bool { slots[slot] != nil }

  /// The value in a slot; nil where it was left open.
  func value(_ slot: String) -> Value? { slots[slot].flatMap { $0 == .null ? nil : $0 } }

  /// Their words about their motive: as corrected, else first words and own ones.
  var motiveText: String {
    let corrected = self[Slot.correctedMotive]
    if !corrected.isEmpty { return corrected }
    return Told.joined([self[Slot.motive], self[Slot.ownMotive]])
  }

  /// All that a goal can be made of before "what exactly?".
  var goalText: String { Told.joined([motiveText, self[Slot.benefit]]) }

  /// The mix as it was read.
  var motives: [MotiveShare] {
    (value(Slot.motives)?.list ?? []).compactMap { share in
      guard let name = share["motive"]?.text, let weight = share["weight"]?.number else { return nil }
      let evidence = share["evidence"]?.list?.compactMap(\.text) ?? []
      return MotiveShare(motive: Motive(rawValue: name), weight: Double(weight) / 100, evidence: evidence)
    }
  }

  /// The time they set themselves.
  var date: DatePhrase? {
    let phrase = self[Slot.date]
    guard !phrase.isEmpty else { return nil }
    return DatePhrase(phrase: phrase, day: CalendarDay(self[Slot.dateDay]), quote: phrase)
  }

  /// Several texts as one, each a sentence of its own.
  static func joined(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.map { text in
      text.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
    }.joined(separator: " ")
  }
}
