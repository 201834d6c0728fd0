internal import Foundation
public import TandemLanguage
public import TandemMentoring

/// The brief as data for other programs. Keys are part of the contract: add, never rename.
public struct BriefDocument: Encodable, Sendable {
  let tandem: String
  let programme: String
  let language: String
  let constellation: String
  let label: Label
  let reciprocity: Balance
  let mentor, mentee: Seat
  let fits: [Pair]
  let gaps: [String]
  let agenda: [Part]
  let starters: [String]
  let meeting: String?
  let place: String?
  let missing: [Missing]
  let open: [Open]

  struct Label: Encodable, Sendable {
    let advised: Bool
    let reasons: [String]
  }

  struct Balance: Encodable, Sendable {
    let state: String
    let ask: [String]
  }

  struct Seat: Encodable, Sendable {
    let name: String?
    let unit: String?
    let language: String?
    let register: String?
    let readiness: String
    let statement: String?
    let by: String?
    let motives: [Share]
    let wish: String?
    let gift: String?
  }

  struct Share: Encodable, Sendable {
    let motive: String
    let wording: String
    let tenths: Int
  }

  struct Pair: Encodable, Sendable { let mentor, mentee: String }

  struct Part: Encodable, Sendable {
    let topic: String
    let start: Int
    let minutes: Int
    let begins: String?
  }

  struct Missing: Encodable, Sendable { let role, part, reason: String }

  struct Open: Encodable, Sendable {
    let kind: String
    let role: String?
  }

  /// The data of a brief.
  public init(_ brief: Brief, _ programme: Programme, _ catalog: MotiveCatalog, in language: Language) {
    tandem = brief.tandem
    self.programme = programme.title
    self.language = language.rawValue
    constellation = brief.constellation.rawValue
    label = Label(advised: brief.label.isAdvised, reasons: brief.label.reasons.map(\.rawValue))
    reciprocity =
      switch brief.reciprocity {
      case .green: Balance(state: "green", ask: [])
      case .amber(let roles): Balance(state: "amber", ask: roles.map(\.rawValue))
      }
    mentor = Seat(brief.mentor, catalog, language)
    mentee = Seat(brief.mentee, catalog, language)
    fits = brief.fit.fits.map { Pair(mentor: $0.mentor.rawValue, mentee: $0.mentee.rawValue) }
    gaps = brief.fit.gaps.map(\.rawValue)
    agenda = brief.agenda.parts.map { part in
      Part(
        topic: part.topic.rawValue, start: part.startMinute, minutes: part.minutes,
        begins: part.begins?.rawValue)
    }
    starters = Starter.ordered(for: brief.constellation).map(\.rawValue)
    (meeting, place) = (brief.meeting?.description, brief.place)
    missing = brief.seats.filter { $0.participant != nil }.flatMap { seat in
      seat.released.missing.map {
        Missing(role: seat.role.rawValue, part: $0.part.rawValue, reason: $0.reason.rawValue)
      }
    }
    open = brief.openPoints.map { Open(kind: $0.kind.rawValue, role: $0.role?.rawValue) }
  }
}

extension BriefDocument.Seat {
  fileprivate init(_ seat: Brief.Seat, _ catalog: MotiveCatalog, _ language: Language) {
    let (person, released) = (seat.participant, seat.released)
    self.init(
      name: person?.name, unit: person?.unit, language: person?.language.rawValue,
      register: person?.register.rawValue, readiness: released.readiness.rawValue,
      statement: released.statement, by: released.day?.description,
      motives: released.mix.map { share in
        BriefDocument.Share(
          motive: share.motive.rawValue,
          wording: catalog[share.motive]?.wording[language] ?? share.motive.rawValue, tenths: share.tenths)
      }, wish: released.wish, gift: released.gift)
  }
}

/// Writes documents as JSON: sorted keys, so that equal values are equal bytes.
///
/// What steers a terminal is written as an escape: the value is exact, and printing it does no harm.
enum KickoffJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }

  static func escaped(_ json: String) -> String {
    guard neutralised(json, keepsLines: true) != json else { return json }
    var escaped = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      let sign = String(scalar)
      if scalar.isASCII || neutralised(sign, keepsLines: true) == sign {
        escaped.append(scalar)
      } else {
        for unit in sign.utf16 {
          let digits = String(unit, radix: 16)
          escaped.append(
            contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
        }
      }
    }
    return String(escaped)
  }
}
