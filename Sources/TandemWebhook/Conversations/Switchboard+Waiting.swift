public import TandemRuntime
import TandemStore

/// Messages that have to wait, since somebody has the conversation open in another program.
extension Switchboard {
  /// Keeps a message until the conversation is free. That is said once, and not before the first attempt in
  /// vain: a command that looks into the conversation holds it for a moment only.
  ///
  /// Who reads replies in the answer to a request sends again what wasn't taken; nothing is kept for them.
  func hold(_ incoming: Incoming) async throws(RuntimeError) {
    guard incoming.tray == nil else {
      throw RuntimeError(
        .busy, "The conversation is open in another program.", hint: "Send the message again in a while.")
    }
    guard incoming.act.isForConversation else { return await say(\.openElsewhere, to: incoming) }
    let hasRoom = try await stored { () async throws(StoreError) in
      try await waiting.hold(incoming, at: seconds())
    }
    // Refusing it would make some platforms hold back what others have written, too.
    if !hasRoom { await say(\.tryAgain, to: incoming) }
  }

  /// Carries out what waits, as soon as it is possible; until the task is cancelled.
  public func runWaiting(_ time: OutboxTime) async {
    while !Task.isCancelled {
      await time.sleep(time.milliseconds() + 2_000)
      await retryWaiting()
    }
  }

  /// One attempt for everybody who waits.
  func retryWaiting() async {
    for guest in waiting.first {
      var next: WaitingRoom.Guest? = guest
      while let guest = next, await isDone(with: guest) {
        // Where that isn't recorded, a repetition after a restart is known by its id.
        try? await waiting.release(guest)
        next = waiting.first.first { $0.person == guest.person }
      }
    }
  }

  private func isDone(with guest: WaitingRoom.Guest) async -> Bool {
    if await isForErased(guest.incoming) { return true }
    do throws(RuntimeError) {
      _ = try await carryOut(guest.incoming)
      return true
    } catch {
      switch error.code {
      case .locked, .notCommitted, .busy:
        return await isGivenUp(guest, error)
      case .messageReused: return true
      default:
        await complain(of: error, to: guest.incoming)
        return true
      }
    }
  }

  /// Whether the conversation it waits for was erased: what waits goes with it, and begins no other one.
  private func isForErased(_ incoming: Incoming) async -> Bool {
    do throws(RuntimeError) {
      // Who waits had a conversation; a name that is gone went with it.
      guard let id = try await known(incoming) else { return true }
      _ = try await conversing.get(id)
      return false
    } catch {
      return error.code == .erased
    }
  }

  private func isGivenUp(_ guest: WaitingRoom.Guest, _ error: RuntimeError) async -> Bool {
    guard seconds() < guest.until else {
      await say(\.waitedInVain, to: await inItsLanguage(guest.incoming))
      return true
    }
    if error.code == .locked, waiting.tell(guest.person) {
      await say(\.openElsewhere, to: await inItsLanguage(guest.incoming))
    }
    return false
  }

  /// The conversation's language, which isn't always the platform's.
  private func inItsLanguage(_ incoming: Incoming) async -> Incoming {
    var incoming = incoming
    if let id = try? await known(incoming), let language = try? await conversing.get(id).language {
      incoming.language = language
    }
    return incoming
  }
}

extension Incoming.Act {
  /// Whether it is an utterance, which is worth waiting for.
  var isForConversation: Bool {
    switch self {
    case .text, .choice: true
    default: false
    }
  }
}
