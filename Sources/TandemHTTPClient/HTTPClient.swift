import CCurl
import Foundation

/// Sends requests over connections that are kept: libcurl's multi interface on a thread of its own.
///
/// Certificates are always checked, addresses outside of the public network are refused unless the
/// configuration names them, and redirects are followed to the same host only.
public final class HTTPClient: Sendable {
  private let limits: HTTPLimits
  private let mailbox = Mailbox()
  private let multi: MultiHandle

  /// A client; its thread begins at once and ends with `close`.
  ///
  /// - Returns: nil where there is no memory for libcurl.
  public init?(limits: HTTPLimits = HTTPLimits(), reach: HTTPReach = HTTPReach()) {
    guard curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK, let multi = MultiHandle(limits) else {
      return nil
    }
    (self.limits, self.multi) = (limits, multi)
    let thread = Thread { [mailbox] in
      var loop = TransferLoop(multi, mailbox, limits, reach)
      loop.run()
    }
    thread.name = "tandem-http"
    thread.start()
  }

  deinit { close() }

  /// Ends the thread; whatever is under way fails as cancelled.
  public func close() {
    mailbox.close()
    multi.wake()
  }

  /// Sends a request and waits for the response, whatever its status is.
  public func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
    var request = request
    for _ in 0...limits.redirectsMax {
      let response = try await exchange(request)
      guard let next = Self.redirect(of: request, by: response) else { return response }
      request.url = next
    }
    throw HTTPFailure(.invalid)
  }

  private func exchange(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
    guard !Task.isCancelled else { throw HTTPFailure(.cancelled) }
    let ticket = mailbox.ticket()
    let outcome: Result<HTTPResponse, HTTPFailure> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        mailbox.submit(.init(ticket: ticket, request: request) { continuation.resume(returning: $0) })
        multi.wake()
      }
    } onCancel: {
      mailbox.cancel(ticket)
      multi.wake()
    }
    return try outcome.get()
  }

  /// The address to ask instead: only where method and body stay, and only on the same host.
  static func redirect(of request: HTTPRequest, by response: HTTPResponse) -> String? {
    guard [307, 308].contains(response.status), let place = response.header("location") else { return nil }
    guard let origin = origin(of: request.url) else { return nil }
    if place.hasPrefix("/"), !place.hasPrefix("//") { return origin + place }
    return place.hasPrefix(origin + "/") ? place : nil
  }

  /// Scheme, host and port of an address.
  private static func origin(of url: String) -> String? {
    guard let scheme = url.range(of: "://") else { return nil }
    let end = url[scheme.upperBound...].firstIndex { "/?#".contains($0) } ?? url.endIndex
    return String(url[..<end])
  }
}
