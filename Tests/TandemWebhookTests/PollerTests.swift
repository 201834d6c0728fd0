import Foundation
import Logging
import Synchronization
import TandemDialogue
import TandemRuntime
import TandemStore
import TandemTesting
import Testing

@testable import TandemWebhook

@Suite("Asking platforms what people did")
struct PollerTests {
  /// A platform that answers by address, as the test tells it.
  private final class Asked: Sending {
    private let state = Mutex<(answers: [String: OutboundResponse], urls: [String])>(([:], []))

    var urls: [String] { state.withLock { $0.urls } }

    func set(_ ending: String, _ status: Int, _ body: String, headers: [(String, String)] = []) {
      state.withLock {
        $0.answers[ending] = OutboundResponse(
          status: status, headers: Headers(headers), body: Array(body.utf8))
      }
    }

    func send(_ request: OutboundRequest) async throws(SendingFailure) -> OutboundResponse {
      let answer = state.withLock { state in
        let path = request.url.split(separator: "?")[0]
        state.urls.append(request.url + String(decoding: request.body, as: UTF8.self))
        return state.answers.first { path.hasSuffix($0.key) }?.value
      }
      guard let answer else { throw .unanswered }
      return answer
    }
  }

  private final class Taken: Sendable {
    let all = Mutex<[Incoming]>([])
    let failing = Mutex<Set<String>>([])

    func take(_ incoming: Incoming) throws {
      if failing.withLock({ $0.contains(incoming.delivery) }) {
        throw RuntimeError(.notCommitted, "full", hint: "")
      }
      all.withLock { $0.append(incoming) }
    }

    var deliveries: [String] { all.withLock { $0.map(\.delivery) } }
  }

  private struct Setting {
    let platform = Asked()
    let taken = Taken()
    let poller: Poller
    let kept: KeptRecord

    init(_ polling: any Polling, at path: String, time: OutboxTime = Setting.still) throws {
      kept = KeptRecord("bookmark-acme.json", in: try StoreFolder(at: path))
      poller = Poller(
        of: "acme", polling, sending: platform, kept: kept, time: time, seconds: { now }, random: { 0 },
        log: Logger(label: "t") { _ in SwiftLogNoOpLogHandler() }
      ) { [taken] incoming in try taken.take(incoming) }
    }

    static let still = OutboxTime(milliseconds: { 0 }, sleep: { _ in })
  }

  private static let begun = Int(now) * 1000

