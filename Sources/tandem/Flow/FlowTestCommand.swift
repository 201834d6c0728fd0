import ArgumentParser
import Foundation
import TandemPrompts
import TandemTesting

/// `tandem flow test`: replays recorded conversations and says what they cover.
struct FlowTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Replay recorded conversations and report what they cover.",
    discussion: """
      Ends with 65 where a conversation runs differently from its record, and after --record, so that
      nobody takes a record for granted that nobody has read.
      """)

  @OptionGroup var common: CommonOptions
  @Flag(help: "Write down what is said now, in place of the old records.") var record = false
  @Argument(
    help: ArgumentHelp("Files or folders with transcripts (.txt).", valueName: "path"), completion: .file())
  var paths = ["fixtures/transcripts"]

  func run() async throws {
    try await Exit.running {
      let flow = try common.prompts().flow
      let files = try transcripts()
      var coverage = Coverage(of: flow)
      var changed: [URL] = []
      for file in files {
        let run = TranscriptRun(try Self.read(file), in: flow)
        coverage.add(run.changes)
        if !run.differences.isEmpty { changed.append(file) }
        if record {
          try run.recorded.text.write(to: file, atomically: true, encoding: .utf8)
        } else {
          try report(run.differences, of: file)
        }
      }
      let verdict = "transcripts  \(files.count), of which \(changed.count) \(record ? "changed" : "differ")"
      try StandardOutput.write(([verdict] + coverage.report).map { $0 + "\n" }.joined())
      try conclude(changed.count)
    }
  }

  private func conclude(_ changed: Int) throws {
    guard changed > 0 || record else { return }
    throw Failure(
      .badInput,
      record
        ? "The records were written; \(changed) changed."
        : "\(changed) conversations differ from their records.",
      hint: record ? "Read what changed before you commit it." : "If that is right, run it with --record.")
  }

  private func report(_ differences: [String], of file: URL) throws {
    guard !differences.isEmpty else { return }
    let lines = [file.relativePath] + differences.map { "  \($0)" }
    try StandardOutput.write(lines.map { $0 + "\n" }.joined())
  }

  private static func read(_ file: URL) throws -> Transcript {
    do {
      return try Transcript(parsing: try String(contentsOf: file, encoding: .utf8))
    } catch let error as Transcript.ParseError {
      throw Failure(.badInput, "\(file.relativePath):\(error.line): \(error.message)")
    }
  }

  private func transcripts() throws -> [URL] {
    var files: [URL] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Failure(.notFound, "There is no '\(path)'.", hint: "Name a transcript or a folder with some.")
      }
      let url = URL(filePath: path)
      let found =
        isFolder.boolValue
        ? try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil) : [url]
      files += found.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
    }
    guard !files.isEmpty else {
      throw Failure(.notFound, "There is no transcript in '\(paths.joined(separator: "', '"))'.")
    }
    return files
  }
}
