public import TandemLanguage

/// The parts of a kickoff meeting with their minutes; order and minutes follow the constellation.
public struct Agenda: Sendable, Hashable, Codable {
  /// One stretch of the meeting.
  public struct Part: Sendable, Hashable, Codable {
    /// What happens.
    public let topic: Topic
    /// Minutes from the start of the meeting.
    public let startMinute: Int
    /// How long it takes.
    public let minutes: Int
    /// Who speaks first; nil where it doesn't matter.
    public let begins: Role?
  }

  /// What a part is about. Raw values are keys of the brief's texts.
  public enum Topic: String, Sendable, Hashable, Codable, CaseIterable {
    /// Frame and confidentiality; a coordinator leaves afterwards.
    case frame
    /// "Why I am here".
    case motives
    /// Goals aloud; the other repeats in own words, then asks one question.
    case goals
    /// Each names one thing to give and one to get.
    case exchange
    /// The agreement sheet.
    case agreements
    /// First step and next date, into both calendars.
    case firstStep = "first-step"
    /// One sentence each.
    case closing
  }

  /// How long the meeting is.
  public enum Length: Int, Sendable, Hashable, Codable, CaseIterable {
    case short = 45
    case standard = 60
    case long = 90
  }

  /// In order; the minutes add up to the length.
  public let parts: [Part]

  /// The agenda of a tandem.
  public init(_ constellation: Constellation, _ length: Length) {
    var start = 0
    var parts: [Part] = []
    for (topic, minutes) in Agenda.plan(constellation, length) {
      parts.append(
        Part(topic: topic, startMinute: start, minutes: minutes, begins: Agenda.begins(topic, constellation)))
      start += minutes
    }
    self.parts = parts
  }

  private static func plan(_ constellation: Constellation, _ length: Length) -> [(Topic, Int)] {
    var minutes = Dictionary(uniqueKeysWithValues: zip(Topic.allCases, base(length)))
    // A tenth of the meeting moves to where this constellation needs the time.
    let shift = length.rawValue / 20
    func move(from: Topic, to: Topic) {
      minutes[from, default: 0] -= shift
      minutes[to, default: 0] += shift
    }
    switch constellation {
    case .classic, .reverseOne: move(from: .goals, to: .exchange)
    case .reverseTwo, .reciprocal: break
    case .open: move(from: .goals, to: .motives)
    }
    return order(constellation).map { ($0, minutes[$0, default: 0]) }
  }

  /// Where nobody has a goal yet, giving and getting comes first: the goals grow out of it.
  private static func order(_ constellation: Constellation) -> [Topic] {
    guard constellation == .open else { return Topic.allCases }
    return [.frame, .motives, .exchange, .goals, .agreements, .firstStep, .closing]
  }

  private static func base(_ length: Length) -> [Int] {
    switch length {
    case .short: [3, 9, 12, 7, 8, 4, 2]
    case .standard: [5, 12, 15, 10, 10, 6, 2]
    case .long: [8, 18, 26, 16, 12, 7, 3]
    }
  }

  /// In the reverse cases the senior begins: it lowers the threshold for the junior.
  private static func begins(_ topic: Topic, _ constellation: Constellation) -> Role? {
    guard topic == .motives || topic == .goals || topic == .exchange else { return nil }
    switch (constellation, topic) {
    case (.reverseOne, .exchange): return .mentee
    case (.reverseOne, _), (.reverseTwo, _): return .mentor
    case (.classic, .exchange): return .mentor
    case (.classic, _): return .mentee
    case (.reciprocal, _), (.open, _): return nil
    }
  }
}
