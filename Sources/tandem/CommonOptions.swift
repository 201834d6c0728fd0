import ArgumentParser
import Foundation
import Logging
import TandemMentoring
import TandemPrompts
import TandemRuntime
import TandemStore

/// Where conversations are kept and where the texts come from; the same for every command.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The folder that keeps the conversations.",
      discussion: "Else TANDEM_STORE, else tandem/ in the XDG data folder (~/.local/share).",
      valueName: "dir"),
    completion: .directory)
  var storeOption: String?

  @Option(
    name: .customLong("prompts"),
    help: ArgumentHelp(
      "The folder with the flow and its texts.",
      discussion: "Else TANDEM_PROMPTS, else the texts that are built in.", valueName: "dir"),
    completion: .directory)
  var promptsOption: String?

  /// The store's folder; it need not exist yet.
  func store() throws -> URL {
    try Locations.ofProcess.store(storeOption)
  }

  /// The store's folder, which must be there; nothing is written by opening it.
  func existingStore() throws -> StoreFolder {
    try StoreFolder(existingAt: try store().path(percentEncoded: false))
  }

  /// The flow with all its texts.
  func prompts() throws -> Prompts { try Prompts.load(from: source()) }

  /// Where the flow and its texts come from, unread.
  func source() throws -> PromptsSource {
    try PromptsSource.chosen(option: promptsOption, environment: ProcessInfo.processInfo.environment)
  }

  /// A host over the store, for every command that touches conversations.
  ///
  /// - Parameter holding: `sitting` for whoever talks to somebody, `turn` for programs that take turns.
  /// - Parameter creating: Makes an empty store where there is none.
  func host(
    speaking prompts: Prompts, holding: Holding, creating: Bool = true, log: Logger = .silent
  ) throws -> ConversationHost {
    let path = try store().path(percentEncoded: false)
    let folder = try creating ? StoreFolder(at: path) : StoreFolder(existingAt: path)
    let journal = FileJournal(in: folder)
    return host(journal, FlowShelf(prompts, keptIn: journal), try programme(), holding, log)
  }

  /// A host for many conversations at once, whose lines are made safe together, and its journal, which has to
  /// be settled now and then and at the end.
  func hostOfMany(speaking prompts: Prompts, log: Logger) throws -> (ConversationHost, FileJournal) {
    let path = try store().path(percentEncoded: false)
    let journal = FileJournal(in: try StoreFolder(at: path, on: GroupedDisk(forStoreAt: path)))
    var limits = HostLimits()
    limits.heldMax = min(limits.residentsMax, OpenFiles.left(besides: 0))
    let flows = FlowShelf(prompts, keptIn: journal)
    return (host(journal, flows, try programme(), .sitting, log, limits), journal)
  }

  /// A host that keeps nothing beyond this program's life.
  func hostInMemory(speaking prompts: Prompts, log: Logger = .silent) -> ConversationHost {
    // What is in memory is held without a file; as many may be held as are kept.
    let limits = HostLimits(heldMax: HostLimits().residentsMax)
    return host(MemoryJournal(), FlowShelf(current: prompts.flow), Programme(), .sitting, log, limits)
  }

  private func host(
    _ journal: any Journal, _ flows: FlowShelf, _ programme: Programme, _ holding: Holding, _ log: Logger,
    _ limits: HostLimits = HostLimits()
  ) -> ConversationHost {
    ConversationHost(
      journal: journal, flows: flows, programme: programme, clock: .system,
      random: { UInt64.random(in: .min ... .max) }, holding: holding, limits: limits,
      log: log)
  }
}

/// Finds the store by option and environment; an empty variable counts as none.
struct Locations {
  let environment: [String: String]

  /// Those of this process.
  static let ofProcess = Locations(environment: ProcessInfo.processInfo.environment)

  func store(_ option: String?) throws -> URL {
    if let folder = option ?? value("TANDEM_STORE") { return Locations.folder(folder) }
    if let data = value("XDG_DATA_HOME"), data.hasPrefix("/") {
      return Locations.folder(data).appending(path: "tandem", directoryHint: .isDirectory)
    }
    guard let home = value("HOME") else {
      throw Failure(
        .configuration, "There is no place to keep conversations: HOME is not set.",
        hint: "Name a folder with --store or TANDEM_STORE.")
    }
    return Locations.folder(home).appending(path: ".local/share/tandem", directoryHint: .isDirectory)
  }

  /// The language that the person has set for their programs; English where it is neither of ours.
  var language: String {
    let set = value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG") ?? ""
    return set.lowercased().hasPrefix("de") ? "de" : "en"
  }

  private func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  private static func folder(_ path: String) -> URL { URL(filePath: path, directoryHint: .isDirectory) }
}

extension Logger {
  /// A log that nobody reads.
  static var silent: Logger { Logger(label: "tandem") { _ in SwiftLogNoOpLogHandler() } }

  /// A log on stderr; stdout belongs to results.
  static var standardError: Logger {
    Logger(label: "tandem") { label in StreamLogHandler.standardError(label: label) }
  }
}
