import TandemDialogue

/// Teams' outgoing webhooks: a channel's messages that mention the bot, answered in the same request.
///
/// Nothing of a conversation belongs into a channel, so the answer is always the same sentence; that is why
/// a repetition within the five minutes does no harm and needs no memory.
extension TeamsAdapter {
  /// Whether a text can be the security token of an outgoing webhook.
  public static func canRead(_ token: Secret) -> Bool { Signing.base64(token.revealed)?.isEmpty == false }

  /// Verifies the signature on the raw bytes, then the time, which the signature covers as part of the body.
  func outgoing(_ request: InboundRequest, at now: Int64) throws(Refusal) -> Reception {
    guard let header = request.headers[only: "authorization"], header.hasPrefix("HMAC "),
      let signature = Signing.base64(header.dropFirst("HMAC ".count))
    else { throw .forged }
    let isSigned = outgoingTokens.reduce(false) { found, token in
      guard let key = Signing.base64(token.revealed), !key.isEmpty else { return found }
      return Signing.equal(Signing.hmac(request.body, key: key), signature) || found
    }
    guard isSigned else { throw .forged }
    guard request.isJSON else { throw .mediaType }
    let activity = try JSON.decode(
      TeamsActivity.self, from: request.body, limitBytes: limits.inboundBytesMax)
    guard let time = activity.timestamp.flatMap({ Timestamp.seconds(iso: $0) }) else { throw .malformed }
    guard abs(now - time) <= Signing.toleranceSeconds else { throw .stale }
    guard let tenant = activity.tenant, tenants.contains(tenant) else { throw .foreign }
    return .ignored(.json(200, ["type": "message", "text": .text(wording.elsewhere)]))
  }
}
