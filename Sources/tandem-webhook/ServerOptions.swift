import ArgumentParser
import Foundation
import Logging
import Synchronization
import TandemDialogue
import TandemKickoff
import TandemMentoring
import TandemPrompts
import TandemRuntime
import TandemStore
import TandemWebhook
import TandemWebhookServer

/// What every command is told.
struct ServerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The configuration; docs/webhooks.md describes it.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var config: String

  /// The configuration, checked, with its secrets.
  func configuration() throws -> Configuration {
    guard let bytes = FileManager.default.contents(atPath: config) else {
      throw Problem(.notFound, "There is no configuration at \(config).", hint: "Check --config.")
    }
    guard bytes.count <= 1_048_576, let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(.configuration, "\(config) is too long or no UTF-8.", hint: "Save it as UTF-8.")
    }
    return try Configuration.read(text, named: config, environment: ProcessInfo.processInfo.environment)
  }

  /// A host for a command that runs beside the server.
  func host(_ configuration: Configuration, log: Logger) throws -> ConversationHost {
    let journal = FileJournal(in: try StoreFolder(at: try store(configuration)))
    return try host(configuration, journal, try prompts(configuration), holding: .turn, log: log)
  }

  private func host(
    _ configuration: Configuration, _ journal: FileJournal, _ prompts: Prompts, holding: Holding, log: Logger
  ) throws -> ConversationHost {
    let held = OpenFiles.left(besides: configuration.limits.connectionsMax)
    return ConversationHost(
      journal: journal, flows: FlowShelf(prompts, keptIn: journal),
      programme: try programme(besides: try store(configuration)), clock: .system,
      random: { UInt64.random(in: .min ... .max) }, holding: holding,
      limits: HostLimits(residentsMax: 8_192, heldMax: held), log: log)
  }

  /// What the coordinators say of their programme: above all whom somebody in distress is told of.
  private func programme(besides store: String) throws -> Programme {
    let path = "\(store)/\(ProgrammeFile.name)"
    guard FileManager.default.fileExists(atPath: path) else { return Programme() }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Problem(.inputOutput, "\(path) cannot be read.", hint: "Give the server's account the right to.")
    }
    return try ProgrammeFile.read(String(decoding: bytes, as: UTF8.self))
  }

  private func prompts(_ configuration: Configuration) throws -> Prompts {
    let source = try PromptsSource.chosen(
      option: configuration.prompts, environment: ProcessInfo.processInfo.environment)
    return try Prompts.load(from: source)
  }

  /// All that the server is made of.
  func parts(_ configuration: Configuration, log: Logger) throws -> WebhookServer.Parts {
    let prompts = try prompts(configuration)
    let german = try Wording(of: prompts.flow, language: "de")
    let english = try Wording(of: prompts.flow, language: "en")
    let root = try store(configuration)
    let folder = try StoreFolder(at: root, on: GroupedDisk(forStoreAt: root))
    let journal = FileJournal(in: folder)
    return WebhookServer.Parts(
      host: try host(configuration, journal, prompts, holding: .busySpell, log: log), folder: folder,
      settle: { isEnd in
        do throws(StoreError) { try await journal.settle(isEnd: isEnd) } catch {
          log.warning("conversations not settled", metadata: ["code": "\(error.code)"])
        }
      },
      wording: { $0 == "en" ? english : german }, invitations: RosterInvitations(in: folder),
      seconds: { Int64(Date().timeIntervalSince1970.rounded(.down)) },
      random: { UInt64.random(in: .min ... .max) })
  }

  private func store(_ configuration: Configuration) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    if let folder = configuration.store ?? environment["TANDEM_STORE"], !folder.isEmpty { return folder }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/tandem" }
    guard let home = environment["HOME"], !home.isEmpty else {
      throw Problem(
        .configuration, "There is no place to keep conversations: HOME is not set.",
        hint: "Name a folder with 'store:' in the configuration.")
    }
    return home + "/.local/share/tandem"
  }
}

extension WallClock {
  /// The machine's clock in the machine's time zone.
  fileprivate static let system = WallClock(
    milliseconds: { Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)) },
    offsetSeconds: { Offset.last.seconds(at: $0) })

  /// How far the time zone is ahead of UTC; asked for with every turn, and the same for a quarter of an hour.
  private final class Offset: Sendable {
    static let last = Offset()
    private let known = Mutex<(quarter: Int64, seconds: Int)?>(nil)

    func seconds(at milliseconds: Int64) -> Int {
      let quarter = milliseconds / 900_000
      return known.withLock { known in
        if let known, known.quarter == quarter { return known.seconds }
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        let seconds = TimeZone.current.secondsFromGMT(for: date)
        known = (quarter, seconds)
        return seconds
      }
    }
  }
}
