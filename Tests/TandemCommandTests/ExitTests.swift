import ArgumentParser
import Foundation
import TandemRuntime
import TandemTerminal
import Testing

@testable import tandem

@Suite("Exit codes")
struct ExitTests {
  @Test("The codes are those of sysexits.h")
  func codes() {
    #expect(Exit.allCases.map(\.rawValue) == [0, 64, 65, 66, 69, 73, 74, 75, 78])
  }

  @Test(
    "Every refusal of a call has its exit code",
    arguments: [
      (RuntimeError.Code.unknownConversation, Exit.notFound), (.unknownFlow, .notFound), (.erased, .notFound),
      (.conflict, .busy), (.busy, .busy), (.locked, .busy),
      (.messageReused, .badInput), (.nothingToUndo, .badInput), (.undoBarrier, .badInput),
      (.unsupportedProtocol, .badInput), (.tooLong, .badInput),
      (.migrationNeeded, .configuration), (.notCommitted, .inputOutput), (.invalidParameter, .usage),
      (.inside, .unavailable),
    ])
  func refusals(code: RuntimeError.Code, exit: Exit) {
    #expect(Exit(for: code) == exit)
  }

  @Test("An error ends as a sentence and a code", arguments: Self.errors)
  func sentences(error: any Error, expected: Failure) {
    #expect(Failure(describing: error) == expected)
  }

  static let errors: [(any Error, Failure)] = [
    (Failure(.busy, "It is open elsewhere."), Failure(.busy, "It is open elsewhere.")),
    (
      RuntimeError(.unknownConversation, "There is no such conversation.", hint: "See 'tandem status'."),
      Failure(.notFound, "There is no such conversation.", hint: "See 'tandem status'.")
    ),
    (OutputError.closed, Failure(.ok, "")),
    (
      OutputError.failed(ENOSPC),
      Failure(.inputOutput, "The result could not be written: No space left on device.")
    ),
    (
      CocoaError(.fileReadNoSuchFile, userInfo: [NSFilePathErrorKey: "roster.csv"]),
      Failure(.notFound, "There is no file 'roster.csv'.", hint: "Look at the spelling of the path.")
    ),
    (Unforeseen(words: "my secret"), Failure(.unavailable, "Something inside failed: Unforeseen.")),
  ]

  struct Unforeseen: Error { let words: String }

  @Test("A failure is a sentence and a hint, and can't reach through to the terminal")
  func lines() {
    let failure = Failure(.notFound, "There is no file '\u{1B}[31mx\n'.", hint: "Look again.")
    #expect(failure.lines == "Error: There is no file '␛[31mx '.\n  Hint: Look again.\n")
    #expect(Failure(.busy, "").lines == "")
  }

  @Test("A command's failure becomes its exit code, and a closed pipe none")
  func running() async throws {
    await #expect(throws: ExitCode(75)) { try await Exit.running { throw Failure(.busy, "") } }
    await #expect(throws: ExitCode(3)) { try await Exit.running { throw ExitCode(3) } }
    await #expect(throws: ValidationError.self) { try await Exit.running { throw ValidationError("x") } }
    try await Exit.running { throw OutputError.closed }
  }
}

@Suite("Where things are")
struct LocationsTests {
  @Test(
    "The option wins over the variable, the variable over the data folder",
    arguments: [
      ("/a", ["TANDEM_STORE": "/b", "HOME": "/h"], "/a/"),
      (nil, ["TANDEM_STORE": "/b", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/b/"),
      (nil, ["TANDEM_STORE": "", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/tandem/"),
      (nil, ["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/tandem/"),
      (nil, ["HOME": "/h"], "/h/.local/share/tandem/"),
    ] as [(String?, [String: String], String)])
  func store(option: String?, environment: [String: String], path: String) throws {
    let store = try Locations(environment: environment).store(option)
    #expect(store.path(percentEncoded: false) == path)
  }

  @Test("Without a home there is a sentence and no guess")
  func homeless() {
    #expect(throws: Failure.self) { try Locations(environment: [:]).store(nil) }
  }
}
