import Foundation
import Testing

@testable import TandemHTTPClient

@Suite("Requests to other servers")
struct HTTPClientTests {
  private static let local = HTTPReach(
    privateNetworks: ["127.0.0.0/8"].compactMap { Network($0) }, allowsPlainHTTP: true)

  private func client(_ limits: HTTPLimits = HTTPLimits(), _ reach: HTTPReach = local) throws -> HTTPClient {
    try #require(HTTPClient(limits: limits, reach: reach))
  }

  private func failure(_ client: HTTPClient, _ request: HTTPRequest) async -> HTTPFailure.Kind? {
    do throws(HTTPFailure) {
      _ = try await client.send(request)
      return nil
    } catch { return error.kind }
  }

  @Test("Method, fields and body arrive as they are; status, fields and body come back")
  func exchange() async throws {
    let server = try LoopbackServer { _ in response("429 Too Many", "{}", ["Retry-After: 3", "X-A: b"]) }
    defer { server.stop() }
    let client = try client()
    let body = "Grüße " + String(repeating: "x", count: 5000)
    let request = HTTPRequest("PUT", server.url + "/a%2Fb?c", headers: ["X-Own": "ü"], body: Array(body.utf8))
    let answer = try await client.send(request)
    #expect(answer.status == 429)
    #expect(answer.header("retry-after") == "3")
    #expect(answer.body == Array("{}".utf8))
    let asked = try #require(server.requests.first)
    #expect(asked.line == "PUT /a%2Fb?c HTTP/1.1")
    #expect(asked.body == body)
    #expect(asked.fields["x-own"] == "ü")
    #expect(asked.fields["expect"] == nil)
  }

  @Test("Requests after each other share a connection")
  func reuse() async throws {
    let server = try LoopbackServer { _ in response("200 OK", "ok") }
    defer { server.stop() }
    let client = try client()
    for _ in 0..<5 { _ = try await client.send(HTTPRequest("POST", server.url)) }
    // libcurl parts with a connection after 118 idle seconds, which a starved test has met once; without
    // sharing there are five.
    #expect(Set(server.requests.map(\.connection)).count <= 2)
  }

  @Test("Many requests at once use no more connections than allowed")
  func parallel() async throws {
    let server = try LoopbackServer { _ in response("200 OK", "ok") }
    defer { server.stop() }
    let client = try client(HTTPLimits(connectionsPerHost: 3))
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<60 {
        group.addTask { try await client.send(HTTPRequest("POST", server.url + "/\(number)")).status }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == Array(repeating: 200, count: 60))
    #expect(server.requests.map(\.connection).max().map { $0 <= 3 } == true)
  }

  @Test(
    "Loopback and private addresses are blocked unless they are named",
    arguments: [
      "http://127.0.0.1:9/", "http://localhost:9/", "http://10.0.0.1/", "http://169.254.169.254/latest",
      "http://[::1]:9/", "http://[::ffff:127.0.0.1]:9/", "http://0.0.0.0/", "http://2130706433/",
    ])
  func blocked(url: String) async throws {
    let client = try client(HTTPLimits(), HTTPReach(allowsPlainHTTP: true))
    #expect(await failure(client, HTTPRequest("POST", url)) == .blocked)
  }

  @Test(
    "Other schemes than the allowed ones are invalid",
    arguments: [
      ("http://example.test/", false), ("file:///etc/passwd", true), ("gopher://x/", true),
      ("nonsense", false),
    ])
  func schemes(url: String, allowsPlainHTTP: Bool) async throws {
    let client = try client(HTTPLimits(), HTTPReach(allowsPlainHTTP: allowsPlainHTTP))
    #expect(await failure(client, HTTPRequest("GET", url)) == .invalid)
  }

  @Test("A line break in a field would be a second field, so it is invalid")
  func injection() async throws {
    let client = try client()
    let request = HTTPRequest("GET", "http://127.0.0.1:9/", headers: ["X": "a\r\nY: b"])
    #expect(await failure(client, request) == .invalid)
  }

