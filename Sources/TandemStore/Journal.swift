/// Where conversations are kept: one append-only log each, with a single writer at a time.
///
/// How a turn goes: `acquire`, compute, `append`, and only then speak; `release` when the sitting is over.
/// A writer keeps its `Record` between turns and hands it to the next `acquire`, so that only lines that
/// somebody else has added meanwhile are read. `load` and `lines` never wait for a writer.
public protocol Journal: Sendable {
  /// Where its calls may block; nil where they don't. They can be made from anywhere, but a task that
  /// prefers this executor makes them without a change of thread.
  var executor: (any TaskExecutor)? { get }
  /// Takes a conversation that exists for writing and returns it as it stands.
  ///
  /// - Parameter known: What the caller read before; nil reads the whole log.
  /// - Throws: `notFound`, `erased`, `damaged`, or `locked` where another writer holds it.
  func acquire(_ id: String, knowing known: Record?) async throws(StoreError) -> Record
  /// Takes an id that nobody has used for writing; nothing is stored before its first line.
  ///
  /// - Throws: `exists` where there is such a conversation, `erased` where there was one.
  func create(_ id: String) async throws(StoreError) -> Record
  /// Gives the conversation back; without effect where it isn't held.
  func release(_ id: String) async
  /// Adds a line to a conversation that is held. When it returns, the line is safe; a settlement is
  /// safe with the next turn.
  ///
  /// Where it throws, the line is not in the log and the same line may be tried again.
  /// - Returns: Where the log ends now, for `Record.apply(_:at:)`.
  func append(_ line: Line, to id: String) async throws(StoreError) -> Position
  /// The conversation as it stands, or as it stood when a line was its last.
  ///
  /// A damaged log gives what stands before the damage; see `Record.condition`.
  func load(_ id: String, upTo seq: Int?) async throws(StoreError) -> Record
  /// The lines after a turn, oldest first, settlements included; texts exactly as they were written.
  func lines(of id: String, since seq: Int) async throws(StoreError) -> [Line]
  /// Hands over every conversation in batches, in no particular order, until told to stop.
  ///
  /// Reads one line of each log, and holds no more than a batch in memory.
  func list(_ receive: @escaping @Sendable ([Summary]) -> Bool) async throws(StoreError)
  /// Removes the conversation for good; a mark without content stays, so that its id isn't used again.
  func erase(_ id: String, at time: String) async throws(StoreError)
}

extension Journal {
  /// Nowhere: what doesn't block needs no threads of its own.
  public var executor: (any TaskExecutor)? { nil }

  /// The conversation as it stands.
  public func load(_ id: String) async throws(StoreError) -> Record { try await load(id, upTo: nil) }

  /// Takes a conversation for writing, reading the whole log.
  public func acquire(_ id: String) async throws(StoreError) -> Record { try await acquire(id, knowing: nil) }
}

/// A conversation in a list: where it stands, nothing that was said.
public struct Summary: Sendable, Equatable {
  /// The conversation's id.
  public var id: String
  /// Number of its last turn.
  public var seq: Int
  /// When that turn was written, ISO 8601 in UTC.
  public var updated: String
  /// Name of the state whose question is open.
  public var step: String
  /// Whether an answer is awaited.
  public var status: String
  /// "de" or "en".
  public var language: String
  /// What the slot "role" holds, where it is known.
  public var role: String?
  /// What the slot "tandem" holds, where it is known.
  public var tandem: String?
  /// Whether the statement is shown to others; nil before the person has confirmed what is.
  public var isShared: Bool?
  /// The revision of the flow it runs in.
  public var revision: String
}
