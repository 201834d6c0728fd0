import Synchronization
public import TandemDialogue
public import TandemRuntime

/// A host that answers from a list, for tests of channels: what it was asked is kept in `calls`.
///
/// A call after the end of the list is refused as `inside`, so a test that talks too much fails.
public final class ScriptedConversing: Conversing {
  /// What the next call gets.
  public enum Answer: Sendable {
    case reply(TurnReply)
    case refusal(RuntimeError)
  }

  private struct Play {
    var answers: [Answer]
    var calls: [String] = []
  }

  private let play: Mutex<Play>

  /// A host with its answers in order.
  public init(_ answers: [Answer]) { play = Mutex(Play(answers: answers)) }

  /// Every call so far: "open lang=de", "turn k3f9-x2 ja", "close k3f9-x2".
  public var calls: [String] { play.withLock { $0.calls } }

  /// How many answers nobody has asked for.
  public var left: Int { play.withLock { $0.answers.count } }

  private func answer(to call: String) throws(RuntimeError) -> TurnReply {
    let answer = play.withLock { play -> Answer? in
      play.calls.append(call)
      return play.answers.isEmpty ? nil : play.answers.removeFirst()
    }
    switch answer {
    case .reply(let reply): return reply
    case .refusal(let error): throw error
    case nil: throw RuntimeError(.inside, "The script has no more answers.", hint: "Add one to the test.")
    }
  }

  /// Noted as "open" with what identifies it.
  public func open(_ request: OpenRequest) async throws(RuntimeError) -> TurnReply {
    let parts = [
      request.conversation.map { "conversation=\($0)" }, request.role.map { "role=\($0)" },
      request.language.map { "lang=\($0)" }, request.name.map { "name=\($0)" },
      request.tandem.map { "tandem=\($0)" }, request.isShort ? "short" : nil,
    ]
    return try answer(to: (["open"] + parts.compactMap { $0 }).joined(separator: " "))
  }

  /// Noted as "turn" with what identifies it.
  public func turn(_ conversation: String, text: String, _ delivery: Delivery) async throws(RuntimeError)
    -> TurnReply
  {
    try answer(to: "turn \(conversation) \(text)")
  }

  /// Noted as "undo" with what identifies it.
  public func undo(_ conversation: String, _ delivery: Delivery) async throws(RuntimeError) -> TurnReply {
    try answer(to: "undo \(conversation)")
  }

  /// Noted as "change" with what identifies it.
  public func change(_ conversation: String, slot: String, _ delivery: Delivery) async throws(RuntimeError)
    -> TurnReply
  {
    try answer(to: "change \(conversation) \(slot)")
  }

  /// Noted as "close" with what identifies it.
  public func close(_ conversation: String, _ delivery: Delivery) async throws(RuntimeError) -> TurnReply {
    try answer(to: "close \(conversation)")
  }

  /// Noted as "get" with what identifies it.
  public func get(_ conversation: String) async throws(RuntimeError) -> TurnReply {
    try answer(to: "get \(conversation)")
  }

  /// Noted as "history" with what identifies it.
  public func history(_ conversation: String, sinceSeq: Int) async throws(RuntimeError) -> [HistoryEntry] {
    _ = try answer(to: "history \(conversation)")
    return []
  }

  /// Noted as "list" with what identifies it.
  public func list() async throws(RuntimeError) -> [ConversationSummary] {
    _ = try answer(to: "list")
    return []
  }

  /// Noted as "export" with what identifies it.
  public func export(_ conversation: String) async throws(RuntimeError) -> Value {
    _ = try answer(to: "export \(conversation)")
    return .null
  }

  /// Noted as "erase" with what identifies it.
  public func erase(_ conversation: String, _ delivery: Delivery) async throws(RuntimeError) {
    _ = try answer(to: "erase \(conversation)")
  }
}

extension TurnReply {
  /// A turn for a script: what is said, what there is to choose, and what matters to the test.
  public static func scripted(
    _ messages: [Message], seq: Int = 1, status: Status = .awaiting, choices: [Choice] = [],
    progress: Progress = Progress(answered: 0, total: 14), slots: [String: Value] = [:],
    statement: String? = nil, language: String = "de"
  ) -> TurnReply {
    TurnReply(
      conversation: "k3f9-x2", seq: seq, flow: FlowReference(id: "standard", revision: "1"), step: "step",
      status: status, messages: messages,
      prompt: status == .complete ? nil : Prompt(slot: "slot", type: .text, choices: choices),
      progress: progress, slots: slots, statement: statement, language: language)
  }
}
