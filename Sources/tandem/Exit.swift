import ArgumentParser
import Foundation
import TandemRuntime
import TandemStore

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

/// A failure that a person at a terminal reads: one sentence and what to do next.
struct Failure: Error {
  let exit: Exit
  let message: String
  let hint: String

  init(_ exit: Exit, _ message: String, hint: String = "") {
    (self.exit, self.message, self.hint) = (exit, message, hint)
  }
}
