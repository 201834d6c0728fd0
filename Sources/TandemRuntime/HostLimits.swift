/// How much a host takes on; whatever lies beyond is refused or forgotten, never piled up.
public struct HostLimits: Sendable {
  /// Calls that may wait for one conversation; the next one is told that it is busy.
  public var waitingMax: Int
  /// Conversations kept in memory while nobody speaks.
  public var residentsMax: Int
  /// Conversations whose writer's lock is kept between two turns; each takes an open file.
  public var heldMax: Int
  /// Characters of a message id, a name or a tandem's id.
  public var fieldLengthMax: Int
  /// A resume after so long begins with a recap.
  public var longGapMilliseconds: Int64

  /// Limits that suit one machine.
  public init(
    waitingMax: Int = 1024, residentsMax: Int = 1024, heldMax: Int = 256, fieldLengthMax: Int = 200,
    longGapMilliseconds: Int64 = 6 * 3_600_000
  ) {
    (self.waitingMax, self.residentsMax, self.heldMax) = (waitingMax, residentsMax, heldMax)
    (self.fieldLengthMax, self.longGapMilliseconds) = (fieldLengthMax, longGapMilliseconds)
  }
}

/// How long a host keeps the writer's lock of a conversation.
public enum Holding: Sendable {
  /// As long as the conversation is talked to: a second program is told that it is open elsewhere.
  case sitting
  /// For one turn: several programs can take turns in the same conversation.
  case turn
  /// While turns follow each other closely: what nobody has touched for a while is given back by
  /// `ConversationHost.letGoOfIdle`, which the program calls every second or so.
  case busySpell
}
