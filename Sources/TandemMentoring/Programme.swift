public import TandemLanguage

/// What holds for all tandems of a programme, as the coordinator has set it.
public struct Programme: Sendable, Hashable {
  /// Whether tandems in which both learn are called "reverse".
  public enum LabelUse: String, Sendable, Hashable, Codable, CaseIterable {
    /// Where the advice says that it helps.
    case advised
    case always
    case never
  }

  /// What the programme is called.
  public var title: String
  /// The language of briefs and report.
  public var language: Language
  /// The culture has been strongly hierarchical, with silos.
  public var isHierarchical: Bool
  /// When the word "reverse" is used.
  public var label: LabelUse
  /// Whom people turn to; name and address.
  public var contact, contactEmail: String?
  /// How long the kickoff takes.
  public var length: Agenda.Length
  /// When tandems meet that have no time of their own.
  public var meeting: LocalTime?
  /// Where they meet.
  public var place: String?
  /// Name of the time zone that local times are in ("Europe/Berlin").
  public var timeZone: String
  /// How people reach tandem, put into invitations; "{code}" stands for their code.
  public var entrance: String?
  /// Days after which raw conversations are removed, counted from the last line.
  public var conversationDays: Int

  /// A programme; everything has a sensible default.
  public init(
    title: String = "Mentoring", language: Language = .german, isHierarchical: Bool = false,
    label: LabelUse = .advised, contact: String? = nil, contactEmail: String? = nil,
    length: Agenda.Length = .standard, meeting: LocalTime? = nil, place: String? = nil,
    timeZone: String = "Europe/Berlin", entrance: String? = nil, conversationDays: Int = 30
  ) {
    (self.title, self.language, self.isHierarchical, self.label) = (title, language, isHierarchical, label)
    (self.contact, self.contactEmail, self.length) = (contact, contactEmail, length)
    (self.meeting, self.place, self.timeZone) = (meeting, place, timeZone)
    (self.entrance, self.conversationDays) = (entrance, conversationDays)
  }
}
