import Testing

@testable import TandemWebhook

@Suite("What a platform's response means")
struct VerdictTests {
  private static let address = Address(installation: "acme", user: "u", channel: "c")

  private static func moved() -> Address {
    var address = address
    address.channel = "-1009"
    return address
  }

  static let cases: [(Platform, Int, [(String, String)], String, Verdict)] = [
    (.slack, 200, [], #"{"ok":true,"ts":"1.2"}"#, .delivered),
    (.slack, 200, [], #"{"ok":false,"error":"channel_not_found"}"#, .final("channel_not_found")),
    (.slack, 200, [], #"{"ok":false,"error":"internal_error"}"#, .again(afterSeconds: nil)),
    (.slack, 200, [], #"{"ok":false,"error":"<b>Greta wrote"}"#, .final("unknown")),
    (.slack, 200, [], "<html>", .again(afterSeconds: nil)),
    (.slack, 429, [("Retry-After", "30")], #"{"ok":false,"error":"ratelimited"}"#, .again(afterSeconds: 30)),
    (.slack, 503, [], "", .again(afterSeconds: nil)),
    (.matrix, 200, [], #"{"event_id":"$1"}"#, .delivered),
    (
      .matrix, 429, [("Retry-After", "1")], #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":680}"#,
      .again(afterSeconds: 1)
    ),
    (.matrix, 429, [], #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":1680}"#, .again(afterSeconds: 2)),
    (.matrix, 403, [], #"{"errcode":"M_FORBIDDEN","error":"User not in room"}"#, .final("M_FORBIDDEN")),
    (.matrix, 413, [], #"{"errcode":"M_TOO_LARGE"}"#, .final("M_TOO_LARGE")),
    (.matrix, 502, [], "", .again(afterSeconds: nil)),
    (.telegram, 200, [], #"{"ok":true,"result":{"message_id":5}}"#, .delivered),
    (
      .telegram, 429, [], #"{"ok":false,"error_code":429,"description":"x","parameters":{"retry_after":7}}"#,
      .again(afterSeconds: 7)
    ),
    (
      .telegram, 400, [],
      #"{"ok":false,"error_code":400,"description":"x","parameters":{"migrate_to_chat_id":-1009}}"#,
      .moved(moved())
    ),
    (
      .telegram, 403, [], #"{"ok":false,"error_code":403,"description":"bot was blocked"}"#, .final("blocked")
    ),
    (
      .telegram, 400, [], #"{"ok":false,"error_code":400,"description":"chat not found"}"#,
      .final("status-400")
    ),
    (.teams, 201, [], #"{"id":"1"}"#, .delivered),
    (.teams, 401, [], "", .unauthorised),
    (.teams, 412, [], "", .again(afterSeconds: nil)),
    (.teams, 403, [], "", .final("blocked")),
    (.teams, 413, [], "", .final("status-413")),
    (.mattermost, 201, [], #"{"id":"p1"}"#, .delivered),
    (.mattermost, 500, [], #"{"id":"api.post.deduplicate_create_post.pending"}"#, .again(afterSeconds: nil)),
    (.mattermost, 429, [("Retry-After", "3")], "limit exceeded", .again(afterSeconds: 3)),
    (.mattermost, 403, [], "", .final("status-403")),
    (.generic, 204, [], "", .delivered), (.generic, 302, [], "", .final("redirect")),
    (.generic, 410, [], "", .final("gone")), (.generic, 404, [], "", .again(afterSeconds: nil)),
    (.generic, 503, [("Retry-After", "2.4")], "", .again(afterSeconds: 3)),
    (
      .generic, 503, [("Retry-After", "Mon, 23 Nov 2026 23:30:00 GMT")], "", .again(afterSeconds: 60)
    ),
  ]

  @Test("Passing, final, moved, or done", arguments: cases)
  func verdict(platform: Platform, status: Int, headers: [(String, String)], body: String, verdict: Verdict) {
    let response = OutboundResponse(status: status, headers: Headers(headers), body: Array(body.utf8))
    #expect(platform.adapter.verdict(response, for: Self.address) == verdict)
  }
}
