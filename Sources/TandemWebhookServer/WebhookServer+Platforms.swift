import Foundation
import Logging
import TandemHTTPClient
import TandemRuntime
import TandemStore
import TandemWebhook

/// What some platforms need besides requests and replies.
extension WebhookServer {
  private struct OpenIDConfiguration: Decodable { let jwks_uri: String }

  /// Key sets in files are read before the server listens.
  func loadKeys() throws(ServerError) {
    for plan in configuration.installations {
      guard case .teams(_, _, _, .file(let path), _, _, _) = plan.platform else { continue }
      let bytes = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
      guard keys[plan.name]?.replace(by: bytes) == true else { throw .keys(plan.name) }
    }
  }

  /// Key sets at an address are fetched at the start, soon again where that failed, and then every hour.
  func refreshKeys() async {
    await withDiscardingTaskGroup { group in
      for plan in configuration.installations {
        guard case .teams(let app, _, _, .url(let url), _, _, _) = plan.platform, !app.isEmpty
        else { continue }
        group.addTask { await refresh(plan.name, from: url) }
      }
    }
  }

  private func refresh(_ name: String, from url: String) async {
    let clock = ContinuousClock()
    while !Task.isCancelled {
      let isFetched = await fetchKeys(name, from: url)
      if !isFetched { log.warning("keys not fetched", metadata: ["installation": "\(name)"]) }
      try? await clock.sleep(for: isFetched ? .seconds(3_600) : .seconds(30))
    }
  }

  private func fetchKeys(_ name: String, from url: String) async -> Bool {
    guard let answer = try? await client.send(HTTPRequest("GET", url)), answer.status == 200,
      let open = try? JSONDecoder().decode(OpenIDConfiguration.self, from: Data(answer.body)),
      let set = try? await client.send(HTTPRequest("GET", open.jwks_uri)), set.status == 200
    else { return false }
    return keys[name]?.replace(by: set.body) == true
  }

  /// Asks the platforms that have to be asked, each in a task of its own, until cancelled.
  func poll(for switchboard: Switchboard) async {
    await withDiscardingTaskGroup { group in
      for plan in configuration.installations where plan.platform.isPolled {
        guard let installation = installations[plan.name], let polling = installation.adapter as? any Polling
        else { continue }
        let poller = Poller(
          of: plan.name, polling, sending: CurlSending(client: client),
          kept: KeptRecord("bookmark-\(plan.name).json", in: parts.folder), time: .ofMachine(),
          seconds: parts.seconds, random: parts.random, log: log,
          report: { [state] in state.note(plan.name, isFailing: $0) }
        ) { incoming in try await switchboard.connect(incoming, at: installation) }
        group.addTask { await poller.run() }
      }
    }
  }
}
