import Foundation
import TandemDialogue
import TandemRuntime
import TandemStore
import TandemTesting
import Testing

@Suite("Order and parallelism over one connection")
struct OrderTests {
  @Test("1 000 interleaved conversations keep their own order and end in the right state")
  func interleaved() async throws {
    let host = ConversationHost.small(limits: HostLimits(residentsMax: 100, heldMax: 50))
    var ids: [String] = []
    for _ in 0..<1000 { ids.append(try await host.open(OpenRequest(language: "en")).conversation) }
    let answers = ["yes", "mentee", "red", "dark", "yes"]
    let lines = answers.enumerated().flatMap { number, text in
      ids.map { turn(id: "\($0) \(number)", in: $0, text) }
    }
    let replies = await LineExchange(with: host).replies(to: lines)
    #expect(replies.count == 5000)
    var seen: [String: [Int]] = [:]
    for reply in replies {
      let object = try #require(try JSONSerialization.jsonObject(with: reply) as? [String: Any])
      let result = try #require(object["result"] as? [String: Any])
      let parts = try #require((object["id"] as? String)?.split(separator: " "))
      #expect(result["conversation"] as? String == String(parts[0]))
      seen[String(parts[0]), default: []].append(try #require(result["seq"] as? Int))
    }
    #expect(seen.count == 1000)
    #expect(seen.values.allSatisfy { $0 == [2, 3, 4, 5, 6] })
    for id in ids { #expect(try await host.get(id).status == .complete) }
    #expect(host.load.resident <= 100)
  }

  @Test("A flooded conversation is busy, says when to come back, and loses nothing that it took")
  func busy() async throws {
    let host = ConversationHost.small()
    let id = try await host.open(OpenRequest(language: "en")).conversation
    let flood = (0..<500).map { turn(id: "\($0)", in: id, "w\($0)") + "\n" }.joined()
    let exchange = LineExchange(with: host, waitingMax: 8)
    let replies = try await exchange.replies(toPieces: [Array(flood.utf8)]).map { reply in
      try #require(try JSONSerialization.jsonObject(with: reply) as? [String: Any])
    }
    #expect(replies.count == 500)
    let refused = replies.compactMap { $0["error"] as? [String: Any] }
    #expect(!refused.isEmpty)
    for error in refused {
      #expect(error["code"] as? Int == 1005)
      let wait = (error["data"] as? [String: Any])?["retryAfterMs"] as? Int
      #expect((wait ?? 0) > 0)
    }
    let taken = replies.compactMap { $0["result"] as? [String: Any] }.compactMap { $0["seq"] as? Int }
    #expect(taken == Array(2..<(2 + taken.count)))
    #expect(try await host.get(id).seq == 1 + taken.count)
  }

  @Test("A conversation that waits for the disk holds up no other")
  func parallel() async throws {
    let gate = GatedJournal()
    let host = ConversationHost.small(gate)
    let slow = try await host.open(OpenRequest(language: "en")).conversation
    let quick = try await host.open(OpenRequest(language: "en")).conversation
    // Opens when the other conversation's line is written: without overtaking this would never end.
    gate.close(for: slow, until: quick)
    let replies = await LineExchange(with: host).replies(to: [
      turn(id: "1", in: slow, "yes"), turn(id: "2", in: slow, "mentor"), turn(id: "3", in: quick, "yes"),
    ])
    let ids = try replies.map { reply in
      try #require((try JSONSerialization.jsonObject(with: reply) as? [String: Any])?["id"] as? String)
    }
    #expect(ids == ["3", "1", "2"])
  }

  @Test("Of one conversation only one request is under way, in the order sent, whatever the host does")
  func noOverlap() async {
    let watch = OverlapWatch()
    let lines = (0..<200).flatMap { number in
      ["a", "b", "c"].map { turn(id: "\(number)", in: $0, "\(number)") }
    }
    let replies = await LineExchange(with: watch).replies(to: lines)
    #expect(replies.count == 600)
    #expect(!watch.hasOverlapped)
    for conversation in ["a", "b", "c"] {
      #expect(watch.texts(of: conversation) == (0..<200).map(String.init))
    }
  }

  private func turn(id: String, in conversation: String, _ text: String) -> String {
    #"{"jsonrpc":"2.0","id":"\#(id)","method":"conversation/turn","params":{"conversation":"\#(conversation)","text":"\#(text)"}}"#
  }
}
