internal import Synchronization
public import TandemDialogue
import TandemLanguage
public import TandemMentoring
public import TandemStore

/// Which conversation belongs to whom.
///
/// A person's code is their conversation's id. Somebody may also have begun without it and named their
/// tandem and role; such a conversation counts only where it bears their name, so that whoever takes
/// over a seat never gets what the one before has said.
public struct Attendance: Sendable {
  private let journal: any Journal
  /// The newest conversation of each seat that was begun without a code.
  private var seats: [String: [Summary]] = [:]
  private var summaries: [String: Summary] = [:]

  /// Reads where all conversations stand: one line of each.
  ///
  /// - Parameter roster: Whose conversations are of interest; the others are passed over.
  public init(of roster: Roster, in journal: any Journal) async throws(StoreError) {
    self.journal = journal
    let codes = Set(roster.participants.map(\.code))
    let all = Collected()
    try await journal.list { batch in
      all.add(batch.filter { codes.contains($0.id) || $0.tandem != nil })
      return true
    }
    for summary in all.summaries {
      if codes.contains(summary.id) {
        summaries[summary.id] = summary
      } else if let tandem = summary.tandem, let role = summary.role {
        seats["\(tandem)\t\(role)", default: []].append(summary)
      }
    }
  }

  /// The conversation of somebody; nil where they haven't begun, or where theirs was erased.
  public func conversation(of person: Participant) async throws(StoreError) -> Conversation? {
    if summaries[person.code] != nil { return try await load(person.code) }
    return try await unnamed(of: person)?.conversation
  }

  /// How far somebody is, without reading more than was read already.
  public func readiness(of person: Participant, in flow: Flow) async throws(StoreError) -> Readiness {
    if let summary = summaries[person.code] { return Readiness(summary, in: flow) }
    guard let found = try await unnamed(of: person) else { return .invited }
    return Readiness(found.summary, in: flow)
  }

  private func unnamed(of person: Participant) async throws(StoreError) -> (
    summary: Summary, conversation: Conversation
  )? {
    let found = seats["\(person.tandem)\t\(person.role.rawValue)", default: []]
    for summary in found.sorted(by: { ($1.updated, $1.id) < ($0.updated, $0.id) }) {
      guard let conversation = try await load(summary.id), bears(person.name, conversation) else { continue }
      return (summary, conversation)
    }
    return nil
  }

  /// What can be read of a damaged log counts; one that was erased meanwhile doesn't.
  private func load(_ id: String) async throws(StoreError) -> Conversation? {
    do throws(StoreError) { return try await journal.load(id).conversation } catch {
      if error.code == .notFound || error.code == .erased { return nil }
      throw error
    }
  }

  /// Whether somebody gave their first name, their last name or both.
  private func bears(_ name: String, _ conversation: Conversation) -> Bool {
    guard let given = conversation.slots[Slot.name]?.text else { return false }
    let words = Set(folded(name).split(separator: " "))
    let said = folded(given).split(separator: " ")
    return !said.isEmpty && said.allSatisfy(words.contains)
  }
}

/// Gathers batches; the journal hands them over one after the other.
private final class Collected: Sendable {
  private let found = Mutex<[Summary]>([])

  func add(_ batch: [Summary]) { found.withLock { $0 += batch } }

  var summaries: [Summary] { found.withLock { $0 } }
}

extension Readiness {
  /// Reads how far somebody is off the last line of their conversation.
  init(_ summary: Summary, in flow: Flow) {
    let stand = flow.index(of: summary.step)
    let statement = flow.state(asking: Slot.statement).flatMap { flow.index(of: $0.name) }
    if summary.status == Status.handedOff.rawValue || summary.step == "declined" {
      self = .ended
    } else if let isShared = summary.isShared {
      self = isShared ? .released : .kept
    } else if let stand, let statement, stand > statement {
      self = .sentenceReady
    } else {
      self = .talking
    }
  }
}
