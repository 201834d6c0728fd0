import ArgumentParser
import Foundation
import TandemDialogue
import TandemLanguage
import TandemMentoring
import TandemPrompts
import TandemRuntime
import TandemStore
import TandemTerminal

/// `tandem chat`: the guided conversation at a terminal, or with a file of answers.
struct ChatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Lead one person from “why am I here?” to a statement for the kickoff.",
    discussion: """
      Ten minutes, about fourteen questions; with --short seven. Ctrl-C or Ctrl-D pauses, and tandem \
      says how to go on. Without a terminal on stdin each line is one answer.

      Examples:
        tandem chat
        tandem chat --role mentor --lang de --name Margarete
        tandem chat --conversation k3f9-x2mv-7qdb --out card.md
        tandem chat --role mentee --lang en < answers.txt
      """)

  enum Role: String, ExpressibleByArgument, CaseIterable {
    case mentor, mentee
  }

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp("What the person is in their tandem; else tandem asks.", valueName: "role"))
  var role: Role?
  @Option(
    help: ArgumentHelp("de or en; else the language of the environment.", valueName: "language"),
    completion: .list(["de", "en"]))
  var lang: String?
  @Option(help: ArgumentHelp("What the person is called; else tandem asks.", valueName: "name"))
  var name: String?
  @Option(help: ArgumentHelp("The tandem of the roster that the person belongs to.", valueName: "id"))
  var tandem: String?
  @Option(help: ArgumentHelp("Go on with this conversation.", valueName: "id"))
  var conversation: String?
  @Flag(help: "Ask seven questions instead of fourteen.")
  var short = false
  @Option(
    help: ArgumentHelp("Write the finished result to this Markdown file.", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var out: String?

  func run() async throws { try await Exit.running { try await chat() } }

  private func chat() async throws {
    let environment = ProcessInfo.processInfo.environment
    let prompts = try common.prompts()
    let invited = try await common.invited(to: conversation)
    let language = try language(of: invited, among: prompts.flow)
    var texts = try TerminalTexts.complete(of: prompts.flow, language: language)
    guard var console = Console.standard(environment: environment) else {
      throw Failure(.unavailable, "The system has no pipe left.", hint: "Close other programs.")
    }
    let isReplacing = try await agreeOnFile(with: &console, texts)
    let host = try host(speaking: prompts, texts)
    var sitting = Sitting(
      with: host, lines: console.lines, page: console.page, texts: texts,
      manner: .init(
        isInteractive: console.isInteractive, command: { command("chat --conversation \($0)") },
        export: { command("export \($0)") }))
    let ending: Sitting.Ending
    do {
      ending = try await sitting.run(request(texts.language).knowing(invited))
    } catch let refusal as Refusal {
      throw Failure(Exit(for: refusal), toPerson: refusal.text)
    }
    await host.finish()
    texts = sitting.spoken
    guard case .complete(let reply) = ending, let card = Card(of: reply, texts) else { return }
    try save(card, replacing: isReplacing, on: console.page, texts)
  }

  private func request(_ language: String) -> OpenRequest {
    OpenRequest(
      role: role?.rawValue, language: language, name: name, tandem: tandem, conversation: conversation,
      isShort: short)
  }

  private func language(of invited: Participant?, among flow: Flow) throws -> String {
    let language = lang ?? invited?.language.rawValue ?? Locations.ofProcess.language
    guard flow.phrasebook.languages.contains(language) else {
      throw Failure(
        .usage, "There are no texts in the language '\(language)'.",
        hint: "There are texts in: \(flow.phrasebook.languages.joined(separator: ", ")).")
    }
    return language
  }

  /// A command about this conversation, with whatever is needed to find it again.
  private func command(_ words: String) -> String {
    let options = [("--store", common.storeOption), ("--prompts", common.promptsOption)]
    let given = options.compactMap { name, value in value.map { "\(name) \(Shell.quoted($0))" } }
    return (["tandem \(words)"] + given).joined(separator: " ")
  }

  private func host(speaking prompts: Prompts, _ texts: TerminalTexts) throws -> ConversationHost {
    do {
      return try common.host(speaking: prompts, holding: .sitting)
    } catch let error as StoreError where [.denied, .full, .inputOutput].contains(error.code) {
      throw Failure(.cannotCreate, toPerson: texts(.cannotStore))
    }
  }
}

extension ChatCommand {
  /// Finds out before the conversation whether its card can be written; true where a file may be replaced.
  private func agreeOnFile(with console: inout Console, _ texts: TerminalTexts) async throws -> Bool {
    guard let out else { return false }
    let file = CardFile(path: out)
    do { try file.check() } catch { throw ChatCommand.failure(of: file, error, texts) }
    guard file.exists else { return false }
    guard console.isInteractive else { throw ChatCommand.failure(of: file, .exists, texts) }
    try console.page.tell(texts(.cardExists, ["file": out]))
    guard case .line(let answer) = await console.lines.next(), texts.isYes(answer) else {
      throw ChatCommand.failure(of: file, .exists, texts)
    }
    return true
  }

  private func save(_ card: Card, replacing: Bool, on page: Page, _ texts: TerminalTexts) throws {
    guard let out else { return }
    let file = CardFile(path: out)
    do { try file.write(card.markdown, replacing: replacing) } catch {
      throw ChatCommand.failure(of: file, error, texts)
    }
    try page.tell(texts(.cardWritten, ["file": out]))
  }

  private static func failure(of file: CardFile, _ problem: CardFile.Problem, _ texts: TerminalTexts)
    -> Failure
  {
    switch problem {
    case .exists: return Failure(.cannotCreate, toPerson: texts(.cardKept, ["file": file.path]))
    case .failed(let code):
      let places = ["file": file.path, "reason": Failure.reason(code)]
      return Failure(.cannotCreate, toPerson: texts(.cardFailed, places))
    }
  }
}

extension Exit {
  /// The exit code of a sitting that could not begin or go on.
  init(for refusal: Refusal) {
    guard let code = refusal.code else {
      self = .badInput
      return
    }
    self = code == .notCommitted && refusal.isAtOpening ? .cannotCreate : Exit(for: code)
  }
}

extension TerminalTexts {
  /// The terminal's texts, none of them missing.
  static func complete(of flow: Flow, language: String) throws -> TerminalTexts {
    let missing = TerminalTexts.missing(in: flow)
    guard missing.isEmpty else {
      throw Failure(
        .configuration, "Texts of the terminal are missing: \(missing.joined(separator: ", ")).",
        hint: "Add them to the texts of that language, or leave --prompts out.")
    }
    return TerminalTexts(of: flow, language: language)
  }
}
