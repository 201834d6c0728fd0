import ArgumentParser
import TandemStore

/// `tandem store stats`: counts the conversations by their last line.
struct StoreStatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count the conversations and where they stand.",
    discussion: """
      Reads the last line of each conversation, and keeps none of them in memory.

      Examples:
        tandem store stats
        tandem store stats --format json
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func run() async throws {
    try await Exit.running {
      let journal = FileJournal(in: try common.existingStore(), threadsMax: 1)
      let statistics = try await journal.working { folder throws(StoreError) in try folder.statistics() }
      switch format.format {
      case .json: try StandardOutput.write(json: statistics)
      case .text: try StandardOutput.write(text(of: statistics))
      }
    }
  }

  private func text(of statistics: StoreStatistics) -> String {
    var rows = [("conversations", "\(statistics.conversations)"), ("turns", "\(statistics.turns)")]
    let groups = [
      ("status", statistics.statuses), ("role", statistics.roles), ("language", statistics.languages),
      ("flow", statistics.revisions.reduce(into: [:]) { $0[String($1.key.prefix(12))] = $1.value }),
    ]
    for (name, counts) in groups {
      rows += counts.sorted { $0.key < $1.key }.map { ("\(name) \($0.key)", "\($0.value)") }
    }
    if let oldest = statistics.oldest, let newest = statistics.newest {
      rows += [("quiet since", oldest), ("last turn", newest)]
    }
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, value in
      name + String(repeating: " ", count: width + 2 - name.count) + value + "\n"
    }.joined()
  }
}
