import TandemDialogue

private struct MatrixRoom: Decodable { let room_id: String }

/// What brings a homeserver to send what waits for us there.
///
/// A homeserver that couldn't reach us tries again after up to nine minutes, and a restarted one only when
/// the next event passes through. A call of ours ends the first wait, an event in our own room the second.
extension MatrixAdapter {
  /// Asks the homeserver to call us.
  public func ping() -> OutboundRequest {
    var ping = request("POST", "", ["transaction_id": "start"])
    ping.url = "\(homeserver)/_matrix/client/v1/appservice/\(Self.encoded(service))/ping"
    return ping
  }

  /// Makes the room that nobody but the bot is in.
  public func makeWakingRoom() -> OutboundRequest {
    request("POST", "createRoom", ["preset": "private_chat", "visibility": "private"])
  }

  /// The id of the room that was made; nil where none was.
  public func wakingRoom(in response: OutboundResponse) -> String? {
    guard response.status == 200 else { return nil }
    return (try? JSON.decode(MatrixRoom.self, from: response.body, limitBytes: 65_536))?.room_id
  }

  /// An event without content, for the homeserver alone.
  ///
  /// - Parameter number: Another one for each event.
  public func wake(in room: String, _ number: Int64) -> OutboundRequest {
    request("PUT", "rooms/\(Self.encoded(room))/send/tandem.wake/wake-\(number)", .record([:]))
  }
}
