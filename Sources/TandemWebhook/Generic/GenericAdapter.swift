/// Any bot framework that speaks Standard Webhooks; the contract is in docs/webhooks.md.
public struct GenericAdapter: Adapter {
  /// What the platform takes; advised sizes, since it is our own contract.
  public let limits = MessageLimits(textMax: 12_000, unit: .utf8, buttonsMax: 20, labelMax: 80)
  let installation: String
  let inbound: StandardWebhooks
  let outbound: StandardWebhooks
  let url: String?

  /// An installation.
  ///
  /// - Parameters:
  ///   - inbound: Keys that the other side signs with.
  ///   - outbound: Keys that we sign with; others than the inbound ones.
  ///   - url: Where our messages go; nil puts them into the answers.
  /// - Returns: nil where a key can't be read or there is none for a direction.
  public init?(installation: String, inbound: [Secret], outbound: [Secret], url: String?) {
    let (incoming, outgoing) = (inbound.compactMap(WebhookKey.init), outbound.compactMap(WebhookKey.init))
    guard incoming.count == inbound.count, outgoing.count == outbound.count else { return nil }
    guard !incoming.isEmpty, url == nil || !outgoing.isEmpty else { return nil }
    (self.inbound, self.outbound) = (StandardWebhooks(incoming), StandardWebhooks(outgoing))
    (self.installation, self.url) = (installation, url)
  }
}
