import ArgumentParser
import Foundation
import TandemStore

/// `tandem store repair`: sets right what needs no decision, and on request cuts a damaged conversation.
struct StoreRepairCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Set right what a crash left behind.",
    discussion: """
      Cuts torn ends, finishes erasures, removes leftovers and empty logs, takes away rights of others, and
      writes a lost FORMAT file. A damaged conversation is left alone until you name it with --cut: then the
      turns before the damage go on, and the damaged log is kept beside them.

      Examples:
        tandem store repair
        tandem store repair --cut k3f9-x2mv-7qdb
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption
  @Option(help: ArgumentHelp("Go on with what stands before the damage.", valueName: "id"))
  var cut: String?

  func run() async throws {
    try await Exit.running {
      let path = try common.store().path(percentEncoded: false)
      if try StoreFolder.restoreFormat(at: path) { try StandardError.write("FORMAT was written anew.\n") }
      let folder = try common.existingStore()
      if let cut { return try await cutDamaged(cut, in: folder) }
      let report = try await StoreReport.made(of: folder, .repair)
      try report.print(as: format.format, verb: "Looked at")
      if report.findings.contains(where: \.isSerious) { throw ExitCode(Exit.badInput.rawValue) }
    }
  }

  private func cutDamaged(_ id: String, in folder: StoreFolder) async throws {
    let journal = FileJournal(in: folder, threadsMax: 1)
    let turns = try await journal.working { folder throws(StoreError) in try folder.cutDamaged(id) }
    guard let turns else {
      return try StandardOutput.write("Conversation '\(id)' is not damaged; nothing was changed.\n")
    }
    try StandardOutput.write(
      "Conversation '\(id)' goes on after turn \(turns); the damaged log is kept beside it.\n")
  }
}
