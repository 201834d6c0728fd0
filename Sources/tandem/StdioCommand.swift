import ArgumentParser
import Logging
import TandemDialogue
import TandemKickoff
import TandemLanguage
import TandemLines
import TandemPrompts
import TandemRuntime
import TandemStore

/// `tandem stdio`: any program holds the conversation, one JSON-RPC message a line.
struct StdioCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stdio",
    abstract: "Hold conversations for another program: JSON-RPC 2.0, one message a line.",
    discussion: """
      Requests come on stdin, replies go to stdout, everything else to stderr; docs/protocol.md describes
      them. The end of input ends the program after the last reply.

      Example:
        echo '{"jsonrpc":"2.0","id":1,"method":"conversation/open","params":{"lang":"en"}}' | tandem stdio
      """)

  @OptionGroup var kickoff: KickoffOptions

  @Flag(help: "Keep nothing: conversations end with the program. For trying out and for measuring.")
  var inMemory = false

  func run() async throws {
    try await Exit.running {
      let common = kickoff.common
      let source = try common.source()
      let texts = try Prompts.load(from: source)
      guard !inMemory else {
        let host = common.hostInMemory(speaking: texts, log: .standardError)
        return try await serve(host, side(of: host, texts, source))
      }
      let (host, journal) = try common.hostOfMany(speaking: texts, log: .standardError)
      try await settling(journal) { try await serve(host, side(of: host, texts, source)) }
    }
  }

  private func serve(_ host: ConversationHost, _ side: SideMethods) async throws {
    guard let streams = StandardStreams() else {
      throw Failure(
        .unavailable, "There is no file descriptor left.", hint: "Raise the limit with 'ulimit -n'.")
    }
    await streams.serve(Connection(to: host, side))
    await host.finish()
  }

  /// Settles what lines that came together have left in a commit log: every second what is due, the rest at
  /// the end. What can't be settled stays in the commit log, where whoever opens the store next finds it.
  private func settling(_ journal: FileJournal, _ work: () async throws -> Void) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask {
        // How often one looks changes nothing but when a file is tidied up.
        while (try? await Task.sleep(for: .seconds(1))) != nil { try? await journal.settle(isEnd: false) }
      }
      try await work()
      group.cancelAll()
    }
    try? await journal.settle(isEnd: true)
  }

  private func side(of host: ConversationHost, _ texts: Prompts, _ source: PromptsSource) -> SideMethods {
    var side = SideMethods(version: Tandem.configuration.version, languages: texts.flow.phrasebook.languages)
    side.phrase = { texts.engine.phrase($0) }
    side.load = { host.load }
    side.checkFlow = { Prompts.check(source).map(FlowProblem.init) }
    guard !inMemory else { return side }
    side.known = { [common = kickoff.common] request throws(RuntimeError) in try await common.known(request) }
    side.brief = { [kickoff] request throws(RuntimeError) in
      guard let format = BriefFormat(rawValue: request.format) else {
        throw RuntimeError(
          .invalidParameter, "A brief has no format of that name.",
          hint: "There are \(BriefFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      return try await kickoff.brief(of: request.tandem, in: format)
    }
    return side
  }
}

extension FlowProblem {
  init(_ diagnostic: Diagnostic) {
    self.init(
      file: diagnostic.location.file, line: diagnostic.location.line, column: diagnostic.location.column,
      severity: diagnostic.severity.rawValue, message: diagnostic.message, hint: diagnostic.hint)
  }
}
