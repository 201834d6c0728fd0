import ArgumentParser
import Foundation
import TandemKickoff
import TandemMentoring
import TandemRuntime

/// `tandem roster import`: reads a coordinator's list.
struct RosterImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a list from a spreadsheet (CSV).",
    discussion: """
      The list says who takes part: people who are no longer in it leave the roster, and their
      conversations stay. Codes and conversations stay with the person when a name or a tandem changes.
      Every problem is named at once, with row and column; a list with problems changes nothing.

      Columns (German or English): Tandem, Rolle, Name or Vorname and Nachname; and, if there are any,
      Sprache, Anrede (Sie/du), E-Mail, Bereich, Ebene (1 is the top), Vorstand, Medien, Lernziel, Termin, \
      Ort.

      Examples:
        tandem roster import list.csv --dry-run     what would change
        tandem roster import list.csv
      """)

  @OptionGroup var kickoff: KickoffOptions
  @Argument(help: ArgumentHelp("The list as CSV.", valueName: "file"), completion: .file(extensions: ["csv"]))
  var file: String
  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  func run() async throws { try await Exit.running { try await read() } }

  private func read() async throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    // A dry run makes no store where there is none.
    let desk = try dryRun && !kickoff.common.hasStore() ? nil : await kickoff.deskForWriting()
    let programme = try desk?.programme ?? kickoff.programme()
    let words = try RosterWords(KickoffFiles(try kickoff.common.prompts()), in: programme.language)
    let sheet = RosterSheet(bytes, in: programme)
    guard sheet.problems.isEmpty else {
      let lines = sheet.problems.map(words.line) + ["", words.refusal(sheet)]
      try StandardError.write(lines.joined(separator: "\n") + "\n")
      throw ExitCode(Exit.badInput.rawValue)
    }
    let plan = RosterPlan(sheet, onto: desk?.roster ?? Roster()) {
      SayableID.made(from: .random(in: .min ... .max))
    }
    var lines = words.lines(plan)
    if let desk, !dryRun {
      try await desk.record.append(plan)
      lines.append(words.done(try await desk.record.roster()))
    } else {
      lines.insert(words.would, at: 0)
    }
    try StandardOutput.write(lines.joined(separator: "\n") + "\n")
    if let unused = words.unused(sheet) { try StandardError.write(unused + "\n") }
  }
}
