public import TandemLanguage
public import TandemMentoring

/// The call of a senior who looks for a partner: the content of the statement in another form.
///
/// Made of released words only: the goal where the statement says it, else the statement as a whole.
public struct PartnerCall: Sendable {
  /// The call with heading and contact.
  public let text: String

  /// The call of a brief's mentor.
  ///
  /// - Parameter say: Puts the material into words of a language, as its grammar does.
  /// - Throws: `KickoffError` where there is no mentor or no released statement.
  public init(
    of brief: Brief, in programme: Programme, files: KickoffFiles,
    saying say: (StatementMaterial, Language) -> String
  ) throws(KickoffError) {
    guard let person = brief.mentor.participant else {
      throw KickoffError(
        .notFound, "Tandem \(brief.tandem) has no mentor yet.", hint: "A call is the mentor's own.")
    }
    let released = brief.mentor.released
    guard let statement = released.statement else {
      throw KickoffError(
        .notFound, "The mentor of \(brief.tandem) hasn't released a statement.",
        hint: "tandem report --nudges writes a reminder.")
    }
    let material = StatementMaterial(
      motive: "", goal: released.goal ?? statement, sign: "", date: nil, wish: released.wish ?? "",
      gift: released.gift ?? "", role: .mentor, register: person.register)
    let texts = try Texts(files.files, person.language, person.register)
    let contact = [programme.contact, programme.contactEmail].compactMap(\.self)
    let fields = Fields([
      "title": programme.title, "name": person.name, "unit": person.unit,
      "call": say(material, person.language),
      "contact": contact.isEmpty ? nil : contact.joined(separator: ", "),
    ])
    text = wrapped(neutralised(texts("call.text", fields), keepsLines: true)) + "\n"
  }
}
