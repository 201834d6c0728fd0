import Foundation
import TandemDialogue
import TandemLanguage
import TandemMentoring
import TandemPrompts
import TandemRuntime
import TandemStore
import TandemTesting
import Testing

@Suite("Recorded conversations through the line protocol")
struct ProtocolTranscriptTests {
  private static let prompts = Result { try Prompts.load(from: .embedded) }

  @Test("Each says what it says in memory, with all its turns sent at once", arguments: TranscriptTests.files)
  func pipelined(file: String) async throws {
    let transcript = try Transcript(parsing: Checkout.text(of: file))
    let flow = try Self.prompts.get().flow
    let exchange = LineExchange(with: try Self.host(MemoryJournal(), FlowShelf(current: flow), transcript))
    let opened = try Turn(await exchange.object(for: Self.opening(transcript)))
    let lines = try transcript.turns.compactMap(\.text).map { try Self.turn(opened.id, $0) }
    let replies = try await exchange.replies(to: lines).map { reply in
      try Turn(try #require(try JSONSerialization.jsonObject(with: reply) as? [String: Any]))
    }
    try Self.compare([opened] + replies, with: transcript, in: flow)
  }

  @Test("Each says the same when every turn is taken by another program", arguments: TranscriptTests.files)
  func reloaded(file: String) async throws {
    let transcript = try Transcript(parsing: Checkout.text(of: file))
    let prompts = try Self.prompts.get()
    let folder = FileManager.default.temporaryDirectory.appending(path: "tandem-scenario-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    var turns: [Turn] = []
    for turn in transcript.turns {
      let journal = FileJournal(in: try StoreFolder(at: folder.path), threadsMax: 1)
      let host = try Self.host(journal, FlowShelf(prompts, keptIn: journal), transcript)
      let line = try turns.first.map { try Self.turn($0.id, turn.text ?? "") } ?? Self.opening(transcript)
      turns.append(try Turn(await LineExchange(with: host).object(for: line)))
      await host.finish()
    }
    try Self.compare(turns, with: transcript, in: prompts.flow)
  }

  /// What the tests look at in a turn that came over the protocol.
  private struct Turn {
    let id: String
    let messages: [Message]
    let choices: [String]
    let slots: [String: Value]
    let status: String

    init(_ reply: [String: Any]) throws {
      let result = try #require(reply["result"] as? [String: Any], "\(reply)")
      id = try #require(result["conversation"] as? String)
      messages = try #require(result["messages"] as? [[String: String]]).map {
        Message(id: $0["id"] ?? "", text: $0["text"] ?? "")
      }
      let prompt = result["prompt"] as? [String: Any]
      choices = (prompt?["choices"] as? [[String: String]] ?? []).compactMap { $0["title"] }
      status = try #require(result["status"] as? String)
      let data = try JSONSerialization.data(withJSONObject: try #require(result["slots"]))
      slots = try JSONDecoder().decode([String: Value].self, from: data)
    }
  }

  private static func host(_ journal: any Journal, _ flows: FlowShelf, _ transcript: Transcript) throws
    -> ConversationHost
  {
    let day = try #require(CalendarDay(transcript.today))
    return ConversationHost(
      journal: journal, flows: flows, programme: Programme(contact: transcript.opening["contact"]),
      clock: StoppedClock(at: day).wallClock, random: SeededGenerator.shared(seed: 1))
  }

  /// In memory with the id that the protocol gave, since some texts name it.
  private static func compare(_ turns: [Turn], with transcript: Transcript, in flow: Flow) throws {
    let id = try #require(turns.first?.id)
    let run = TranscriptRun(transcript, in: flow)
    #expect(turns.count == run.recorded.turns.count)
    for (turn, recorded) in zip(turns, run.recorded.turns) {
      let said = turn.messages.map {
        Message(
          id: $0.id, text: $0.text.replacing(id, with: transcript.surroundings["conversation"]?.text ?? ""))
      }
      #expect(said == recorded.messages, "after \(recorded.text ?? "the opening")")
      #expect(turn.choices == recorded.choices, "after \(recorded.text ?? "the opening")")
    }
    let last = try #require(turns.last)
    #expect(last.status == run.conversation.status.rawValue)
    // The protocol leaves out slots that only hold choices; all that it has must be the same.
    #expect(last.slots.allSatisfy { run.conversation.slots[$0.key] == $0.value })
    #expect(last.slots.keys.contains("role") == (run.conversation.slots["role"] != nil))
  }

  private static func opening(_ transcript: Transcript) throws -> String {
    var params: [String: Any] = [:]
    for name in ["role", "lang", "register", "name", "tandem"] { params[name] = transcript.opening[name] }
    if transcript.opening["short"] == "true" { params["short"] = true }
    return try request("conversation/open", params)
  }

  private static func turn(_ id: String, _ text: String) throws -> String {
    try request("conversation/turn", ["conversation": id, "text": text])
  }

  private static func request(_ method: String, _ params: [String: Any]) throws -> String {
    let request: [String: Any] = ["jsonrpc": "2.0", "id": 1, "method": method, "params": params]
    return String(decoding: try JSONSerialization.data(withJSONObject: request), as: UTF8.self)
  }
}
