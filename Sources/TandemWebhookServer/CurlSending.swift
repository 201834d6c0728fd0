import TandemHTTPClient
import TandemWebhook

/// Requests to platforms by libcurl.
struct CurlSending: Sending {
  let client: HTTPClient

  func send(_ request: OutboundRequest) async throws(SendingFailure) -> OutboundResponse {
    do throws(HTTPFailure) {
      let response = try await client.send(
        HTTPRequest(request.method, request.url, headers: request.headers, body: request.body))
      return OutboundResponse(
        status: response.status, headers: Headers(response.headers.map { ($0.name, $0.value) }),
        body: response.body)
    } catch {
      throw error.kind == .invalid || error.kind == .blocked ? .refused : .unanswered
    }
  }
}
