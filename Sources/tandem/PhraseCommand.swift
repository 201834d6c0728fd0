import ArgumentParser
import Foundation
import TandemLanguage
import TandemLines
import TandemPrompts

/// `tandem phrase`: statements in bulk, one line in, one line out.
struct PhraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrase",
    abstract: "Turn statements into goals: one JSON line in, one JSON line out.",
    discussion: """
      Reads from stdin, a JSON object a line; only "text" is required:
        {"id", "text", "lang": "de|en", "role": "mentor|mentee", "register": "sie|du",
         "answers": {"specific", "measure", "by", "first_step"}, "today": "2026-11-23"}
      Writes in the same order: motives with the words that showed them, wishes, findings, drafts, the goal.
      A line that can't be read gets {"line", "error"} in its place, and the exit code is 65 at the end.

      Examples:
        echo '{"text":"I want to pass on what I know","role":"mentor"}' | tandem phrase
        tandem phrase < statements.jsonl > goals.jsonl
      """)

  @Option(
    name: .customLong("prompts"),
    help: ArgumentHelp(
      "The folder with the word lists.",
      discussion: "Else TANDEM_PROMPTS, else the lists that are built in.", valueName: "dir"),
    completion: .directory)
  var promptsOption: String?

  @Option(
    help: ArgumentHelp(
      "The day that \u{201C}in six months\u{201D} counts from.", discussion: "Else the day it is.",
      valueName: "yyyy-mm-dd"))
  var today: String?

  func run() async throws {
    try await Exit.running {
      let environment = ProcessInfo.processInfo.environment
      let words = try PromptsSource.chosen(option: promptsOption, environment: environment).words
      let engine = LanguageEngine(words: words)
      var lines = PhraseLines(today: try day()) { engine.phrase($0) }
      while case let piece = try piece(), !piece.isEmpty { try write(lines.answer(piece)) }
      try write(lines.finish())
      guard lines.refused == 0 else {
        throw Failure(
          .badInput,
          lines.refused == 1 ? "One line could not be read." : "\(lines.refused) lines could not be read.",
          hint: "Look for \u{201C}error\u{201D} in the output; each names its line.")
      }
    }
  }

  /// What there is on stdin, as it comes, so that an answer never waits for the next question; empty at
  /// its end.
  private func piece() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // Safe: the call writes at most as many bytes as the buffer has.
      let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 { return Array(bytes[..<count]) }
      guard errno == EINTR else {
        throw Failure(.inputOutput, "The input can't be read.", hint: "Check what stdin is connected to.")
      }
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    try StandardOutput.write(String(decoding: bytes, as: UTF8.self))
  }

  private func day() throws -> CalendarDay? {
    guard let today else {
      let parts = Calendar.current.dateComponents([.year, .month, .day], from: Date())
      guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
    guard let day = CalendarDay(today) else {
      throw Failure(.usage, "The day given with --today is none.", hint: "Write it like 2026-11-23.")
    }
    return day
  }
}
