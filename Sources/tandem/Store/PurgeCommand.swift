import ArgumentParser
import Foundation
import TandemDialogue
import TandemMentoring
import TandemPrompts
import TandemRuntime
import TandemStore

/// `tandem purge`: removes raw conversations that have been quiet for long; what was released stays.
struct PurgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Remove raw conversations that are old; what was released stays.",
    discussion: """
      Of a finished conversation stays what others were shown; of every other nothing but a mark. Run it from
      a timer. Backups and copies of the disk are not reached: let them expire.

      Examples:
        tandem purge
        tandem purge --older-than 30d
        tandem purge --older-than 30d --dry-run
        tandem purge --older-than 12w --format json
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption
  @Option(
    help: ArgumentHelp(
      "Days (30d) or weeks (4w) since the last turn.",
      discussion: "Else 'keep-days' of the programme file, which is 30 where it says nothing.",
      valueName: "age"))
  var olderThan: Age?
  @Flag(help: "Count and change nothing.")
  var dryRun = false

  func run() async throws { try await Exit.running { try await purge() } }

  private func purge() async throws {
    let prompts = try common.prompts()
    let (catalog, revision) = (prompts.catalog, prompts.flow.revision)
    let now = WallClock.system.milliseconds()
    let age = try olderThan ?? Age(days: Int64(try common.programme().conversationDays))
    let moment = WallClock.iso8601(now - age.milliseconds)
    let isTrial = dryRun
    let journal = FileJournal(in: try common.existingStore(), threadsMax: 1)
    let outcomes = try await journal.working { folder throws(StoreError) in
      let outcomes = try folder.purge(olderThan: moment, at: WallClock.iso8601(now), isTrial: isTrial) {
        Released.remainder(of: $0, catalog: catalog)
      }
      if !isTrial { _ = try folder.dropUnusedFlows(except: [revision]) }
      return outcomes
    }
    try report(outcomes)
    if outcomes[.damaged] != nil { throw ExitCode(Exit.badInput.rawValue) }
  }

  private func report(_ outcomes: [StoreFolder.PurgeOutcome: Int]) throws {
    func count(_ outcome: StoreFolder.PurgeOutcome) -> Int { outcomes[outcome, default: 0] }
    guard format.format == .text else {
      let all = StoreFolder.PurgeOutcome.allCases.map { ($0.rawValue, count($0)) }
      return try StandardOutput.write(json: Dictionary(uniqueKeysWithValues: all))
    }
    var lines = [
      "Reduced to what was released: \(count(.reduced))",
      "Erased, since nothing was released: \(count(.erased))",
    ]
    if count(.busy) > 0 { lines.append("Left for the next time, open elsewhere: \(count(.busy))") }
    if count(.damaged) > 0 {
      lines.append("Left alone, damaged (see 'tandem store check'): \(count(.damaged))")
    }
    if dryRun { lines.append("Nothing was changed.") }
    try StandardOutput.write(lines.joined(separator: "\n") + "\n")
  }

  /// An age as it is typed: "30d", "4w".
  struct Age: ExpressibleByArgument, Equatable {
    let milliseconds: Int64

    init(days: Int64) { milliseconds = days * 86_400_000 }

    init?(argument: String) {
      let units: [Character: Int64] = ["d": 86_400_000, "w": 7 * 86_400_000]
      guard let unit = argument.last.flatMap({ units[$0] }), let count = Int64(argument.dropLast()),
        count >= 0,
        count <= 36_500
      else { return nil }
      milliseconds = count * unit
    }
  }
}
