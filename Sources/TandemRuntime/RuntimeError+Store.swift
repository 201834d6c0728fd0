import TandemStore

extension RuntimeError {
  /// A failure of the store as a channel tells it; the store's own sentences hold nothing that was written.
  init(_ error: StoreError) {
    let code: Code =
      switch error.code {
      case .notFound, .invalidID: .unknownConversation
      case .erased: .erased
      case .locked: .locked
      case .tooLong: .tooLong
      case .busy: .busy
      case .full, .denied, .inputOutput: .notCommitted
      case .exists, .damaged, .outOfOrder, .notAStore, .format: .inside
      }
    self.init(
      code, error.message, hint: error.hint, retryAfterMilliseconds: error.code == .busy ? 100 : nil)
  }

  static func conflict(_ current: TurnReply) -> RuntimeError {
    RuntimeError(
      .conflict, "The conversation has gone on: its last line is \(current.seq).",
      hint: "Look at the turn in 'data' and answer that one.", current: current)
  }

  static func messageReused() -> RuntimeError {
    RuntimeError(
      .messageReused, "This message id belongs to another message.", hint: "Give every message its own id.")
  }

  /// The refusal where so many messages wait for a conversation already.
  public static func busy(waiting: Int) -> RuntimeError {
    RuntimeError(
      .busy, "Too many messages wait for this conversation.", hint: "Send the message again a little later.",
      retryAfterMilliseconds: 50 + waiting / 4)
  }

  static func invalid(_ message: String, hint: String) -> RuntimeError {
    RuntimeError(.invalidParameter, message, hint: hint)
  }
}

/// Runs a call of the journal, with its failures as a channel tells them.
func stored<Result>(_ call: () async throws(StoreError) -> Result) async throws(RuntimeError) -> Result {
  do { return try await call() } catch { throw RuntimeError(error) }
}
