import ArgumentParser
import Foundation
import TandemDialogue
import TandemPrompts
import TandemRuntime
import TandemStore

/// `tandem flow diff`: says beforehand what a changed flow means for the conversations that are open.
struct FlowDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what a changed flow means for open conversations.",
    discussion: """
      Compares two folders like prompts/ and counts the open conversations of a store: how many take the new
      texts, how many come over with all their answers, and how many stay in their old revision until they
      are done. Changes nothing.

      Examples:
        tandem flow diff prompts prompts-new --store /srv/tandem
        tandem flow diff prompts prompts-new --store /srv/tandem --format json
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption
  @Argument(help: ArgumentHelp("The folder that is in use.", valueName: "old"), completion: .directory)
  var old: String
  @Argument(
    help: ArgumentHelp("The folder that shall take its place.", valueName: "new"), completion: .directory)
  var new: String

  func run() async throws { try await Exit.running { try await compare() } }

  private func compare() async throws {
    let (old, new) = (try prompts(in: self.old), try prompts(in: self.new))
    let (before, after) = (old.flow, new.flow)
    let folder = try StoreFolder(existingAt: try common.store().path(percentEncoded: false))
    let forecast = try await FileJournal(in: folder, threadsMax: 1).working { folder throws(StoreError) in
      var known = [before.revision: before]
      known[after.revision] = after
      return try FlowForecast(of: folder, towards: after) { revision in
        if let flow = known[revision] { return flow }
        let kept = (try? folder.keptFlow(revision)).flatMap { $0 }
        known[revision] = kept.flatMap { try? new.earlier(String(decoding: $0, as: UTF8.self)) }
        return known[revision]
      }
    }
    switch format.format {
    case .json: try StandardOutput.write(json: forecast)
    case .text: try StandardOutput.write(text(of: forecast, before, after))
    }
  }

  private func prompts(in folder: String) throws -> Prompts {
    try Prompts.load(from: PromptsSource.directory(folder))
  }

  private func text(of forecast: FlowForecast, _ before: Flow, _ after: Flow) -> String {
    var lines: [String] = []
    if before.revision == after.revision {
      lines.append("Both folders hold the same revision.")
    } else if before.structure == after.structure {
      lines.append("Only texts differ.")
    } else {
      let (gone, added) = (names(in: before, not: after), names(in: after, not: before))
      if !gone.isEmpty { lines.append("States that go:   \(gone)") }
      if !added.isEmpty { lines.append("States that come: \(added)") }
      if gone.isEmpty, added.isEmpty {
        lines.append("The states are the same; what they ask or where they lead isn't.")
      }
    }
    let counts = [
      ("take the new texts", forecast.adopted), ("come over with all answers", forecast.rebased),
      ("are migrated by the flow", forecast.migrated), ("stay in their old revision", forecast.staying),
      ("are in the new revision already", forecast.current),
      ("are in a revision that isn't kept", forecast.unknown),
      ("are done and stay as they are", forecast.complete),
    ]
    lines.append("Conversations that")
    lines += counts.map { name, count in
      "  \(name.padding(toLength: 34, withPad: " ", startingAt: 0))\(count)"
    }
    let obstacles = forecast.obstacles.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if !obstacles.isEmpty { lines.append("Why they stay") }
    lines += obstacles.map { reason, count in "  \(count) × \(reason)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func names(in flow: Flow, not other: Flow) -> String {
    flow.states.map(\.name).filter { other.state(named: $0) == nil }.joined(separator: ", ")
  }
}