  private static func channels(_ ids: [(String, Int)]) -> String {
    "[" + ids.map { #"{"id":"\#($0.0)","type":"D","last_post_at":\#(begun + $0.1)}"# }.joined(separator: ",")
      + #",{"id":"o","type":"O","last_post_at":\#(begun + 99)}]"#
  }

  private static func posts(_ posts: [(id: String, at: Int, more: String)]) -> String {
    let all = posts.map {
      #""\#($0.id)":{"id":"\#($0.id)","user_id":"\#($0.id == "own" ? "ubot" : "u1")","create_at":\#(begun + $0.at),"update_at":1,"#
        + #""message":"\#($0.id)"\#($0.more)}"#
    }
    return #"{"order":[],"posts":{\#(all.joined(separator: ","))}}"#
  }

  private var mattermost: any Polling {
    get throws { try #require(Platform.mattermost.adapter as? any Polling) }
  }

  @Test("Posts come in order, once, and only those that a person wrote to the bot since it began")
  func posts() async throws {
    try await inFolder { path in
      let setting = try Setting(try mattermost, at: path)
      var bookmark = try #require(await setting.poller.begin())
      setting.platform.set("users/me/channels", 200, Self.channels([("d1", 30), ("d2", 0)]))
      setting.platform.set(
        "channels/d1/posts", 200,
        Self.posts([
          ("b", 20, ""), ("a", 10, ""), ("own", 11, ""), ("old", -5, ""),
          ("hook", 12, #","props":{"from_webhook":"true","n":1.5}"#), ("join", 13, #","type":"system_join""#),
          ("gone", 14, #","delete_at":5"#), ("c", 30, #","props":{"disable":true}"#),
          ("bad", 15, #","type":7"#),
        ]))
      #expect(await setting.poller.round(&bookmark) == .done)
      #expect(setting.taken.deliveries == ["a", "b", "c"])
      #expect(
        setting.platform.urls == [
          "https://chat.acme.test/api/v4/users/me/channels",
          "https://chat.acme.test/api/v4/channels/d1/posts?since=\(Self.begun - 10_000)",
        ])
      // Nothing new; then a post that became visible late, and an edited old one.
      #expect(await setting.poller.round(&bookmark) == .done)
      #expect(setting.platform.urls.count == 3)
      setting.platform.set("users/me/channels", 200, Self.channels([("d1", 40)]))
      setting.platform.set(
        "channels/d1/posts", 200, Self.posts([("late", 5, ""), ("c", 30, ""), ("d", 40, "")]))
      #expect(await setting.poller.round(&bookmark) == .done)
      #expect(setting.taken.deliveries == ["a", "b", "c", "late", "d"])
    }
  }

  @Test("After a restart the reading goes on where it was, and what couldn't be carried out comes again")
  func restart() async throws {
    try await inFolder { path in
      let first = try Setting(try mattermost, at: path)
      var bookmark = try #require(await first.poller.begin())
      first.platform.set("users/me/channels", 200, Self.channels([("d1", 30), ("d2", 30)]))
      first.platform.set("channels/d1/posts", 200, Self.posts([("a", 10, ""), ("b", 20, ""), ("c", 30, "")]))
      first.platform.set("channels/d2/posts", 200, Self.posts([("x", 30, "")]))
      first.taken.failing.withLock { $0 = ["b"] }
      #expect(await first.poller.round(&bookmark) == .failed("not-carried-out"))
      #expect(first.taken.deliveries == ["a", "x"])

      let second = try Setting(try mattermost, at: path)
      var later = try #require(await second.poller.begin())
      #expect(later == bookmark)
      second.platform.set("users/me/channels", 200, Self.channels([("d1", 30), ("d2", 30)]))
      second.platform.set(
        "channels/d1/posts", 200, Self.posts([("a", 10, ""), ("b", 20, ""), ("c", 30, "")]))
      #expect(await second.poller.round(&later) == .done)
      #expect(second.taken.deliveries == ["b", "c"])
    }
  }

  @Test("Telegram: the number after the last update is kept, and forgotten when all is confirmed")
  func telegram() async throws {
    try await inFolder { path in
      let setting = try Setting(Platform.telegramAdapter, at: path)
      var bookmark = try #require(await setting.poller.begin())
      let message = String(decoding: try recorded("telegram/message.json"), as: UTF8.self)
      let button = String(decoding: try recorded("telegram/button.json"), as: UTF8.self)
      setting.platform.set(
        "getUpdates", 200, #"{"ok":true,"result":[\#(message),{"update_id":900001,"poll":{}},\#(button)]}"#)
      #expect(await setting.poller.round(&bookmark) == .done)
      #expect(setting.taken.deliveries == ["900001", "900002"])
      #expect(bookmark == ["offset": 900_003])
      #expect(try await setting.kept.read() == ["offset": 900_003])
      let press = try #require(setting.taken.all.withLock { $0.last }?.tidying)
      #expect(
        press.whenCounted.map { $0.url.suffix(20) } == ["/answerCallbackQuery", "itMessageReplyMarkup"])
      setting.platform.set("getUpdates", 200, #"{"ok":true,"result":[]}"#)
      #expect(await setting.poller.round(&bookmark) == .done)
      #expect(bookmark == [:])
      #expect(setting.platform.urls.map { $0.contains(#""offset":900003"#) } == [false, true])
    }
  }

  @Test(
    "Whatever isn't an answer ends the round and changes nothing",
    arguments: [
      (429, #"{"ok":false}"#, Poller.End.failed("status-429", afterSeconds: 7)),
      (500, "", .failed("status-500", afterSeconds: 7)), (401, "{}", .failed("status-401", afterSeconds: 7)),
      (409, "{}", .failed("status-409", afterSeconds: 7)), (200, "", .failed("malformed")),
      (200, "{", .failed("malformed")), (200, #"{"ok":false,"result":[]}"#, .failed("malformed")),
      (200, "[1]", .failed("malformed")), (200, "\u{FEFF}{}", .failed("malformed")),
    ])
  func refused(status: Int, body: String, end: Poller.End) async throws {
    try await inFolder { path in
      for polling in [Platform.telegramAdapter, try mattermost] as [any Polling] {
        let setting = try Setting(polling, at: path)
        var bookmark: Bookmark = ["offset": 5, "begun": 1]
        for ending in ["getUpdates", "users/me/channels"] {
          setting.platform.set(ending, status, body, headers: [("Retry-After", "7")])
        }
        #expect(await setting.poller.round(&bookmark) == end)
        #expect(bookmark == ["offset": 5, "begun": 1])
        #expect(setting.taken.deliveries.isEmpty)
      }
    }
  }

  @Test("A platform that is away is asked with growing pauses, at most a minute apart, until the end")
  func backoff() async throws {
    try await inFolder { path in
      let pauses = Mutex<[Int64]>([])
      let (stream, slept) = AsyncStream.makeStream(of: Void.self)
      let time = OutboxTime(
        milliseconds: { 0 },
        sleep: { until in
          let count = pauses.withLock { pauses in
            pauses.append(until)
            return pauses.count
          }
          if count == 10 { slept.finish() }
          if count >= 10 { await Self.untilCancelled() }
        })
      let setting = try Setting(Platform.telegramAdapter, at: path, time: time)
      let poller = setting.poller
      await withDiscardingTaskGroup { group in
        group.addTask { await poller.run() }
        for await _ in stream {}
        group.cancelAll()
      }
      #expect(
        pauses.withLock { $0 } == [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000])
    }
  }

  private static func untilCancelled() async {
    let (stream, end) = AsyncStream.makeStream(of: Void.self)
    await withTaskCancellationHandler {
      for await _ in stream {}
    } onCancel: {
      end.finish()
    }
  }
}
