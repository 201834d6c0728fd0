/// What the spoken statement is made of; every text is the person's own, in any shape.
public struct StatementMaterial: Sendable, Hashable {
  /// Why: an intention phrase or the person's words about their motive.
  public var motive: ReadText
  /// The goal as chosen or written by the person, without date or sign.
  public var goal: ReadText
  /// How they will notice.
  public var sign: ReadText
  /// By when.
  public var date: DatePhrase?
  /// What they wish from the other.
  public var wish: ReadText
  /// What they bring.
  public var gift: ReadText
  /// Mentor or mentee.
  public var role: Role
  /// How the partner is addressed in the sentence.
  public var register: Register

  /// Material for a statement; empty texts are left out of it.
  public init(
    motive: String, goal: String, sign: String, date: DatePhrase?, wish: String, gift: String, role: Role,
    register: Register
  ) {
    (self.motive, self.goal, self.sign) = (ReadText(motive), ReadText(goal), ReadText(sign))
    (self.wish, self.gift, self.date) = (ReadText(wish), ReadText(gift), date)
    (self.role, self.register) = (role, register)
  }
}
