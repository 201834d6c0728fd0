import TandemDialogue
import TandemLanguage
import TandemMentoring

/// One of the two as templates name their parts.
struct SeatSheet {
  let fields: Fields

  init(_ seat: Brief.Seat, _ catalog: MotiveCatalog, _ language: Language, _ texts: Texts) {
    let released = seat.released
    let name = seat.participant?.name ?? texts["nobody"]
    let marks: QuotationMarks = language == .german ? .german : .english
    let spoken = seat.participant?.language ?? language
    func reason(_ part: Released.Part) -> String? {
      released.missing.first { $0.part == part }.map { texts["missing.reason.\($0.reason.rawValue)"] }
    }
    func quote(_ words: String?, _ part: Released.Part) -> Fields {
      let line = words.map(SeatSheet.collapsed)
      return Fields(["words": line, "inMarks": line.map(marks.around), "missing": reason(part)])
    }
    let motives = released.motives.compactMap { catalog[$0]?.wording[language] }
    fields = Fields([
      "name": name, "s": possessive(name, in: language), "seat": seat.role.rawValue,
      "role": texts["roles.\(seat.role.rawValue).colon"], "unit": seat.participant?.unit,
      "language": texts["languages.\(spoken.rawValue)"], "spoken": spoken.rawValue,
      "isOriginal": spoken != language, "statement": quote(released.statement, .statement),
      "wish": quote(released.wish, .wish), "gift": quote(released.gift, .gift),
      "motives": motives.isEmpty ? nil : texts.list(motives), "noMotives": reason(.motives),
      "mix": released.mix.isEmpty ? nil : MixPicture(released.mix, catalog, language, texts, of: name).fields,
    ])
  }

  /// A quote on one line: the words stay, line breaks and double spaces don't.
  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
