internal import Foundation
import TandemLanguage
public import TandemMentoring

/// A text to somebody of the programme, in their language and register, ready to send.
public struct Letter: Sendable, Equatable {
  /// Whom it is for.
  public let participant: Participant
  /// What it is about.
  public let subject: String
  /// The words, in lines of up to 78 signs.
  public let body: String

  /// Subject and body under one another, for reading or pasting.
  public var text: String {
    let to = participant.email.map { "\(participant.name) <\($0)>" } ?? participant.name
    return neutralised(to) + "\n" + subject + "\n\n" + body
  }
}

/// Writes letters: the texts of every language and register, read once.
public struct LetterWriter: Sendable {
  private let programme: Programme
  private let voices: [Language: [Register: Texts]]

  /// A writer for a programme.
  public init(for programme: Programme, files: KickoffFiles) throws(KickoffError) {
    self.programme = programme
    var voices: [Language: [Register: Texts]] = [:]
    for language in Language.allCases {
      for register in Register.allCases {
        voices[language, default: [:]][register] = try Texts(files.files, language, register)
      }
    }
    self.voices = voices
  }

  /// The invitation of somebody.
  public func invitation(of person: Participant, in seats: TandemSeats) throws(KickoffError) -> Letter {
    try letter("invitation", to: person, in: seats)
  }

  /// The reminder of somebody.
  public func reminder(_ nudge: Nudge, of person: Participant, in seats: TandemSeats) throws(KickoffError)
    -> Letter
  {
    try letter(nudge.rawValue, to: person, in: seats)
  }

  private func letter(_ kind: String, to person: Participant, in seats: TandemSeats) throws(KickoffError)
    -> Letter
  {
    guard let texts = voices[person.language]?[person.register], texts.has("mail.\(kind).body") else {
      throw KickoffError(
        .templates, "There is no text 'mail.\(kind)' in '\(person.language.rawValue)'.",
        hint: "Look into prompts/briefs/\(person.language.rawValue)/mail.yaml.")
    }
    let meeting = seats.participants.lazy.compactMap(\.meeting).first ?? programme.meeting
    let fields = Fields([
      "name": person.callName, "title": programme.title, "entrance": entrance(person.code),
      "partner": seats[person.role == .mentor ? .mentee : .mentor]?.name,
      "meeting": meeting.map { texts.time($0) }, "contact": contact,
    ])
    return Letter(
      participant: person, subject: neutralised(texts("mail.\(kind).subject", fields)),
      body: wrapped(neutralised(texts("mail.\(kind).body", fields), keepsLines: true)) + "\n")
  }

  private var contact: String? {
    let parts = [programme.contact, programme.contactEmail].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func entrance(_ code: String) -> String {
    (programme.entrance ?? "tandem chat --conversation {code}").replacingOccurrences(of: "{code}", with: code)
  }
}
