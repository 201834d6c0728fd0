import ArgumentParser
import Foundation
import TandemKickoff
import TandemLanguage
import TandemMentoring
import TandemPrompts
import TandemRuntime

/// `tandem report`: the programme at a glance, and who needs a nudge.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "The programme at a glance, and who needs a nudge.",
    discussion: """
      Motives are counted from five people on, so that nobody can be recognised.

      Examples:
        tandem report                                  to read it here
        tandem report --format html > report.html
        tandem report --format csv > report.csv        opens in Excel
        tandem report --nudges                         ready texts for everybody who needs one
        tandem report --nudges --out nudges            … as files and mail drafts
      """)

  @OptionGroup var kickoff: KickoffOptions
  @Option(help: ArgumentHelp("markdown, html, csv or json.", valueName: "format"))
  var format = ReportFormat.markdown
  @Flag(help: "Write ready texts for everybody who needs a nudge.")
  var nudges = false
  @Option(help: ArgumentHelp("Write the texts into this folder.", valueName: "dir"), completion: .directory)
  var out: String?

  func validate() throws {
    if out != nil, !nudges { throw ValidationError("--out goes with --nudges.") }
  }

  func run() async throws { try await Exit.running { try await write() } }

  private func write() async throws {
    let desk = try await kickoff.desk()
    let report = try await report(of: desk)
    guard nudges else {
      let clock = WallClock.system
      let writer = try ReportWriter(
        format, for: desk.programme, catalog: desk.prompts.catalog, files: desk.files,
        today: clock.day(at: clock.milliseconds()))
      return try StandardOutput.write(try writer.write(report))
    }
    let writer = try LetterWriter(for: desk.programme, files: desk.files)
    let seats = Dictionary(uniqueKeysWithValues: desk.roster.tandems.map { ($0.id, $0) })
    let letters = try report.reminders.map { reminder in
      let tandem = reminder.participant.tandem
      return try writer.reminder(
        reminder.nudge, of: reminder.participant, in: seats[tandem] ?? TandemSeats(id: tandem))
    }
    try LetterOutput(letters, from: desk.programme).write(to: out)
  }

  private func report(of desk: KickoffDesk) async throws -> ProgrammeReport {
    let tandems = try desk.tandems([])
    let making = BriefMaking(try await desk.attendance(), in: desk.programme, catalog: desk.prompts.catalog)
    var report = ProgrammeReport()
    var bar = ProgressBar(total: tandems.count)
    try await making.each(of: tandems, make: { $0 }) { brief in
      report.add(brief)
      bar.advance()
    }
    bar.finish()
    return report
  }
}
