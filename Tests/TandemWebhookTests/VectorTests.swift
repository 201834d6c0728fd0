import Testing

@testable import TandemWebhook

@Suite("Signatures that two independent programs agree on")
struct VectorTests {
  @Test("Slack's signature of a body with umlauts")
  func slack() throws {
    let body = #"{"type":"event_callback","event_id":"Ev0TANDEM1","event":{"type":"message","text":"Grüße"}}"#
    let request = InboundRequest(
      headers: Headers([
        ("Content-Type", "application/json"), ("X-Slack-Request-Timestamp", "1795476587"),
        ("X-Slack-Signature", "v0=99a5c76fe09d93865e716f1210d5daaa8e49996515078d5ea10de6c3bc29245a"),
      ]), body: Array(body.utf8))
    // The team is missing, so a proved request ends as foreign and not as forged.
    #expect(Platform.slack.adapter.receive(request, at: now).refusal == .foreign)
  }

  @Test(
    "Standard Webhooks, shared key and key pair",
    arguments: [
      ("whsec_dGFuZGVtLXRlc3Qtc2VjcmV0LTI0Ynl0ZXMh", "v1,jN2pXIE00aKXkkvrjYp56AXDi/O/dLSOUgwTTU7Nrhs="),
      (
        "whpk_A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=",
        "v1a,9AIFaM2C8rujc2sQKz/qZ8lwnwuDhxHu4McNTaBpf6KRMShbm1Lh0R8TbydOZ0uXpEeoJ5apdF/f7GR+fsn3Cw=="
      ),
    ])
  func standardWebhooks(key: String, signature: String) throws {
    let body = #"{"type":"message.received","timestamp":"2026-11-23T22:09:47Z","data":{"text":"Grüße"}}"#
    let request = InboundRequest(
      headers: Headers([
        ("webhook-id", "msg_tandem0001"), ("webhook-timestamp", "1795476587"),
        ("webhook-signature", "v9,AAAA garbage v1,!!! \(signature)"),
      ]), body: Array(body.utf8))
    let scheme = StandardWebhooks([try #require(WebhookKey(Secret(key)))])
    #expect(try scheme.verified(request, at: now) == "msg_tandem0001")
    var changed = request
    changed.body.append(UInt8(ascii: " "))
    #expect(throws: Refusal.forged) { try scheme.verified(changed, at: now) }
  }

  @Test("What we sign is what the vector says")
  func signing() throws {
    let body = #"{"type":"message.received","timestamp":"2026-11-23T22:09:47Z","data":{"text":"Grüße"}}"#
    let key = try #require(WebhookKey(Secret("whsec_dGFuZGVtLXRlc3Qtc2VjcmV0LTI0Ynl0ZXMh")))
    let headers = StandardWebhooks([key]).headers(id: "msg_tandem0001", at: now, body: Array(body.utf8))
    #expect(headers["webhook-signature"] == "v1,jN2pXIE00aKXkkvrjYp56AXDi/O/dLSOUgwTTU7Nrhs=")
  }

  @Test(
    "Keys that aren't keys are refused",
    arguments: ["", "whsec_", "whsec_dG9vIHNob3J0", "whpk_AAAA", "whsk_AAAA", "whsec_***"])
  func badKeys(text: String) { #expect(WebhookKey(Secret(text)) == nil) }
}
