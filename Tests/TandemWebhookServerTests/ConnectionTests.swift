import NIOCore
import NIOEmbedded
import NIOHTTP1
import TandemTesting
import TandemWebhook
import Testing

@testable import TandemWebhookServer

/// One connection in memory, whose clock stands still until it is moved.
private struct Line {
  let channel = EmbeddedChannel()
  private let requests = RequestQueue()

  init() throws {
    let limits = ConnectionLimits(
      headerBytesMax: 512, idle: .seconds(10), request: .seconds(5), bodyBytesMax: { $0 == "/a" ? 8 : 0 })
    let decoder = ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: limits.decoding))
    try channel.pipeline.syncOperations.addHandlers([
      HTTPResponseEncoder(), decoder, RequestHandler(limits, requests, seconds: { 1_795_996_800 }),
    ])
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
  }

  func send(_ text: String) throws { try send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) throws { _ = try? channel.writeInbound(ByteBuffer(bytes: bytes)) }

  func answer(_ answer: Answer) { channel.writeAndFlush(answer, promise: nil) }

  /// What has gone out since the last call, without the time of day.
  func written() throws -> String {
    try lines().filter { !$0.hasPrefix("date:") }.joined(separator: "|")
  }

  func lines() throws -> [Substring] {
    channel.embeddedEventLoop.run()
    var text = ""
    while let piece = try channel.readOutbound(as: ByteBuffer.self) { text += String(buffer: piece) }
    return text.split(separator: "\r\n", omittingEmptySubsequences: false)
  }

  /// Everything that was handed on; the connection ends with it.
  func received() async -> [ReceivedRequest] {
    requests.finish()
    return await requests.all()
  }
}

@Suite("A connection")
struct ConnectionTests {
  @Test("An answer bears the date of the clock that it was given")
  func date() throws {
    let line = try Line()
    try line.send("POST /a HTTP/1.1\r\n\r\n")
    line.answer(.empty(204))
    #expect(try line.lines().contains("date: Mon, 30 Nov 2026 00:00:00 GMT"))
  }

  @Test("A request that comes in pieces is handed on as a whole")
  func pieces() async throws {
    let line = try Line()
    for piece in ["POST /a?x=1&y=%C3%A4 HT", "TP/1.1\r\nX-Id: 7\r\nContent-", "Length: 6\r\n\r\nab", "cdef"] {
      try line.send(piece)
    }
    let request = try #require(await line.received().first)
    #expect(request.method == "POST" && request.path == "/a" && request.body == Array("abcdef".utf8))
    #expect(request.headers[only: "x-id"] == "7" && request.fault == nil)
    #expect(request.query.map(\.name) == ["x", "y"] && request.query.map(\.value) == ["1", "ä"])
  }

