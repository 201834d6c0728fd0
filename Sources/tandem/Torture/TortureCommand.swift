import ArgumentParser
import Foundation

/// `tandem torture`: proves on the disk at hand that a killed program loses nothing and doubles nothing.
struct TortureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "torture",
    abstract: "Kill tandem at random while it writes, and see whether anything is lost.",
    discussion: """
      Starts two programs that lead the same conversations in a store of its own, sends them messages in
      disorder and more than once, kills them at random with SIGKILL, and at the end compares every
      conversation with what was acknowledged. What it can't do is to cut the power of the machine.

      Examples:
        tandem torture                                 a minute, in the system's temporary folder
        tandem torture --seconds 600 --dir /srv/disk   ten minutes on the disk that will be used
        tandem torture --seed 7                        the same messages and the same kills again
      """)

  @Option(help: ArgumentHelp("How long to go on.", valueName: "seconds"))
  var seconds = 60
  @Option(
    help: ArgumentHelp(
      "Decides messages, disorder and kills; else it is drawn and told.", valueName: "number"))
  var seed: UInt64?
  @Option(
    help: ArgumentHelp("A folder on the disk to be tried.", valueName: "dir"), completion: .directory)
  var dir: String?
  @Option(help: ArgumentHelp("Conversations that are led side by side.", valueName: "count"))
  var conversations = 48

  func validate() throws {
    guard (1...86_400).contains(seconds) else {
      throw ValidationError("--seconds is a number from 1 to 86400.")
    }
    guard (1...10_000).contains(conversations) else {
      throw ValidationError("--conversations is a number from 1 to 10000.")
    }
  }

  func run() async throws { try await Exit.running { try await torture() } }

  private func torture() async throws {
    let seed = seed ?? UInt64.random(in: 0..<1_000_000)
    let base =
      dir.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? FileManager.default.temporaryDirectory
    let folder = base.appending(
      path: "tandem-torture-\(UUID().uuidString.prefix(8))", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let store = folder.path(percentEncoded: false)
    try StandardError.write("Seed \(seed), \(seconds) s, store \(store)\n")
    let run = TortureRun(
      store: store, seed: seed, seconds: seconds, conversations: conversations,
      program: try TortureCommand.program())
    let verdict = try await run.verdict()
    try StandardOutput.write(verdict.text)
    guard verdict.complaints.isEmpty else {
      throw Failure(
        .inputOutput, "\(verdict.complaints.count) promises were broken.",
        hint: "The store stays at \(store); '--seed \(seed)' sends the same messages again.")
    }
    try FileManager.default.removeItem(at: folder)
  }

  /// This program's own file, to be started as its own victim.
  private static func program() throws -> URL {
    #if os(Linux)
      return URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    #else
      guard let url = Bundle.main.executableURL else {
        throw Failure(.unavailable, "The program doesn't find its own file.")
      }
      return url
    #endif
  }
}
