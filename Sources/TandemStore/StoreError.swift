/// Why the store could not do what it was asked. Never holds anything that a person wrote.
public struct StoreError: Error, Sendable, Equatable {
  /// What kind of failure.
  public enum Code: String, Sendable, Equatable, CaseIterable {
    /// There is no such conversation.
    case notFound = "not-found"
    /// The id is taken.
    case exists
    /// The conversation was erased; only its mark is left.
    case erased
    /// Another writer holds the conversation.
    case locked
    /// An id that could not be a file's name.
    case invalidID = "invalid-id"
    /// A line in the middle of the log is not what was written.
    case damaged
    /// The line belongs elsewhere in the log, or the conversation isn't held: a mistake of the caller.
    case outOfOrder = "out-of-order"
    /// A line beyond the limit.
    case tooLong = "too-long"
    /// No room on the disk, or no quota.
    case full
    /// The rights don't suffice, or the file system is read-only.
    case denied
    /// Something else stands where the store should be.
    case notAStore = "not-a-store"
    /// The store has a format that this program doesn't know.
    case format
    /// Too many open files; passes.
    case busy
    /// Any other failure of the disk.
    case inputOutput = "input-output"
  }

  /// What kind of failure.
  public let code: Code
  /// What is wrong, in one sentence.
  public let message: String
  /// What to do next.
  public let hint: String

  /// A failure.
  public init(_ code: Code, _ message: String, hint: String) {
    (self.code, self.message, self.hint) = (code, message, hint)
  }
}

extension StoreError {
  static func notFound(_ id: String) -> StoreError {
    StoreError(
      .notFound, "There is no conversation '\(id)'.", hint: "'tandem store stats' tells what there is.")
  }

  static func erased(_ id: String) -> StoreError {
    StoreError(
      .erased, "Conversation '\(id)' was erased.", hint: "Begin a new one; its id is not used again.")
  }

  static func exists(_ id: String) -> StoreError {
    StoreError(.exists, "There is a conversation '\(id)' already.", hint: "Open it, or choose another id.")
  }

  static func locked(_ id: String) -> StoreError {
    StoreError(
      .locked, "Conversation '\(id)' is open in another program.",
      hint: "Close it there, or try again in a moment.")
  }

  static func invalidID() -> StoreError {
    StoreError(
      .invalidID, "This is no id of a conversation.",
      hint: "Ids have 1 to 64 letters a–z, digits, '-' and '_', and begin with a letter or digit.")
  }

  static func damaged(_ id: String, line: Int) -> StoreError {
    StoreError(
      .damaged, "Line \(line) of conversation '\(id)' is damaged; it can be read but not continued.",
      hint: "'tandem store check' names what is affected, 'tandem store repair' sets it right.")
  }

  static func notHeld(_ id: String) -> StoreError {
    StoreError(
      .outOfOrder, "Conversation '\(id)' is not held for writing.", hint: "Acquire it before appending.")
  }

  static func outOfOrder(_ id: String, expected: Int) -> StoreError {
    StoreError(
      .outOfOrder, "The next turn of conversation '\(id)' is \(expected).", hint: "Read it again first.")
  }

  static func tooLong() -> StoreError {
    StoreError(
      .tooLong, "The turn is longer than a line may be.", hint: "A line holds at most \(Line.bytesMax) bytes."
    )
  }
}
