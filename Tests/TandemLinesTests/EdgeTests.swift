import Foundation
import TandemRuntime
import TandemTesting
import Testing

@Suite("Messages at the edge of the protocol")
struct EdgeTests {
  private let exchange = LineExchange(with: ConversationHost.small())

  /// A line as bytes, what is told, and under which id.
  struct Edge: CustomTestStringConvertible, Sendable {
    let name: String
    let line: [UInt8]
    let code: Int
    let id: String

    init(_ name: String, _ line: String, _ code: Int, id: String = "null") {
      self.init(name, bytes: Array(line.utf8), code, id: id)
    }

    init(_ name: String, bytes: [UInt8], _ code: Int, id: String = "null") {
      (self.name, line, self.code, self.id) = (name, bytes, code, id)
    }

    var testDescription: String { name }
  }

  static let edges = [
    Edge("empty line", "", -32700), Edge("blank", "  ", -32700), Edge("word", "hello", -32700),
    Edge("cut off", #"{"jsonrpc":"2.0","id":1,"method":"he"#, -32700),
    Edge("two values", "{} {}", -32700), Edge("leading zero", #"{"id":01}"#, -32700),
    Edge("plus sign", #"{"id":+1}"#, -32700), Edge("bare dot", #"{"id":1.}"#, -32700),
    Edge("single quotes", "{'id':1}", -32700), Edge("trailing comma", #"{"id":1,}"#, -32700),
    Edge("byte order mark", "\u{FEFF}{}", -32700), Edge("raw tab in a text", "{\"id\":\"\t\"}", -32700),
    Edge("bad escape", #"{"id":"\x"}"#, -32700), Edge("short escape", #"{"id":"\u12"}"#, -32700),
    Edge("signed escape", #"{"id":"\u+123"}"#, -32700),
    Edge("lone high surrogate", #"{"id":"\ud83d"}"#, -32700),
    Edge("lone low surrogate", #"{"id":"\udE00"}"#, -32700),
    Edge("high surrogate and a letter", #"{"id":"\ud83dx"}"#, -32700),
    Edge("two high surrogates", #"{"id":"\ud83d\ud83d"}"#, -32700),
    Edge("invalid UTF-8", bytes: Array("{\"id\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8), -32700),
    Edge("overlong UTF-8", bytes: Array("{\"id\":\"".utf8) + [0xC0, 0x80] + Array("\"}".utf8), -32700),
    Edge("surrogate in UTF-8", bytes: Array("\"".utf8) + [0xED, 0xA0, 0x80] + Array("\"".utf8), -32700),
    Edge("nested 100 000 deep", String(repeating: "[", count: 100_000), -32700),
    Edge("nested 65 deep", String(repeating: "[", count: 65) + String(repeating: "]", count: 65), -32700),
    Edge("null byte", bytes: [0], -32700),
    Edge("name twice", #"{"jsonrpc":"2.0","id":1,"id":2,"method":"hello"}"#, -32600),
    Edge("number", "42", -32600), Edge("text", "\"hello\"", -32600), Edge("null", "null", -32600),
    Edge("batch", #"[{"jsonrpc":"2.0","id":1,"method":"hello"}]"#, -32600), Edge("empty batch", "[]", -32600),
    Edge("no version", #"{"id":7,"method":"hello"}"#, -32600, id: "7"),
    Edge("other version", #"{"jsonrpc":"1.0","id":7,"method":"hello"}"#, -32600, id: "7"),
    Edge("no method", #"{"jsonrpc":"2.0","id":"a"}"#, -32600, id: "\"a\""),
    Edge("method is a number", #"{"jsonrpc":"2.0","id":7,"method":1}"#, -32600, id: "7"),
    Edge("id is an object", #"{"jsonrpc":"2.0","id":{},"method":"hello"}"#, -32600),
    Edge("id is a flag", #"{"jsonrpc":"2.0","id":true,"method":"hello"}"#, -32600),
    Edge(
      "id is endless", #"{"jsonrpc":"2.0","id":1\#(String(repeating: "0", count: 600)),"method":"hello"}"#,
      -32600),
    Edge("params are a text", #"{"jsonrpc":"2.0","id":7,"method":"hello","params":"x"}"#, -32600, id: "7"),
    Edge("params by position", #"{"jsonrpc":"2.0","id":7,"method":"hello","params":[1]}"#, -32602, id: "7"),
    Edge("unknown method", #"{"jsonrpc":"2.0","id":7,"method":"goodbye"}"#, -32601, id: "7"),
    Edge("method in other case", #"{"jsonrpc":"2.0","id":7,"method":"Hello"}"#, -32601, id: "7"),
    Edge(
      "missing parameter", #"{"jsonrpc":"2.0","id":7,"method":"conversation/turn","params":{"text":"x"}}"#,
      -32602, id: "7"),
    Edge(
      "text is a number",
      #"{"jsonrpc":"2.0","id":7,"method":"conversation/turn","params":{"conversation":"a","text":1}}"#,
      -32602, id: "7"),
    Edge(
      "expect is a fraction",
      #"{"jsonrpc":"2.0","id":7,"method":"conversation/undo","params":{"conversation":"a","expect":1.5}}"#,
      -32602, id: "7"),
    Edge(
      "expect is beyond all numbers",
      #"{"jsonrpc":"2.0","id":7,"method":"conversation/undo","params":{"conversation":"a","expect":1e999}}"#,
      -32602, id: "7"),
    Edge(
      "unknown conversation",
      #"{"jsonrpc":"2.0","id":7,"method":"conversation/get","params":{"conversation":"a"}}"#,
      1001, id: "7"),
    Edge(
      "path as conversation",
      #"{"jsonrpc":"2.0","id":7,"method":"conversation/get","params":{"conversation":"../../etc/passwd"}}"#,
      1001, id: "7"),
    Edge(
      "unknown protocol", #"{"jsonrpc":"2.0","id":7,"method":"hello","params":{"protocols":["9"]}}"#, 1009,
      id: "7"),
    Edge(
      "endless name",
      #"{"jsonrpc":"2.0","id":7,"method":"conversation/open","params":{"name":"\#(String(repeating: "n", count: 201))"}}"#,
      1010, id: "7"),
    Edge("endless line", bytes: [UInt8](repeating: 0x61, count: (1 << 20) + 1), 1010),
  ]

  @Test("An edge gets its error, and service goes on", arguments: edges)
  func edge(_ edge: Edge) async throws {
    let hello = Array(#"{"jsonrpc":"2.0","id":"next","method":"hello"}"#.utf8)
    let replies = await exchange.replies(toPieces: [edge.line + [0x0A] + hello + [0x0A]])
    try #require(replies.count == 2)
    let texts = replies.map { String(decoding: $0, as: UTF8.self) }
    let refused = try #require(texts.first { $0.contains("\"error\"") })
    #expect(refused.hasPrefix("{\"jsonrpc\":\"2.0\",\"id\":\(edge.id),\"error\":{\"code\":\(edge.code),"))
    #expect(texts.contains { $0.hasPrefix("{\"jsonrpc\":\"2.0\",\"id\":\"next\",\"result\"") })
  }

  @Test(
    "An id comes back to the letter",
    arguments: [
      "1", "-1", "0", "1.50", "1e3", "123456789012345678901234567890", #""a""#, #""""#, "null",
      #""ü \u0000 \" \\ 😀""#,
    ])
  func ids(id: String) async throws {
    let replies = await exchange.replies(to: [#"{"jsonrpc":"2.0","id":\#(id),"method":"health"}"#])
    try #require(replies.count == 1)
    #expect(
      String(decoding: replies[0], as: UTF8.self).hasPrefix("{\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\""))
  }

  @Test("A notification is carried out and never answered, not even where it is wrong")
  func notifications() async throws {
    let host = ConversationHost.small()
    let replies = await LineExchange(with: host).replies(to: [
      #"{"jsonrpc":"2.0","method":"conversation/open","params":{"lang":"en"}}"#,
      #"{"jsonrpc":"2.0","method":"nonsense"}"#,
      #"{"jsonrpc":"2.0","method":"conversation/turn","params":{"conversation":"a","text":"b"}}"#,
      #"{"jsonrpc":"2.0","method":"conversation/turn","params":[]}"#,
    ])
    #expect(replies.isEmpty)
    #expect(try await host.list().count == 1)
  }

  @Test("Unknown parameters are ignored, null counts as left out, and CR before LF is white space")
  func tolerance() async throws {
    let line =
      #"{"jsonrpc":"2.0","id":1,"method":"conversation/open","params":{"lang":"en","role":null,"x":[{}]}}"#
    let reply = try await exchange.object(for: line + "\r")
    #expect((reply["result"] as? [String: Any])?["step"] as? String == "consent")
  }

  @Test("The last line counts without its line break")
  func endOfInput() async {
    let line = Array(#"{"jsonrpc":"2.0","id":1,"method":"hello"}"#.utf8)
    #expect(await exchange.replies(toPieces: [line]).count == 1)
  }

  @Test("No reply holds a character that ends a line for some reader")
  func oneLine() async throws {
    let host = ConversationHost.small()
    let id = try await host.open(OpenRequest(language: "en")).conversation
    for text in ["yes", "mentor"] { _ = try await host.turn(id, text: text, Delivery()) }
    let line =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"conversation/turn\",\"params\":{\"conversation\":\"\(id)\","
      + "\"text\":\"a\\nb\\rc\\u2028d\\u2029e\\u0085f\\u007f\\u0000\\u202e\"}}"
    let replies = await LineExchange(with: host).replies(to: [line])
    try #require(replies.count == 1)
    let hidden = String(decoding: replies[0], as: UTF8.self).unicodeScalars.filter {
      $0.value < 0x20 || [0x7F, 0x85, 0x2028, 0x2029, 0x202E].contains($0.value)
    }
    #expect(hidden.isEmpty)
    let slots =
      (try JSONSerialization.jsonObject(with: replies[0]) as? [String: Any])?["result"] as? [String: Any]
    #expect(
      ((slots?["slots"] as? [String: Any])?["colour"] as? String)?.hasPrefix("a\nb\rc\u{2028}d") == true)
  }
}
