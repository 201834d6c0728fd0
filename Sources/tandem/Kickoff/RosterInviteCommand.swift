import ArgumentParser
import Foundation
import TandemKickoff
import TandemLanguage
import TandemMentoring
import TandemPrompts

/// `tandem roster invite`: invitations, ready to send.
struct RosterInviteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Invitations in each person's language, ready to send.",
    discussion: """
      With --out, a text file for each person and, where there is an address, an .eml file that a mail
      program opens as a draft. tandem itself sends nothing.

      Examples:
        tandem roster invite T01                     both people of this tandem, to read
        tandem roster invite --out invitations       everybody
      """)

  @OptionGroup var kickoff: KickoffOptions
  @Argument(help: ArgumentHelp("Tandems; else everybody.", valueName: "tandem"))
  var tandems: [String] = []
  @Option(
    help: ArgumentHelp("Write the invitations into this folder.", valueName: "dir"), completion: .directory)
  var out: String?

  func run() async throws {
    try await Exit.running {
      let desk = try await kickoff.desk()
      let writer = try LetterWriter(for: desk.programme, files: desk.files)
      let letters = try desk.tandems(tandems).flatMap { seats in
        try seats.participants.map { try writer.invitation(of: $0, in: seats) }
      }
      try LetterOutput(letters, from: desk.programme).write(to: out)
    }
  }
}

/// Letters on the screen or in a folder.
struct LetterOutput {
  private let letters: [Letter]
  private let programme: Programme

  init(_ letters: [Letter], from programme: Programme) {
    (self.letters, self.programme) = (letters, programme)
  }

  /// Prints the letters, or writes a text and a draft for each.
  func write(to path: String?) throws {
    guard let path else {
      let line = "\n" + String(repeating: "-", count: 78) + "\n\n"
      return try StandardOutput.write(letters.map(\.text).joined(separator: line))
    }
    let stamp = Int(Date().timeIntervalSince1970)
    // All drafts before the first file: without a sender no half of the folder is left behind.
    let drafts = try letters.map { letter in
      try letter.participant.email.map { _ in try MailDraft(letter, from: programme, stamp: stamp) }
    }
    var folder = try OutputFolder(path)
    for (letter, draft) in zip(letters, drafts) {
      let stem = "\(letter.participant.tandem)-\(letter.participant.role.rawValue)"
      try folder.write(letter.text, to: folder.name(for: stem, ending: "txt"))
      guard let draft else { continue }
      try folder.write(draft.text, to: folder.name(for: stem, ending: "eml"))
    }
    try StandardOutput.write(
      "\(letters.count) texts and \(drafts.compactMap(\.self).count) mails in \(path)\n")
  }
}
