public import TandemLanguage

/// One person of a programme as the coordinator entered them. Nothing here was said in a conversation.
public struct Participant: Sendable, Hashable {
  /// Invitation code: short, unguessable, the same for good; also the id of the person's conversation.
  public let code: String
  /// The tandem the person belongs to, as the coordinator calls it.
  public var tandem: String
  /// Mentor or mentee.
  public var role: Role
  /// First and last name.
  public var name: String
  /// The language that tandem speaks with them.
  public var language: Language
  /// Sie or du.
  public var register: Register
  /// Where the invitation goes; nil where the coordinator hands it over in person.
  public var email: String?
  /// Department, site or company.
  public var unit: String?
  /// Level of hierarchy, counted from the top: 1 for the board.
  public var level: Int?
  /// Member of the board.
  public var isBoardMember: Bool
  /// Known from the media or head of a well-known brand.
  public var isKnownFromMedia: Bool
  /// Whether they have a learning goal of their own, where the coordinator knows; nil reads it off
  /// what was released.
  public var learns: Bool?
  /// When the tandem first meets, as local time.
  public var meeting: LocalTime?
  /// Where it meets.
  public var place: String?

  /// A person of a roster.
  public init(
    code: String, tandem: String, role: Role, name: String, language: Language, register: Register,
    email: String? = nil, unit: String? = nil, level: Int? = nil, isBoardMember: Bool = false,
    isKnownFromMedia: Bool = false, learns: Bool? = nil, meeting: LocalTime? = nil, place: String? = nil
  ) {
    (self.code, self.tandem, self.role, self.name) = (code, tandem, role, name)
    (self.language, self.register, self.email, self.unit) = (language, register, email, unit)
    (self.level, self.isBoardMember, self.isKnownFromMedia) = (level, isBoardMember, isKnownFromMedia)
    (self.learns, self.meeting, self.place) = (learns, meeting, place)
  }
}
