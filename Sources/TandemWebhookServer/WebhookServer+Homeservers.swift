import Logging
import TandemDialogue
import TandemStore
import TandemWebhook

/// Homeservers that have something for us and don't send it by themselves.
extension WebhookServer {
  /// Tells every homeserver that we are there: at the start, and once an hour, since a homeserver that was
  /// restarted meanwhile keeps what it couldn't deliver until somebody speaks.
  func keepHomeserversAwake() async {
    let clock = ContinuousClock()
    await withDiscardingTaskGroup { group in
      for installation in installations.values {
        guard let matrix = installation.adapter as? MatrixAdapter else { continue }
        group.addTask {
          while !Task.isCancelled {
            let isAwake = await wake(matrix, installation.name)
            if !isAwake {
              log.warning("homeserver not reached", metadata: ["installation": "\(installation.name)"])
            }
            try? await clock.sleep(for: isAwake ? .seconds(3_600) : .seconds(60))
          }
        }
      }
    }
  }

  /// Calls, and sends an event into a room of our own, which is made where there is none.
  private func wake(_ matrix: MatrixAdapter, _ name: String) async -> Bool {
    let sending = CurlSending(client: client)
    guard (try? await sending.send(matrix.ping()))?.status == 200 else { return false }
    let kept = KeptRecord("bookmark-\(name).json", in: parts.folder)
    for isSecond in [false, true] {
      let known = isSecond ? nil : (try? await kept.read())?["room"]?.text
      guard let room = await wakingRoom(known, matrix, kept) else { return false }
      let answer = try? await sending.send(matrix.wake(in: room, parts.seconds()))
      if answer?.status == 200 { return true }
      // The room is gone: another one.
      guard let status = answer?.status, status == 403 || status == 404 else { return false }
    }
    return false
  }

  private func wakingRoom(_ known: String?, _ matrix: MatrixAdapter, _ kept: KeptRecord) async -> String? {
    if let known { return known }
    guard let made = try? await CurlSending(client: client).send(matrix.makeWakingRoom()),
      let room = matrix.wakingRoom(in: made)
    else { return nil }
    try? await kept.replace(by: ["room": .text(room)])
    return room
  }
}
