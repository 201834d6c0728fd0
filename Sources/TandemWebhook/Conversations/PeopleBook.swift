import Synchronization
import TandemDialogue
public import TandemStore

/// Which conversation a person on a platform has; survives in the store as people.jsonl.
///
/// Written before the conversation's first line: a crash in between leaves a name without a conversation,
/// which the person's next message begins, and never two conversations of one person. The store takes the
/// lines of an erased conversation out; here they last to the end of the program, which tells a repeated
/// message by them.
public final class PeopleBook: Sendable {
  private enum Entry: Sendable {
    case kept(String)
    /// Not on the disk yet.
    case arriving(String)

    var conversation: String {
      switch self {
      case .kept(let id), .arriving(let id): id
      }
    }
  }

  private let file: RecordFile
  private let entries = Mutex<[String: Entry]>([:])

  /// The book of a store; empty until it is read.
  public init(in folder: StoreFolder) { file = RecordFile(StoreFolder.people, in: folder) }

  /// Reads what earlier programs wrote.
  public func read() async throws(StoreError) {
    let records = try await file.read().records
    entries.withLock { entries in
      for record in records {
        guard let person = record["person"]?.text, let id = record["conversation"]?.text else { continue }
        entries[person] = .kept(id)
      }
    }
  }

  /// The conversation of a person whose name is on the disk; nil for everybody else.
  func kept(_ person: String) -> String? {
    if case .kept(let id) = entries.withLock({ $0[person] }) { id } else { nil }
  }

  /// The person's conversation; nil for somebody new.
  public func conversation(of person: String) async throws(StoreError) -> String? {
    let entry = entries.withLock { $0[person] }
    if case .arriving = entry { try await file.append([]) }
    return entry?.conversation
  }

  /// Whether anybody has this conversation.
  public func isTaken(_ conversation: String) -> Bool {
    entries.withLock { $0.values.contains { $0.conversation == conversation } }
  }

  /// Gives a new person a conversation; the one that another call gave meanwhile counts.
  public func welcome(_ person: String, to conversation: String) async throws(StoreError) -> String {
    let known = entries.withLock { entries in
      if entries[person] == nil { entries[person] = .arriving(conversation) }
      return entries[person]?.conversation
    }
    guard let known, known != conversation else {
      try await keep(person, conversation)
      return conversation
    }
    try await file.append([])
    return known
  }

  /// Gives a person another conversation than before.
  public func assign(_ person: String, to conversation: String) async throws(StoreError) {
    try await keep(person, conversation)
  }

  private func keep(_ person: String, _ conversation: String) async throws(StoreError) {
    do throws(StoreError) {
      try await file.append([["person": .text(person), "conversation": .text(conversation)]])
      entries.withLock { $0[person] = .kept(conversation) }
    } catch {
      entries.withLock { entries in
        if case .arriving = entries[person] { entries[person] = nil }
      }
      throw error
    }
  }
}
