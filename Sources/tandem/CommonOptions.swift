import ArgumentParser
import Foundation

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
    try Locations(environment: ProcessInfo.processInfo.environment).store(storeOption)
  }

  /// The folder of the texts; nil stands for those that are built in.
  func prompts() -> URL? {
    Locations(environment: ProcessInfo.processInfo.environment).prompts(promptsOption)
  }
}

/// Reads folders off options and environment; an empty variable counts as none.
struct Locations {
  let environment: [String: String]

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

  func prompts(_ option: String?) -> URL? {
    (option ?? value("TANDEM_PROMPTS")).map(Locations.folder)
  }

  private func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  private static func folder(_ path: String) -> URL { URL(filePath: path, directoryHint: .isDirectory) }
}
