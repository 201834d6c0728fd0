/// Sends requests to platforms; the server does it by libcurl.
public protocol Sending: Sendable {
  /// Sends one request and waits for the response, whatever its status is.
  func send(_ request: OutboundRequest) async throws(SendingFailure) -> OutboundResponse
}

/// Why there was no response.
public enum SendingFailure: Error, Sendable, Equatable {
  /// The configuration doesn't allow the place, or the request cannot be made.
  case refused
  /// Nobody answered, or not in time.
  case unanswered
}
