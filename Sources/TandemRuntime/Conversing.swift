public import TandemDialogue

/// The calls that every channel makes; the line protocol's methods are these, one to one.
///
/// A turn that returns is on disk. Calls to one conversation are answered in the order in which they
/// were made; different conversations proceed side by side.
public protocol Conversing: Sendable {
  /// Where the calls may block; nil where none does. They can be made from anywhere; a task that prefers this
  /// executor is spared the change of thread there and back.
  var executor: (any TaskExecutor)? { get }
  /// Begins a conversation, or resumes one by its id and changes nothing then.
  func open(_ request: OpenRequest) async throws(RuntimeError) -> TurnReply
  /// One utterance of the person.
  func turn(_ conversation: String, text: String, _ delivery: Delivery) async throws(RuntimeError)
    -> TurnReply
  /// Takes back the last accepted answer; fails with `nothingToUndo` or `undoBarrier`.
  func undo(_ conversation: String, _ delivery: Delivery) async throws(RuntimeError) -> TurnReply
  /// Asks again for one slot.
  func change(_ conversation: String, slot: String, _ delivery: Delivery) async throws(RuntimeError)
    -> TurnReply
  /// Pauses the conversation.
  func close(_ conversation: String, _ delivery: Delivery) async throws(RuntimeError) -> TurnReply
  /// The current turn, without any change.
  func get(_ conversation: String) async throws(RuntimeError) -> TurnReply
  /// What was said after a line, oldest first.
  func history(_ conversation: String, sinceSeq: Int) async throws(RuntimeError) -> [HistoryEntry]
  /// All conversations, most recently changed last.
  func list() async throws(RuntimeError) -> [ConversationSummary]
  /// The whole log as data, every text unchanged.
  func export(_ conversation: String) async throws(RuntimeError) -> Value
  /// Removes the conversation; a tombstone without content stays.
  func erase(_ conversation: String, _ delivery: Delivery) async throws(RuntimeError)
}

extension Conversing {
  /// Nowhere.
  public var executor: (any TaskExecutor)? { nil }

  /// Removes the conversation, wherever it stands.
  public func erase(_ conversation: String) async throws(RuntimeError) {
    try await erase(conversation, Delivery())
  }
}

/// What is known when a conversation opens; everything is optional.
public struct OpenRequest: Sendable, Equatable {
  /// "mentor" or "mentee".
  public var role: String?
  /// "de" or "en".
  public var language: String?
  /// "sie" or "du".
  public var register: String?
  /// What the person is called.
  public var name: String?
  /// The tandem of the roster that the conversation belongs to.
  public var tandem: String?
  /// The id of the conversation; opens it where it exists.
  public var conversation: String?
  /// Whether a conversation with that id is begun where there is none: for callers that have to know the
  /// id before the first line is written.
  public var isBegunIfMissing = false
  /// Asks seven questions instead of fourteen.
  public var isShort: Bool
  /// Identifies the message, so that a repetition is answered from the record.
  public var messageId: String?
  /// Where the reply has to be delivered later; see `Delivery.replyTo`.
  public var replyTo: String?

  /// A request to open.
  public init(
    role: String? = nil, language: String? = nil, register: String? = nil, name: String? = nil,
    tandem: String? = nil, conversation: String? = nil, isShort: Bool = false, messageId: String? = nil,
    replyTo: String? = nil
  ) {
    (self.role, self.language, self.register, self.name) = (role, language, register, name)
    (self.tandem, self.conversation, self.isShort, self.messageId) = (
      tandem, conversation, isShort, messageId
    )
    self.replyTo = replyTo
  }
}

/// How a message reached tandem: its id and the line it expects to follow.
public struct Delivery: Sendable, Equatable {
  /// Identifies the message; the same id again returns the recorded reply.
  public var messageId: String?
  /// The `seq` the sender saw last; the call fails with `conflict` where another line came after it.
  public var expect: Int?
  /// Where the reply has to be delivered later, in the channel's own words; nil where the caller reads it.
  ///
  /// Written with the line as `deliveries: [{id, to}]`, so that a reply that wasn't sent survives a crash;
  /// see `Delivering`.
  public var replyTo: String?

  /// A delivery; without id every message is new.
  public init(messageId: String? = nil, expect: Int? = nil, replyTo: String? = nil) {
    (self.messageId, self.expect, self.replyTo) = (messageId, expect, replyTo)
  }
}

/// One line of a conversation as a person would retell it.
public struct HistoryEntry: Sendable, Equatable, Codable {
  /// Number of the line.
  public var seq: Int
  /// When, as ISO 8601 in UTC.
  public var at: String
  /// What the person typed; nil where the turn was no text.
  public var text: String?
  /// What tandem said.
  public var messages: [Message]

  /// An entry.
  public init(seq: Int, at: String, text: String?, messages: [Message]) {
    (self.seq, self.at, self.text, self.messages) = (seq, at, text, messages)
  }
}

/// A conversation in a list: where it stands, nothing that was said.
public struct ConversationSummary: Sendable, Equatable, Codable {
  /// The conversation's id.
  public var conversation: String
  /// "mentor" or "mentee", where known.
  public var role: String?
  /// "de" or "en".
  public var lang: String
  /// Whether an answer is awaited.
  public var status: Status
  /// Name of the state.
  public var step: String
  /// Number of its last line.
  public var seq: Int
  /// When that line was written, as ISO 8601 in UTC.
  public var updated: String

  /// A summary.
  public init(
    conversation: String, role: String?, lang: String, status: Status, step: String, seq: Int, updated: String
  ) {
    (self.conversation, self.role, self.lang) = (conversation, role, lang)
    (self.status, self.step, self.seq, self.updated) = (status, step, seq, updated)
  }
}
