import ArgumentParser
import Foundation
import TandemTerminal

/// How the program ends; the numbers are those of sysexits.h and part of the contract.
enum Exit: Int32, CaseIterable {
  case ok = 0
  case usage = 64
  case badInput = 65
  case notFound = 66
  case unavailable = 69
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case configuration = 78
}

extension Exit {
  /// Runs a command and makes of every error a sentence on stderr and an exit code.
  ///
  /// The one place where that happens: commands throw whatever their modules throw. Usage errors and
  /// requests for help stay with the argument parser. A command is then:
  /// ```
  /// func run() async throws { try await Exit.running { … try StandardOutput.write(result) } }
  /// ```
  static func running(_ work: () async throws -> Void) async throws {
    secureStreams()
    do {
      try await work()
    } catch let error where Exit.belongsToParser(error) {
      throw error
    } catch {
      let failure = Failure(describing: error)
      guard failure.exit != .ok else { return }
      // Nothing is left to tell somebody whose stderr is closed as well.
      try? StandardError.write(failure.lines)
      throw ExitCode(failure.exit.rawValue)
    }
  }

  /// Makes the standard streams safe to use, before anything else is opened.
  private static func secureStreams() {
    // A reader that goes away early must not kill the program between two writes of the store.
    signal(SIGPIPE, SIG_IGN)
    // Where the caller has closed one, the next file would get its number, and what is said its content.
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDWR)
    }
  }

  private static func belongsToParser(_ error: any Error) -> Bool {
    error is ExitCode || error is CleanExit || error is ValidationError
  }
}
