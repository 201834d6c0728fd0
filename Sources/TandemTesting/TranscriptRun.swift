public import TandemDialogue

/// What came out when a transcript was replayed.
public struct TranscriptRun: Sendable {
  /// The transcript as it would be recorded now.
  public let recorded: Transcript
  /// The conversation at the end.
  public let conversation: Conversation
  /// All changes of the run, for coverage.
  public let changes: [Change]
  /// The turns whose texts differ, as lines for a person: turn, expected, spoken.
  public let differences: [String]

  /// Replays a transcript in memory.
  public init(_ transcript: Transcript, in flow: Flow, surroundings: [String: Value] = [:]) {
    self.init(transcript, in: flow, surroundings: surroundings) { conversation, _ in conversation }
  }

  /// Replays a transcript.
  ///
  /// - Parameter reload: Puts the conversation away between two turns and takes it out again; gets the
  ///   conversation and all changes so far.
  public init(
    _ transcript: Transcript, in flow: Flow, surroundings: [String: Value] = [:],
    reload: (Conversation, [Change]) throws -> Conversation
  ) rethrows {
    var surroundings = surroundings
    surroundings.merge(transcript.surroundings) { $1 }
    var recorded = transcript
    var conversation = Conversation()
    var changes: [Change] = []
    for (number, turn) in transcript.turns.enumerated() {
      let utterance = turn.text.map(Utterance.text) ?? transcript.utterance
      let step = advance(conversation, with: utterance, in: flow, given: surroundings)
      changes += step.changes
      conversation = try reload(step.conversation, changes)
      recorded.turns[number].messages = step.messages
      recorded.turns[number].choices = flow.prompt(of: conversation)?.choices.map(\.title) ?? []
    }
    (self.recorded, self.conversation, self.changes) = (recorded, conversation, changes)
    differences = TranscriptRun.differences(between: transcript, and: recorded)
  }

  /// What differs between two recordings of the same utterances.
  public static func differences(between expected: Transcript, and spoken: Transcript) -> [String] {
    zip(expected.turns, spoken.turns).enumerated().flatMap { number, pair -> [String] in
      let (old, new) = (pair.0.lines, pair.1.lines)
      guard old != new else { return [] }
      let heading = "turn \(number)" + (pair.0.text.map { ", after “\($0)”" } ?? ", at the opening")
      return [heading] + old.filter { !new.contains($0) }.map { "  - \($0)" }
        + new.filter { !old.contains($0) }.map { "  + \($0)" }
    }
  }
}

extension Transcript.Turn {
  /// Everything that came back, one line each.
  fileprivate var lines: [String] { messages.map { "\($0.id) | \($0.text)" } + choices.map { "- \($0)" } }
}
