public import TandemDialogue

/// A platform that is asked what people did, where it tells nobody by itself or can't reach us.
///
/// Pure like an adapter: questions and readings are values, `Poller` carries them out.
public protocol Polling: Sendable {
  /// Milliseconds between two rounds; little where the platform itself waits until something happens.
  var pauseMilliseconds: Int64 { get }

  /// The bookmark of the very first round: what was said before it is none of our business.
  ///
  /// - Parameter now: Unix time in seconds.
  func beginning(at now: Int64) -> Bookmark

  /// What a round begins with.
  func question(after bookmark: Bookmark) -> PollQuestion

  /// What a response with status 200 says.
  ///
  /// - Throws: `malformed` for what the platform doesn't send.
  func reading(of response: OutboundResponse, to question: PollQuestion, after bookmark: Bookmark)
    throws(Refusal) -> PollReading
}

/// How far a platform was read: plain data that survives in the store.
public typealias Bookmark = [String: Value]

/// A request of a round, and what it is about.
public struct PollQuestion: Sendable, Equatable {
  /// A channel's id where the request is about one channel; empty otherwise.
  public var subject: String
  /// The request.
  public var request: OutboundRequest

  /// A question.
  public init(_ subject: String, _ request: OutboundRequest) {
    (self.subject, self.request) = (subject, request)
  }
}

/// What a response said.
public struct PollReading: Sendable, Equatable {
  /// What people did, in order, each with the bookmark that holds once it is carried out.
  public var acts: [(incoming: Incoming, bookmark: Bookmark)]
  /// The bookmark after all of it, what nobody has to answer included.
  public var bookmark: Bookmark
  /// What has to be asked further in this round.
  public var questions: [PollQuestion]

  /// A reading.
  public init(
    acts: [(incoming: Incoming, bookmark: Bookmark)] = [], bookmark: Bookmark,
    questions: [PollQuestion] = []
  ) {
    (self.acts, self.bookmark, self.questions) = (acts, bookmark, questions)
  }

  /// Equal acts, bookmarks and questions in the same order.
  public static func == (left: PollReading, right: PollReading) -> Bool {
    left.bookmark == right.bookmark && left.questions == right.questions
      && left.acts.elementsEqual(right.acts) { $0 == $1 }
  }
}
