public import TandemLanguage

/// Whether both sides get something out of it: green, or amber with the question that is missing.
public enum Reciprocity: Sendable, Hashable {
  case green
  /// Who has neither a goal nor a benefit that others may see; ask them.
  case amber([Role])

  /// Each side must have a goal of its own or a named benefit, as far as others may see it.
  public init(mentorGains: Bool, menteeGains: Bool) {
    var missing: [Role] = []
    if !mentorGains { missing.append(.mentor) }
    if !menteeGains { missing.append(.mentee) }
    self = missing.isEmpty ? .green : .amber(missing)
  }
}

/// How the motives of the two go together: what one looks for and the other brings.
public struct MotiveFit: Sendable, Hashable {
  /// Pairs that answer each other, as (mentor's, mentee's) motive.
  public let fits: [Pair]
  /// What to talk about because nothing answers it yet.
  public let gaps: [Gap]

  /// Two motives that answer each other.
  public struct Pair: Sendable, Hashable {
    /// The mentor's motive.
    public let mentor: Motive
    /// The mentee's motive.
    public let mentee: Motive
  }

  /// A gap. Raw values are keys of the brief's texts.
  public enum Gap: String, Sendable, Hashable, CaseIterable {
    /// The mentor wants insight and the mentee hasn't said what they could show.
    case nothingToShow = "nothing-to-show"
    /// The mentor only gives and the mentee only takes.
    case oneWay = "one-way"
    /// The mentor wants unvarnished feedback from somebody who didn't come to give it.
    ///
    /// That the mentee looks for backing would be the better reason, but it is private: a rule that
    /// depended on it would tell.
    case feedbackNeedsCare = "feedback-needs-care"
  }

  private static let map: [String: Set<String>] = [
    "leadership": ["contribution", "career", "skill"],
    "inspiration": ["contribution"],
    "giving-back": ["career", "skill", "network", "orientation"],
  ]

  /// Fit of two mixes that were released; empty mixes fit nothing and leave no gap.
  ///
  /// - Parameter mentorWishes: The mentor has named a wish; then it isn't a one-way street.
  public init(mentor: [Motive], mentee: [Motive], mentorWishes: Bool = false) {
    fits = mentor.flatMap { given in
      mentee.filter { MotiveFit.map[given.rawValue]?.contains($0.rawValue) ?? false }
        .map { Pair(mentor: given, mentee: $0) }
    }
    guard !mentor.isEmpty, !mentee.isEmpty else {
      gaps = []
      return
    }
    let (senior, junior) = (Set(mentor.map(\.rawValue)), Set(mentee.map(\.rawValue)))
    var gaps: [Gap] = []
    if senior.contains("inspiration"), !junior.contains("contribution") { gaps.append(.nothingToShow) }
    if senior == ["giving-back"], !junior.contains("contribution"), !mentorWishes { gaps.append(.oneWay) }
    if senior.contains("leadership"), !junior.contains("contribution") { gaps.append(.feedbackNeedsCare) }
    self.gaps = gaps
  }
}
