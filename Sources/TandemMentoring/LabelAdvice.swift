/// Whether the word "reverse" is worth using for a tandem: advice with its reasons, never a score.
///
/// The idea behind the rule: where the gap in perceived authority is steep, a junior speaks openly only
/// when they see that the senior has come to learn.
public struct LabelAdvice: Sendable, Hashable {
  /// What the coordinator or the programme knows about a tandem.
  public struct Facts: Sendable, Hashable {
    /// The senior wants to learn something; without it the label never fits.
    public var seniorLearns: Bool
    /// The senior is known from the media or heads a well-known brand.
    public var isKnownFromMedia: Bool
    /// The senior is a member of the board.
    public var isBoardMember: Bool
    /// The culture has been strongly hierarchical, with silos.
    public var isHierarchical: Bool
    /// Levels of hierarchy between the two.
    public var levelsApart: Int

    /// Facts about one tandem.
    public init(
      seniorLearns: Bool, isKnownFromMedia: Bool, isBoardMember: Bool, isHierarchical: Bool, levelsApart: Int
    ) {
      (self.seniorLearns, self.isKnownFromMedia) = (seniorLearns, isKnownFromMedia)
      (self.isBoardMember, self.isHierarchical) = (isBoardMember, isHierarchical)
      self.levelsApart = levelsApart
    }
  }

  /// A criterion that is met. Raw values are keys of the brief's texts.
  public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
    case knownFromMedia = "known-from-media"
    case boardMember = "board-member"
    case hierarchicalCulture = "hierarchical-culture"
    case farApart = "far-apart"
  }

  /// Whether the label is worth using.
  public let isAdvised: Bool
  /// The criteria that are met, in fixed order; also where the senior has no learning goal.
  public let reasons: [Reason]

  /// Advice from facts: "more than two levels" means a difference of at least three.
  public init(_ facts: Facts) {
    var reasons: [Reason] = []
    if facts.isKnownFromMedia { reasons.append(.knownFromMedia) }
    if facts.isBoardMember { reasons.append(.boardMember) }
    if facts.isHierarchical { reasons.append(.hierarchicalCulture) }
    if facts.levelsApart > 2 { reasons.append(.farApart) }
    self.reasons = reasons
    isAdvised = facts.seniorLearns && !reasons.isEmpty
  }
}