  @Test("A silent server times out, a closed port is unreachable, a broken answer is interrupted")
  func failures() async throws {
    let server = try LoopbackServer { asked in asked.line.contains("silent") ? nil : "nonsense\r\n\r\n" }
    let client = try client(HTTPLimits(totalMilliseconds: 300))
    #expect(await failure(client, HTTPRequest("POST", server.url + "/silent")) == .timedOut)
    let odd = await failure(client, HTTPRequest("POST", server.url + "/odd"))
    #expect(odd == .interrupted)
    server.stop()
    #expect(await failure(client, HTTPRequest("POST", "http://127.0.0.1:1/")) == .unreachable)
  }

  @Test("A long body is cut at the limit, and the answer counts")
  func cut() async throws {
    let server = try LoopbackServer { _ in response("200 OK", String(repeating: "y", count: 100_000)) }
    defer { server.stop() }
    let answer = try await client(HTTPLimits(responseBytesMax: 1000)).send(HTTPRequest("GET", server.url))
    #expect(answer.status == 200)
    #expect(answer.body.count == 1000)
  }

  @Test("Redirects are followed to the same host only, and not forever")
  func redirects() async throws {
    let server = try LoopbackServer { asked in
      switch asked.line.split(separator: " ")[1] {
      case "/start": response("307 Moved", "", ["Location: /there"])
      case "/loop": response("308 Moved", "", ["Location: /loop"])
      case "/away": response("307 Moved", "", ["Location: http://evil.test/"])
      case "/found": response("302 Found", "", ["Location: /there"])
      default: response("200 OK", "there")
      }
    }
    defer { server.stop() }
    let client = try client()
    #expect(try await client.send(HTTPRequest("POST", server.url + "/start", body: [65])).status == 200)
    #expect(server.requests.last?.body == "A")
    #expect(try await client.send(HTTPRequest("POST", server.url + "/away")).status == 307)
    #expect(try await client.send(HTTPRequest("POST", server.url + "/found")).status == 302)
    #expect(await failure(client, HTTPRequest("POST", server.url + "/loop")) == .invalid)
  }

  @Test("A cancelled request ends at once, and so does everything when the client is closed")
  func cancelling() async throws {
    let server = try LoopbackServer { _ in nil }
    defer { server.stop() }
    let client = try client()
    let task = Task { await failure(client, HTTPRequest("POST", server.url)) }
    task.cancel()
    #expect(await task.value == .cancelled)
    async let open = failure(client, HTTPRequest("POST", server.url))
    client.close()
    #expect(await open == .cancelled)
    #expect(await failure(client, HTTPRequest("POST", server.url)) == .cancelled)
  }

  @Test("What a request prints holds neither address nor fields")
  func description() {
    let request = HTTPRequest("POST", "https://x.test/bot123:secret/", headers: ["Authorization": "secret"])
    #expect("\(request)" == "POST (0 bytes)")
  }

  @Test(
    "Networks contain what they say",
    arguments: [
      ("10.0.0.0/8", [10, 9, 8, 7], true), ("10.0.0.0/8", [11, 0, 0, 1], false),
      ("1.2.3.4", [1, 2, 3, 4], true),
      ("1.2.3.4", [1, 2, 3, 5], false), ("172.16.0.0/12", [172, 31, 1, 1], true),
      ("172.16.0.0/12", [172, 32, 1, 1], false), ("0.0.0.0/0", [9, 9, 9, 9], true),
    ] as [(String, [UInt8], Bool)])
  func networks(text: String, address: [UInt8], isInside: Bool) throws {
    #expect(try #require(Network(text)).contains(address) == isInside)
  }

  @Test(
    "What is no network is none",
    arguments: ["", "10.0.0.0/33", "10.0.0/8", "a", "10.0.0.0/8/8", "::/129", "/8"])
  func noNetwork(text: String) { #expect(Network(text) == nil) }
}
