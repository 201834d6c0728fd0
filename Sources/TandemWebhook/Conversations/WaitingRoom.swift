import Synchronization
import TandemDialogue
public import TandemStore

/// Messages for conversations that are open elsewhere: in the order in which they came, for a bounded time.
///
/// Kept in the store as waiting.json, so that a platform may be told that its message has arrived; whatever
/// is carried out is gone from there at once.
public final class WaitingRoom: Sendable {
  /// One message, and until when it is worth waiting for.
  struct Guest: Sendable, Equatable {
    var incoming: Incoming
    /// Unix time in seconds.
    var until: Int64

    var person: String { Switchboard.person(incoming) }
  }

  static let patienceSeconds: Int64 = 900
  private static let perPersonMax = 20
  private static let guestsMax = 2_000

  private struct Room: Sendable {
    var guests: [Guest] = []
    /// Who has heard that their messages wait.
    var told: Set<String> = []
  }

  private let kept: KeptRecord
  private let room = Mutex(Room())

  /// The waiting room of a store; empty until it is read.
  public init(in folder: StoreFolder) { kept = KeptRecord("waiting.json", in: folder) }

  /// Reads what an earlier program left waiting; it has told so.
  public func read() async throws(StoreError) {
    let found = (try await kept.read()?["waiting"]?.list ?? []).compactMap(Guest.init(_:))
    room.withLock { $0 = Room(guests: found, told: Set(found.map(\.person))) }
  }

  /// The first message of each person who waits.
  var first: [Guest] {
    room.withLock { room in
      var seen: Set<String> = []
      return room.guests.filter { seen.insert($0.person).inserted }
    }
  }

  /// Whether somebody's messages wait, so that a further one has to wait behind them.
  func holdsMessages(of person: String) -> Bool {
    room.withLock { $0.guests.contains { $0.person == person } }
  }

  /// Keeps a message; it is on disk then.
  ///
  /// - Returns: Whether there was room for it.
  func hold(_ incoming: Incoming, at now: Int64) async throws(StoreError) -> Bool {
    let guest = Guest(incoming: incoming, until: now + Self.patienceSeconds)
    let hasRoom = room.withLock { room in
      let own = room.guests.filter { $0.person == guest.person }
      // The platform sends again what it hasn't heard of yet.
      if own.contains(where: { $0.incoming.delivery == incoming.delivery }) { return true }
      guard own.count < Self.perPersonMax, room.guests.count < Self.guestsMax else { return false }
      room.guests.append(guest)
      return true
    }
    if hasRoom { try await write() }
    return hasRoom
  }

  /// Notes that somebody hears that their messages wait; false where they have heard it before.
  func tell(_ person: String) -> Bool { room.withLock { $0.told.insert(person).inserted } }

  /// Takes a message away that was carried out or given up.
  func release(_ guest: Guest) async throws(StoreError) {
    room.withLock { room in
      room.guests.removeAll { $0.person == guest.person && $0.incoming.delivery == guest.incoming.delivery }
      if !room.guests.contains(where: { $0.person == guest.person }) { room.told.remove(guest.person) }
    }
    try await write()
  }

  private func write() async throws(StoreError) {
    try await kept.replace { [self] in
      ["waiting": .list(room.withLock { $0.guests.map(\.value) })]
    }
  }
}

extension WaitingRoom.Guest {
  fileprivate init?(_ value: Value) {
    guard let delivery = value["delivery"]?.text, let user = value["user"]?.text,
      let address = value["address"]?.text.flatMap({ Address(written: $0) }),
      let until = value["until"]?.number
    else { return nil }
    let act: Incoming.Act
    if let number = value["number"]?.number, let seq = value["seq"]?.number {
      act = .choice(number: number, seq: seq)
    } else if let text = value["text"]?.text {
      act = .text(text)
    } else {
      return nil
    }
    self.init(
      incoming: Incoming(
        delivery: delivery, user: user, address: address, act: act, language: value["language"]?.text),
      until: Int64(until))
  }

  fileprivate var value: Value {
    var fields: [String: Value] = [
      "delivery": .text(incoming.delivery), "user": .text(incoming.user),
      "address": .text(incoming.address.written), "until": .number(Int(until)),
    ]
    fields["language"] = incoming.language.map { .text($0) }
    switch incoming.act {
    case .text(let text): fields["text"] = .text(text)
    case .choice(let number, let seq): (fields["number"], fields["seq"]) = (.number(number), .number(seq))
    default: break
    }
    return .record(fields)
  }
}
