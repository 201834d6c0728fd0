import Foundation
import TandemDialogue
import TandemPrompts
import TandemTesting
import Testing

@Suite("Recorded conversations")
struct TranscriptTests {
  private static let prompts = Result { try Prompts.load(from: .embedded) }
  static let files = Checkout.files(below: "fixtures/transcripts", ending: ".txt")

  private static func transcript(_ file: String) throws -> Transcript {
    try Transcript(parsing: Checkout.text(of: file))
  }

  @Test("Each runs as it was recorded", arguments: files)
  func inMemory(file: String) throws {
    let run = TranscriptRun(try Self.transcript(file), in: try Self.prompts.get().flow)
    #expect(run.differences.isEmpty, "\(run.differences.joined(separator: "\n"))")
  }

  @Test(
    "Each runs the same when the conversation is written down and read again after every turn",
    arguments: files)
  func encoded(file: String) throws {
    let run = try TranscriptRun(try Self.transcript(file), in: try Self.prompts.get().flow) {
      conversation, _ in
      let again = try JSONDecoder().decode(Conversation.self, from: JSONEncoder().encode(conversation))
      #expect(again == conversation)
      return again
    }
    #expect(run.differences.isEmpty, "\(run.differences.joined(separator: "\n"))")
  }

  @Test(
    "Each runs the same when the conversation is rebuilt from its changes after every turn", arguments: files)
  func replayed(file: String) throws {
    let run = try TranscriptRun(try Self.transcript(file), in: try Self.prompts.get().flow) {
      conversation, changes in
      let log = try JSONDecoder().decode([Change].self, from: JSONEncoder().encode(changes))
      let again = Conversation().applying(log)
      #expect(again == conversation)
      return again
    }
    #expect(run.differences.isEmpty, "\(run.differences.joined(separator: "\n"))")
  }

  @Test("Together they reach every state, every rung, both languages and both forms of address")
  func coverage() throws {
    var coverage = Coverage(of: try Self.prompts.get().flow)
    for file in Self.files {
      coverage.add(TranscriptRun(try Self.transcript(file), in: try Self.prompts.get().flow).changes)
    }
    #expect(Self.files.count >= 24)
    #expect(coverage.missedStates == [])
    #expect(coverage.voices == ["de/du", "de/sie", "en"])
    for rung in [Rung.again, .example, .offer] { #expect(coverage.states(at: rung).count >= 5, "\(rung)") }
  }
}
