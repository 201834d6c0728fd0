/// The headers of Standard Webhooks 1.0.0: an id, the time of the attempt, and signatures over both.
struct StandardWebhooks: Sendable {
  private let keys: [WebhookKey]

  /// The keys of one direction; two at a time while they are changed.
  init(_ keys: [WebhookKey]) { self.keys = keys }

  /// The id of a request whose signature and time are right.
  ///
  /// - Throws: `forged` or `stale`.
  func verified(_ request: InboundRequest, at now: Int64) throws(Refusal) -> String {
    let headers = request.headers
    guard let id = headers[only: "webhook-id"], isValid(id: id) else { throw .forged }
    guard let time = headers[only: "webhook-timestamp"], let list = headers[only: "webhook-signature"]
    else { throw .forged }
    try Signing.checkTime(time, at: now)
    let content = Self.content(id, time, request.body)
    // Every entry is tried with every key, so that the time taken doesn't tell which one was right.
    let entries = entries(of: list)
    let found = keys.reduce(false) { found, key in key.verifies(anyOf: entries, of: content) || found }
    guard found else { throw .forged }
    return id
  }

  /// The header fields of a request of ours.
  func headers(id: String, at now: Int64, body: [UInt8]) -> [String: String] {
    let signatures = keys.compactMap { $0.signature(of: Self.content(id, String(now), body)) }
    return [
      "webhook-id": id, "webhook-timestamp": String(now),
      "webhook-signature": signatures.joined(separator: " "),
    ]
  }

  private static func content(_ id: String, _ time: String, _ body: [UInt8]) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(id.utf8.count + time.utf8.count + 2 + body.count)
    for part in [id, time] {
      content += part.utf8
      content.append(UInt8(ascii: "."))
    }
    content += body
    return content
  }

  /// At most eight entries; whoever sends more is guessing.
  private func entries(of list: String) -> [SignatureEntry] {
    Array(list.utf8).split(separator: UInt8(ascii: " ")).prefix(8).compactMap { entry in
      guard let comma = entry.firstIndex(of: UInt8(ascii: ",")) else { return nil }
      return SignatureEntry(version: entry[..<comma], signature: entry[(comma + 1)...])
    }
  }

  private func isValid(id: String) -> Bool {
    (1...256).contains(id.utf8.count)
      && id.utf8.allSatisfy { (33...126).contains($0) && $0 != UInt8(ascii: ".") }
  }
}
