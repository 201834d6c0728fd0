import ArgumentParser
import Foundation
import TandemKickoff
import TandemLanguage
import TandemMentoring
import TandemPrompts
import TandemRuntime
import TandemStore

/// What every command for coordinators starts from: store, texts, programme and roster.
struct KickoffOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions
  @Option(
    help: ArgumentHelp("Language of what is written: de or en; else the programme's.", valueName: "lang"))
  var lang: Language?

  /// Opens the store for reading.
  func desk() async throws -> KickoffDesk {
    let folder = try StoreFolder(existingAt: try common.store().path(percentEncoded: false))
    return try await desk(in: folder)
  }

  /// Opens the store, and makes it where there is none yet.
  func deskForWriting() async throws -> KickoffDesk {
    try await desk(in: try StoreFolder(at: try common.store().path(percentEncoded: false)))
  }

  /// The programme in the language that was asked for.
  func programme() throws -> Programme {
    var programme = try common.programme()
    if let lang { programme.language = lang }
    return programme
  }

  private func desk(in folder: StoreFolder) async throws -> KickoffDesk {
    let programme = try programme()
    let record = RosterRecord(in: folder)
    return KickoffDesk(
      folder: folder, prompts: try common.prompts(), programme: programme, record: record,
      roster: try await record.roster())
  }
}

/// The programme as a command works on it.
struct KickoffDesk {
  let folder: StoreFolder
  let prompts: Prompts
  let programme: Programme
  let record: RosterRecord
  let roster: Roster

  /// The texts and templates of prompts/briefs.
  var files: KickoffFiles { KickoffFiles(prompts) }

  /// Who is where; two threads are enough to keep two cores reading.
  func attendance() async throws -> Attendance {
    try await Attendance(of: roster, in: FileJournal(in: folder, threadsMax: 4))
  }

  /// The tandems of these names, in the order given; all where none is given.
  func tandems(_ names: [String]) throws -> [TandemSeats] {
    let all = roster.tandems
    guard !all.isEmpty else {
      throw Failure(
        .notFound, "The roster is empty.", hint: "Read a list in first: tandem roster import LIST.csv")
    }
    guard !names.isEmpty else { return all }
    let byName = Dictionary(all.map { ($0.id.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    return try names.map { name in
      guard let seats = byName[name.lowercased()] else {
        throw Failure(
          .notFound, "There is no tandem '\(name)' in the roster.",
          hint: "tandem roster list shows all of them.")
      }
      return seats
    }
  }
}

extension CommonOptions {
  /// The programme file of the store; defaults where there is none.
  func programme() throws -> Programme {
    let file = try store().appending(path: ProgrammeFile.name)
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return Programme() }
    return try ProgrammeFile.read(try String(contentsOf: file, encoding: .utf8))
  }
}
