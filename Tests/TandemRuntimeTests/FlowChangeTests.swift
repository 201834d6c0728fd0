import TandemDialogue
import TandemRuntime
import TandemStore
import TandemTesting
import Testing

@Suite("A flow that changes under running conversations")
struct FlowChangeTests {
  private let journal = MemoryJournal()

  private func host(_ flow: Flow, keeping kept: [Flow] = [], seed: UInt64) -> ConversationHost {
    ConversationHost(
      journal: journal,
      flows: FlowShelf(current: flow, find: { revision in kept.first { $0.revision == revision } }),
      clock: StoppedClock().wallClock, random: SeededGenerator.shared(seed: seed))
  }

  /// The small flow as another revision; `renaming` gives its states another structure.
  private func revised(
    _ revision: String, structure: String = "s1", renaming names: [String: String] = [:],
    migrations: [Migration] = []
  ) -> Flow {
    let flow = SmallFlow.flow
    let states = flow.states.map { state in
      State(
        name: names[state.name] ?? state.name, says: state.says, question: state.question,
        condition: state.condition, prepares: state.prepares, transitions: state.transitions,
        ending: state.ending, commits: state.commits)
    }
    return Flow(
      id: flow.id, revision: revision, structure: structure, states: states, start: flow.start,
      phrasebook: flow.phrasebook, vocabulary: flow.vocabulary, migrations: migrations,
      interpretation: flow.interpretation)
  }

  private func begun() async throws -> String {
    let first = host(SmallFlow.flow, seed: 1)
    let id = try await first.open(OpenRequest(language: "en")).conversation
    _ = try await first.turn(id, text: "yes", Delivery())
    await first.finish()
    return id
  }

  @Test("New texts are adopted with the next line, and not before")
  func adopted() async throws {
    let id = try await begun()
    let second = host(revised("r2"), keeping: [SmallFlow.flow], seed: 2)
    let resumed = try await second.open(OpenRequest(conversation: id))
    #expect(resumed.flow.revision == "r2")
    #expect(try await journal.load(id).conversation.revision == "r1")
    let reply = try await second.turn(id, text: "mentor", Delivery())
    #expect(reply.slots["role"] == "mentor")
    #expect(try await journal.load(id).conversation.revision == "r2")
  }

  @Test("A compatible structure keeps every answer")
  func rebased() async throws {
    let id = try await begun()
    let second = host(
      revised("r3", structure: "s3", renaming: ["extra": "bonus"]), keeping: [SmallFlow.flow], seed: 2)
    let reply = try await second.turn(id, text: "mentor", Delivery())
    #expect(reply.flow.revision == "r3")
    #expect(reply.slots["consent"] == true)
  }

  @Test("An incompatible structure leaves the conversation in its old revision")
  func staying() async throws {
    let id = try await begun()
    let second = host(
      revised("r4", structure: "s4", renaming: ["role": "part"]), keeping: [SmallFlow.flow], seed: 2)
    let reply = try await second.turn(id, text: "mentor", Delivery())
    #expect(reply.flow.revision == "r1")
    #expect(reply.step == "colour")
  }

  @Test("A migration cuts the way back, and says so in words of its own")
  func migrated() async throws {
    let id = try await begun()
    let migration = Migration(from: nil, states: ["role": "part"], slots: [:])
    let flow = revised("r6", structure: "s6", renaming: ["role": "part"], migrations: [migration])
    let second = host(flow, keeping: [SmallFlow.flow], seed: 2)
    #expect(try await second.turn(id, text: "/help", Delivery()).flow.revision == "r6")
    let reply = try await second.turn(id, text: "/back", Delivery())
    #expect(reply.messages.map(\.id).first == MachineText.migrated)
    let refused = await refusal { try await second.undo(id, Delivery()) }
    #expect(refused?.code == .undoBarrier)
    #expect(refused?.message == "The questions have changed since; answers from before can't be taken back.")
  }

  @Test("Where nobody has kept the old revision, that is said, and nothing is lost")
  func missing() async throws {
    let id = try await begun()
    let second = host(revised("r5"), seed: 2)
    #expect(await refusal { try await second.turn(id, text: "mentor", Delivery()) }?.code == .migrationNeeded)
    #expect(try await journal.load(id).seq == 2)
    await second.finish()
    #expect(try await host(SmallFlow.flow, seed: 3).turn(id, text: "mentor", Delivery()).seq == 3)
  }
}
