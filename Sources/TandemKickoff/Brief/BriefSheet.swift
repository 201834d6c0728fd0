import TandemLanguage
import TandemMentoring

/// The brief as templates name its parts: words instead of keys, in one language and register.
struct BriefSheet {
  let brief: Brief
  let programme: Programme
  let catalog: MotiveCatalog
  let language: Language
  let texts: Texts
  private let mentor, mentee: Fields
  /// What the brief's own sentences may name.
  let names: Fields

  init(_ brief: Brief, _ programme: Programme, _ catalog: MotiveCatalog, _ language: Language, _ texts: Texts)
  {
    (self.brief, self.programme, self.catalog) = (brief, programme, catalog)
    (self.language, self.texts) = (language, texts)
    mentor = SeatSheet(brief.mentor, catalog, language, texts).fields
    mentee = SeatSheet(brief.mentee, catalog, language, texts).fields
    let levels = abs((brief.mentor.participant?.level ?? 0) - (brief.mentee.participant?.level ?? 0))
    names = Fields(["mentor": mentor, "mentee": mentee, "levels": "\(levels)", "title": programme.title])
  }

  /// All fields of the brief's templates.
  var fields: Fields {
    var fields = names
    let constellation = brief.constellation.rawValue
    fields["lang"] = language.rawValue
    fields["tandem"] = brief.tandem
    fields["seats"] = [question(for: brief.mentor, mentor), question(for: brief.mentee, mentee)]
    fields["constellation"] = texts["constellation.\(constellation).name"]
    fields["sentence"] = texts("constellation.\(constellation).sentence", names)
    fields["risk"] = texts("risk.\(constellation)", names)
    fields["label"] = label
    fields["reciprocity"] = reciprocity
    fields["fits"] = fits
    fields["gaps"] = brief.fit.gaps.map { texts("gap.\($0.rawValue)", names) }
    fields["hasGaps"] = !brief.fit.gaps.isEmpty
    fields["exchange"] = [
      Fields(["wisher": mentee, "giver": mentor]), Fields(["wisher": mentor, "giver": mentee]),
    ]
    fields["missing"] = missing
    fields["hasMissing"] = !missing.isEmpty
    fields["starters"] = Starter.ordered(for: brief.constellation).map { texts["starter.\($0.rawValue)"] }
    fields["agreements"] = Agreement.allCases.map { texts["agreement.\($0.rawValue)"] }
    fields["minutes"] = "\(brief.agenda.parts.reduce(0) { $0 + $1.minutes })"
    fields["agenda"] = agenda
    fields["meeting"] = brief.meeting.map { texts.time($0) }
    fields["hasClock"] = brief.meeting != nil
    fields["place"] = brief.place
    fields["isDense"] = isDense
    return fields
  }

  /// With the question that somebody may begin with: the two have different ones.
  private func question(for seat: Brief.Seat, _ fields: Fields) -> Fields {
    var fields = fields
    let starters = Starter.ordered(for: brief.constellation)
    fields["question"] = texts["starter.\(starters[seat.role == .mentor ? 0 : 1].rawValue)"]
    return fields
  }

  /// Long quotes and names take a smaller type, so that the first page still holds them.
  private var isDense: Bool {
    let texts = brief.seats.flatMap { seat in
      [seat.released.statement, seat.released.wish, seat.released.gift, seat.participant?.name]
    }
    return texts.reduce(0) { $0 + ($1?.count ?? 0) } > 700
  }

  private var label: String {
    let reasons = brief.label.reasons.map { texts("label.reason.\($0.rawValue)", names) }
    var fields = names
    fields["reasons"] = texts.list(reasons)
    if brief.label.isAdvised { return texts("label.advised", fields) }
    if !reasons.isEmpty { return texts("label.not-learning-reasons", fields) }
    return texts(brief.mentor.learns ? "label.plain" : "label.not-learning", fields)
  }

  private var reciprocity: Fields {
    switch brief.reciprocity {
    case .green: Fields(["isGreen": true, "sentence": texts["reciprocity.green"], "asks": [String]()])
    case .amber(let roles):
      Fields([
        "isGreen": false, "sentence": texts["reciprocity.amber"],
        "asks": roles.map { texts("reciprocity.ask.\($0.rawValue)", names) },
      ])
    }
  }

  /// Two pairs are enough to talk about; motives that a programme has added have no sentence of their own.
  private var fits: [String] {
    let keys = brief.fit.fits.map { "fit.\($0.mentor.rawValue).\($0.mentee.rawValue)" }.filter(texts.has)
    return keys.isEmpty ? [texts["fit.none"]] : keys.prefix(2).map { texts($0, names) }
  }

  private var agenda: [Fields] {
    brief.agenda.parts.map { part in
      let begins = part.begins.flatMap { $0 == .mentor ? brief.mentor.participant : brief.mentee.participant }
      return Fields([
        "from": brief.meeting.map { $0.adding(minutes: part.startMinute).clock } ?? "\(part.startMinute)",
        "minutes": "\(part.minutes)", "topic": texts["agenda.\(part.topic.rawValue).title"],
        "note": texts["agenda.\(part.topic.rawValue).note"],
        "begins": begins.map { texts("brief.begins", Fields(["name": $0.name])) },
      ])
    }
  }

  var missing: [String] {
    brief.seats.flatMap { seat -> [String] in
      guard let name = seat.participant?.name else {
        return [texts("missing.free", Fields(["role": texts["roles.\(seat.role.rawValue).colon"]]))]
      }
      return seat.released.missing.map { missing in
        texts(
          "missing.line",
          Fields([
            "s": possessive(name, in: language), "part": texts["missing.\(missing.part.rawValue)"],
            "reason": texts["missing.reason.\(missing.reason.rawValue)"],
          ]))
      }
    }
  }
}
