/// One platform: two pure translations and a table of limits.
///
/// Adding a platform means a folder with an `Inbound` and an `Outbound` half, recorded payloads under
/// fixtures/webhook/, and one line in `Platform`.
public protocol Adapter: Sendable {
  /// What the platform takes.
  var limits: MessageLimits { get }

  /// Bytes to acts: proves the sender first, then reads.
  ///
  /// - Parameter now: Unix time in seconds.
  func receive(_ request: InboundRequest, at now: Int64) -> Reception

  /// A request that must succeed before the first message, as opening the direct chat; nil if none is needed.
  func preparation(for address: Address) -> OutboundRequest?

  /// The address as the preparation's response completes it; nil where the response doesn't say.
  func prepared(_ address: Address, by response: OutboundResponse) -> Address?

  /// Reply to requests, in the order in which they have to be sent.
  func requests(for reply: OutgoingReply, to address: Address, at now: Int64) -> [OutboundRequest]

  /// What the platform's response means.
  func verdict(_ response: OutboundResponse, for address: Address) -> Verdict

  /// Whether replies stand in the answer to a request; no request of ours is made then.
  var repliesInAnswer: Bool { get }

  /// The answer that holds the replies; asked only where `repliesInAnswer` holds.
  func answer(with replies: [OutgoingReply]) -> Answer

  /// How an access token is fetched for requests that need one; nil where none does.
  func tokenRequest() -> OutboundRequest?
}

extension Adapter {
  /// Most platforms need no preparation.
  public func preparation(for address: Address) -> OutboundRequest? { nil }
  /// Most platforms need no preparation.
  public func prepared(_ address: Address, by response: OutboundResponse) -> Address? { address }
  /// Most platforms get their replies by requests of ours.
  public var repliesInAnswer: Bool { false }
  /// Most platforms get their replies by requests of ours.
  public func answer(with replies: [OutgoingReply]) -> Answer { .empty(200) }
  /// Most platforms need no fetched token.
  public func tokenRequest() -> OutboundRequest? { nil }
  /// The meaning that most platforms share.
  public func verdict(_ response: OutboundResponse, for address: Address) -> Verdict { .ofStatus(response) }
}