  @Test("Answers go out in the order of the requests, and the connection stays open")
  func order() async throws {
    let line = try Line()
    try line.send(
      "POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nxPOST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nyz")
    line.answer(.text(200, "one"))
    line.answer(.empty(202))
    #expect(
      try line.written()
        == "HTTP/1.1 200 OK|content-length: 3|content-type: text/plain; charset=utf-8||one"
        + "HTTP/1.1 202 Accepted|content-length: 0||")
    #expect(line.channel.isActive)
    #expect(await line.received().map { String(decoding: $0.body, as: UTF8.self) } == ["x", "yz"])
  }

  @Test(
    "A connection closes behind the last answer",
    arguments: [
      "POST /a HTTP/1.1\r\nConnection: close\r\n\r\n", "POST /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
    ])
  func last(text: String) throws {
    let line = try Line()
    try line.send(text)
    #expect(line.channel.isActive)
    line.answer(.empty(200))
    #expect(try line.written() == "HTTP/1.1 200 OK|content-length: 0|connection: close||")
    #expect(!line.channel.isActive)
  }

  @Test("A body that is too long is told before its end, and the rest of it is passed over")
  func tooLarge() async throws {
    for announced in [
      "Content-Length: 9\r\n\r\n12345", "Transfer-Encoding: chunked\r\n\r\n9\r\n123456789\r\n",
    ] {
      let line = try Line()
      try line.send("POST /a HTTP/1.1\r\n" + announced)
      line.answer(.empty(413))
      #expect(try line.written() == "HTTP/1.1 413 Payload Too Large|content-length: 0|connection: close||")
      #expect(line.channel.isActive, "a sender that is still writing would not read the answer")
      try line.send(announced.hasPrefix("C") ? "6789" : "0\r\n\r\n")
      _ = try line.written()
      #expect(!line.channel.isActive)
      #expect(await line.received().map(\.fault) == [.tooLarge])
    }
  }

  @Test("Of two requests in one piece only the one that is too long ends the connection")
  func tooLargeBehindAnother() throws {
    let line = try Line()
    try line.send("POST /a HTTP/1.1\r\n\r\nPOST /a HTTP/1.1\r\nContent-Length: 9\r\n\r\n")
    line.answer(.empty(200))
    line.answer(.empty(413))
    #expect(
      try line.written() == "HTTP/1.1 200 OK|content-length: 0||"
        + "HTTP/1.1 413 Payload Too Large|content-length: 0|connection: close||")
  }

  @Test("A body that doesn't come is given up, and a connection on which nothing happens is closed")
  func time() async throws {
    let slow = try Line()
    try slow.send("POST /a HTTP/1.1\r\nContent-Length: 8\r\n\r\n123")
    slow.channel.embeddedEventLoop.advanceTime(by: .seconds(6))
    slow.answer(.empty(408))
    #expect(try slow.written() == "HTTP/1.1 408 Request Timeout|content-length: 0|connection: close||")
    slow.channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!slow.channel.isActive)
    #expect(await slow.received().map(\.fault) == [.tooSlow])

    let idle = try Line()
    try idle.send("POST /a HTTP/1.1\r\n\r\n")
    idle.channel.embeddedEventLoop.advanceTime(by: .seconds(60))
    #expect(idle.channel.isActive, "its answer is still to come")
    idle.answer(.empty(200))
    idle.channel.embeddedEventLoop.advanceTime(by: .seconds(9))
    #expect(idle.channel.isActive)
    idle.channel.embeddedEventLoop.advanceTime(by: .seconds(3))
    #expect(!idle.channel.isActive)
  }

  @Test("What is no HTTP is refused, and so are header fields without end")
  func malformed() async throws {
    let line = try Line()
    try line.send("HELLO\r\n\r\n")
    #expect(try line.written() == "HTTP/1.1 400 Bad Request|content-length: 0|connection: close||")
    #expect(!line.channel.isActive)
    let long = try Line()
    try long.send("POST /a HTTP/1.1\r\nX: \(String(repeating: "y", count: 600))\r\n\r\n")
    #expect(
      try long.written()
        == "HTTP/1.1 431 Request Header Fields Too Large|content-length: 0|connection: close||")
    #expect(await long.received().isEmpty)
  }

  @Test("At the end of the server an open request is still answered, an idle connection closes at once")
  func quiesce() throws {
    let (busy, idle, half) = (try Line(), try Line(), try Line())
    try busy.send("POST /a HTTP/1.1\r\n\r\n")
    try half.send("POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\n1")
    for line in [busy, idle, half] {
      line.channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
      _ = try line.written()
    }
    #expect(busy.channel.isActive && half.channel.isActive && !idle.channel.isActive)
    try half.send("2")
    for line in [busy, half] {
      line.answer(.empty(200))
      #expect(try line.written() == "HTTP/1.1 200 OK|content-length: 0|connection: close||")
      #expect(!line.channel.isActive)
    }
  }

  @Test("A sender that has closed its half still gets its answer")
  func halfClosed() throws {
    let line = try Line()
    try line.send("POST /a HTTP/1.1\r\n\r\n")
    line.channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    line.answer(.empty(200))
    #expect(try line.written().hasPrefix("HTTP/1.1 200 OK"))
    #expect(!line.channel.isActive)
  }

  @Test("Who asks whether to go on is told to")
  func expected() throws {
    let line = try Line()
    try line.send("POST /a HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
    #expect(try line.written() == "HTTP/1.1 100 Continue||")
    try line.send("ab")
    line.answer(.empty(200))
    #expect(try line.written().hasPrefix("HTTP/1.1 200 OK"))
  }

  @Test("Random bytes are never handed on with more body than is allowed, and leave no connection that hangs")
  func fuzz() async throws {
    let parts = [
      "POST /a HTTP/1.1\r\n", "GET / HTTP/1.0\r\n", "Content-Length: 3\r\n", "Transfer-Encoding: chunked\r\n",
      "\r\n", "3\r\nabc\r\n", "0\r\n\r\n", "Expect: 100-continue\r\n", "Connection: close\r\n", "\0", "ü",
      "abc",
    ]
    for seed in 0..<2_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let line = try Line()
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        if random.next() % 5 == 0 {
          try line.send((0..<20).map { _ in UInt8.random(in: 0...255, using: &random) })
        } else {
          try line.send(parts.randomElement(using: &random) ?? "")
        }
        if random.next() % 3 == 0 { line.channel.embeddedEventLoop.advanceTime(by: .seconds(2)) }
      }
      let requests = await line.received()
      #expect(requests.allSatisfy { $0.body.count <= 8 }, "seed \(seed)")
      for _ in requests { line.answer(.empty(200)) }
      line.channel.embeddedEventLoop.advanceTime(by: .seconds(30))
      #expect(!line.channel.isActive, "seed \(seed)")
    }
  }
}
