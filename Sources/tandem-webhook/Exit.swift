import ArgumentParser
import Foundation
import TandemKickoff
import TandemPrompts
import TandemRuntime
import TandemStore
import TandemWebhook
import TandemWebhookServer

/// How the program ends; the numbers are those of sysexits.h.
enum Exit: Int32 {
  case notFound = 66
  case unavailable = 69
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case configuration = 78

  /// Runs a command and makes of every error a sentence on stderr and an exit code.
  static func running(_ work: () async throws -> Void) async throws {
    signal(SIGPIPE, SIG_IGN)
    do {
      try await work()
    } catch let error where error is ExitCode || error is ValidationError || error is CleanExit {
      throw error
    } catch {
      let problem = Problem(describing: error)
      Streams.complain(problem.hint.isEmpty ? problem.message : "\(problem.message)\n  hint: \(problem.hint)")
      throw ExitCode(problem.exit.rawValue)
    }
  }
}

/// A failure that an administrator reads.
struct Problem: Error {
  let exit: Exit
  let message: String
  let hint: String

  init(_ exit: Exit, _ message: String, hint: String = "") {
    (self.exit, self.message, self.hint) = (exit, message, hint)
  }

  init(describing error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as ConfigurationError: self.init(.configuration, error.description)
    case let error as Wording.MissingTexts:
      self.init(
        .configuration, "Texts are missing: \(error.keys.joined(separator: ", ")).",
        hint: "Add them to the group 'platform' of the texts, or leave 'prompts' out.")
    case let error as StoreError:
      let exit: Exit = error.code == .locked ? .busy : error.code == .format ? .configuration : .cannotCreate
      self.init(exit, error.message, hint: error.hint)
    case let error as RuntimeError:
      let isBusy = error.code == .locked || error.code == .busy
      self.init(isBusy ? .busy : .inputOutput, error.message, hint: error.hint)
    case let error as KickoffError: self.init(.configuration, error.message, hint: error.hint)
    case ServerError.keys(let name):
      self.init(.configuration, "The keys of '\(name)' cannot be read.", hint: "See 'keys-file'.")
    case ServerError.noClient:
      self.init(.unavailable, "libcurl does not work here.", hint: "Install libcurl 4.")
    default: self.init(.unavailable, "\(type(of: error)): \(error)")
    }
  }
}

/// stdout for results, stderr for complaints.
enum Streams {
  static func write(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  static func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
