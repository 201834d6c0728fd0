import Foundation
import TandemLanguage
import TandemMentoring
import TandemPrompts
import TandemTesting
import Testing

@testable import TandemKickoff

@Suite("Letters and mails")
struct MailTests {
  @Test("The invitation is in the language and register of the person")
  func invitations() throws {
    let twelve = try Twelve()
    let writer = try LetterWriter(for: twelve.programme, files: twelve.files)
    for (tandem, role) in [("T01", Role.mentor), ("T03", .mentee), ("T07", .mentee)] {
      let seats = try #require(twelve.roster.tandems.first { $0.id == tandem })
      let letter = try writer.invitation(of: try #require(seats[role]), in: seats)
      let path = "fixtures/briefs/expected/\(tandem)-\(role.rawValue).invitation.txt"
      let difference = try Golden.difference(of: letter.text, from: path)
      #expect(difference == nil)
    }
  }

  @Test("Every reminder exists in every language and register and names the way in")
  func reminders() throws {
    let twelve = try Twelve()
    let writer = try LetterWriter(for: twelve.programme, files: twelve.files)
    for language in Language.allCases {
      for register in Register.allCases {
        let person = Participant(
          code: "code-0000", tandem: "T", role: .mentor, name: "Kim", language: language, register: register)
        for nudge in Nudge.allCases {
          let letter = try writer.reminder(nudge, of: person, in: TandemSeats(id: "T", mentor: person))
          #expect(letter.body.contains("tandem chat --conversation code-0000"))
          #expect(!letter.text.contains("{{"))
          #expect(!letter.text.contains("mail."))
        }
      }
    }
  }

  @Test("A mail is ASCII in short lines, and its names can't add a header")
  func mails() throws {
    let twelve = try Twelve()
    let person = Participant(
      code: "c", tandem: "T", role: .mentee, name: "Łukasz\r\nBcc: all@example.org", language: .german,
      register: .formal, email: "lukasz@example.org")
    let letter = Letter(participant: person, subject: "Grüße\r\nBcc: x", body: "Zeile = eins \nzwei\n")
    let mail = try MailDraft(letter, from: twelve.programme, stamp: 1_795_564_800).text
    #expect(
      mail == """
        Date: Wed, 25 Nov 2026 00:00:00 +0000\r
        From: Koordination Mentoring <mentoring@example.org>\r
        To: =?utf-8?B?xYF1a2FzeiBCY2M6IGFsbEBleGFtcGxlLm9yZw==?=\r
         <lukasz@example.org>\r
        Subject: =?utf-8?B?R3LDvMOfZSBCY2M6IHg=?=\r
        MIME-Version: 1.0\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Transfer-Encoding: quoted-printable\r
        X-Unsent: 1\r
        \r
        Zeile =3D eins=20\r
        zwei\r

        """)
  }

  @Test("Long lines of a body are broken softly, long names into several words")
  func longLines() {
    let encoded = QuotedPrintable.encode(String(repeating: "ä", count: 40))
    #expect(encoded.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    let words = EncodedWords.encode(String(repeating: "Österreich ", count: 12), after: 9)
    let lines = words.split(separator: "\r\n ")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let decoded = lines.map {
      String(decoding: Data(base64Encoded: String($0.dropFirst(10).dropLast(2))) ?? Data(), as: UTF8.self)
    }
    #expect(decoded.joined() == String(repeating: "Österreich ", count: 12))
  }

  @Test("Without a sender or an address there is no mail")
  func noSender() throws {
    let twelve = try Twelve()
    let person = try #require(twelve.roster.participants.first)
    let letter = Letter(participant: person, subject: "s", body: "b")
    #expect(throws: KickoffError.self) { try MailDraft(letter, from: Programme(), stamp: 0) }
    var silent = person
    silent.email = nil
    let other = Letter(participant: silent, subject: "s", body: "b")
    #expect(throws: KickoffError.self) { try MailDraft(other, from: twelve.programme, stamp: 0) }
  }
}
