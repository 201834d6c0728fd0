import ArgumentParser
import Foundation
import TandemKickoff
import TandemMentoring
import TandemPrompts

/// `tandem brief`: what a tandem and its coordinator need for the first meeting.
struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "The sheet for the first meeting of a tandem.",
    discussion: """
      It shows what both have released and nothing else. In a browser, the HTML prints on two A4 pages.

      Examples:
        tandem brief T01                                 to read it here
        tandem brief T01 --format html --out briefs      a page to print
        tandem brief --all --format html --out briefs    all of them
        tandem brief --all --format ics --out calendar   the meetings, for the calendar
        tandem brief --all --format cards --out cards    a card for each person
        tandem brief --all --format csv > briefs.csv     a table, for mail merge
      """)

  @OptionGroup var kickoff: KickoffOptions
  @Argument(help: ArgumentHelp("Tandems of the roster.", valueName: "tandem"))
  var tandems: [String] = []
  @Flag(help: "All tandems of the roster.")
  var all = false
  @Option(help: ArgumentHelp("markdown, html, text, json, ics, csv or cards.", valueName: "format"))
  var format = BriefFormat.text
  @Option(
    help: ArgumentHelp("Write a file for each tandem into this folder.", valueName: "dir"),
    completion: .directory)
  var out: String?
  @Option(
    help: ArgumentHelp("Length of the meeting: 45, 60 or 90; else the programme's.", valueName: "minutes"))
  var minutes: Int?

  func validate() throws {
    guard all != !tandems.isEmpty else {
      throw ValidationError("Name a tandem, or all of them with --all.")
    }
    if let minutes, Agenda.Length(rawValue: minutes) == nil {
      throw ValidationError("There are agendas for 45, 60 and 90 minutes.")
    }
    let needsFolder: Set<BriefFormat> = [.html, .ics, .cards]
    if out == nil, needsFolder.contains(format), all || tandems.count > 1 {
      throw ValidationError("Name a folder for the files with --out.")
    }
  }

  func run() async throws { try await Exit.running { try await write() } }

  private func write() async throws {
    let desk = try await kickoff.desk()
    let tandems = try desk.tandems(tandems)
    let writer = try BriefWriter(
      format, for: desk.programme, catalog: desk.prompts.catalog, files: desk.files,
      stamp: Int(Date().timeIntervalSince1970))
    let making = BriefMaking(
      try await desk.attendance(), in: desk.programme, catalog: desk.prompts.catalog,
      length: minutes.flatMap(Agenda.Length.init))
    if format == .csv { return try await writeTable(of: tandems, writer, making) }
    guard let out else { return try await print(tandems, writer, making) }
    try await writeFiles(of: tandems, writer, making, to: out)
  }

  private func writeTable(of tandems: [TandemSeats], _ writer: BriefWriter, _ making: BriefMaking)
    async throws
  {
    var table = try writer.table()
    var bar = ProgressBar(total: tandems.count)
    try await making.each(of: tandems, make: { $0 }) { brief in
      table.add(brief)
      bar.advance()
    }
    bar.finish()
    guard let out else { return try StandardOutput.write(table.text) }
    try OutputFolder(out).write(table.text, to: "briefs.csv")
  }

  private func print(_ tandems: [TandemSeats], _ writer: BriefWriter, _ making: BriefMaking) async throws {
    let isList = format == .json && tandems.count > 1
    if isList { try StandardOutput.write("[\n") }
    var isFirst = true
    try await making.each(of: tandems, make: { try writer.write($0) }) { page in
      if !isFirst { try StandardOutput.write(isList ? ",\n" : "\n") }
      isFirst = false
      try StandardOutput.write(page)
    }
    if isList { try StandardOutput.write("]\n") }
  }

  private func writeFiles(
    of tandems: [TandemSeats], _ writer: BriefWriter, _ making: BriefMaking, to path: String
  ) async throws {
    var folder = try OutputFolder(path)
    var bar = ProgressBar(total: tandems.count)
    var (written, without) = (0, [String]())
    let needsMeeting = format == .ics
    try await making.each(
      of: tandems,
      make: { brief -> (String, String?) in
        if needsMeeting, brief.meeting == nil { return (brief.tandem, nil) }
        return (brief.tandem, try writer.write(brief))
      }
    ) { tandem, page in
      bar.advance()
      guard let page else { return without.append(tandem) }
      try folder.write(page, to: folder.name(for: tandem, ending: format.ending))
      written += 1
    }
    bar.finish()
    try StandardOutput.write("\(written) \(written == 1 ? "file" : "files") in \(path)\n")
    if !without.isEmpty {
      try StandardError.write("No time to meet yet: \(without.joined(separator: ", "))\n")
    }
  }
}
