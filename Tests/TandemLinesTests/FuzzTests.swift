import Foundation
import TandemRuntime
import TandemTesting
import Testing

@Suite("Lines that nobody sends on purpose")
struct FuzzTests {
  @Test("100 000 hostile lines leave nothing but whole replies, and the conversations go on")
  func fuzz() async throws {
    let host = ConversationHost.small()
    var conversations: [String] = []
    for _ in 0..<10 { conversations.append(try await host.open(OpenRequest(language: "en")).conversation) }
    var lines = HostileLines(seed: 20_261_124, conversations: conversations)
    let exchange = LineExchange(with: host)
    for _ in 0..<20 {
      let pieces = (0..<50).map { _ in lines.next(100) }
      let sent = pieces.joined().count { $0 == 0x0A }
      let replies = await exchange.replies(toPieces: pieces)
      #expect(replies.count <= sent)
      #expect(replies.count > sent / 2)
      for reply in replies { try expectWhole(reply) }
    }
    for id in conversations { #expect(try await host.get(id).seq >= 1) }
    #expect(host.load.served == 0)
  }

  /// The reply with a small id: ours come back to the letter, but the independent parser has a limit.
  private func withoutHugeID(_ reply: Data) throws -> Data {
    let opening = "{\"jsonrpc\":\"2.0\",\"id\":"
    let text = String(decoding: reply, as: UTF8.self)
    #expect(text.hasPrefix(opening))
    let id = text.dropFirst(opening.count).prefix { $0 != "," }
    let isPlain = ["null", "1"].contains(id) || id.hasPrefix("\"")
    return isPlain ? reply : Data((opening + "0" + text.dropFirst(opening.count + id.count)).utf8)
  }

  private func expectWhole(_ reply: Data) throws {
    let object = try #require(try JSONSerialization.jsonObject(with: withoutHugeID(reply)) as? [String: Any])
    let isWhole =
      object["jsonrpc"] as? String == "2.0" && object.keys.contains("id") && object.count == 3
      && (object["result"] == nil) != (object["error"] == nil)
    #expect(isWhole, "\(String(decoding: reply, as: UTF8.self))")
    if let error = object["error"] as? [String: Any] {
      let known = Set(RuntimeError.Code.allCases.map(\.rawValue)).union([-32700, -32600, -32601])
      let code = try #require(error["code"] as? Int)
      // Nothing that is sent here may reach the inside: -32603 would be a mistake of the program.
      #expect(known.contains(code) && code != -32603, "\(String(decoding: reply, as: UTF8.self))")
    }
  }
}
