import Foundation
import TandemKickoff
import TandemPrompts
import TandemRuntime
import TandemStore
import TandemTerminal

/// Which error of which module ends the program how. A module with errors of its own adds its line to
/// `init(describing:)`.
extension Failure {
  /// The failure that an error is to somebody at the command line.
  init(describing error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as RuntimeError: self.init(Exit(for: error.code), error.message, hint: error.hint)
    case let error as StoreError: self.init(Exit(for: error.code), error.message, hint: error.hint)
    case let error as PromptError: self.init(Exit(for: error.code), error.message, hint: error.hint)
    case let error as KickoffError: self.init(Exit(for: error.code), error.message, hint: error.hint)
    case OutputError.closed: self.init(.ok, "")
    case OutputError.failed(let code):
      self.init(.inputOutput, "The result could not be written: \(Failure.reason(code)).")
    case let error as CocoaError: self = Failure.file(error)
    case let error as POSIXError: self.init(.inputOutput, "\(Failure.reason(error.code.rawValue)).")
    // The type and no more: what an unforeseen error holds may be somebody's words.
    default: self.init(.unavailable, "Something inside failed: \(type(of: error)).")
    }
  }

  /// What the system calls an error number.
  static func reason(_ code: Int32) -> String {
    POSIXErrorCode(rawValue: code).map(reason) ?? "error \(code)"
  }

  private static func reason(_ code: POSIXErrorCode) -> String {
    unsafe String(cString: strerror(code.rawValue))
  }

  private static func file(_ error: CocoaError) -> Failure {
    let name = error.filePath ?? error.url?.path(percentEncoded: false) ?? "a file"
    return switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile:
      Failure(.notFound, "There is no file '\(name)'.", hint: "Look at the spelling of the path.")
    case .fileReadNoPermission:
      Failure(.notFound, "'\(name)' may not be read.", hint: "Ask its owner, or run as its owner.")
    case .fileWriteNoPermission, .fileWriteVolumeReadOnly, .fileWriteFileExists:
      Failure(.cannotCreate, "'\(name)' could not be created.", hint: "Name another folder.")
    case .fileReadCorruptFile, .fileReadInapplicableStringEncoding, .fileReadUnknownStringEncoding:
      Failure(.badInput, "'\(name)' is no UTF-8 text.", hint: "Save it as UTF-8.")
    default: Failure(.inputOutput, "'\(name)' could not be read or written.")
    }
  }
}

extension Exit {
  /// The exit code where the store could not do what it was asked.
  init(for code: StoreError.Code) {
    self =
      switch code {
      case .notFound, .erased: .notFound
      case .invalidID, .damaged, .tooLong: .badInput
      case .locked, .busy: .busy
      case .exists, .denied: .cannotCreate
      case .full, .inputOutput: .inputOutput
      case .notAStore, .format: .configuration
      case .outOfOrder: .unavailable
      }
  }

  /// The exit code where texts could not be loaded.
  init(for code: PromptError.Code) {
    self =
      switch code {
      case .notFound, .unreadable: .notFound
      case .invalid: .configuration
      }
  }

  /// The exit code of a refused call.
  init(for code: RuntimeError.Code) {
    self =
      switch code {
      case .unknownConversation, .unknownFlow, .erased: .notFound
      case .conflict, .busy, .locked: .busy
      case .messageReused, .nothingToUndo, .undoBarrier, .unsupportedProtocol, .tooLong: .badInput
      case .migrationNeeded: .configuration
      case .notCommitted: .inputOutput
      case .invalidParameter: .usage
      case .inside: .unavailable
      }
  }
}

extension Exit {
  /// The exit code where a brief, a report or a list can't be made.
  init(for code: KickoffError.Code) {
    self =
      switch code {
      case .templates: .configuration
      case .badInput: .badInput
      case .notFound: .notFound
      }
  }
}
