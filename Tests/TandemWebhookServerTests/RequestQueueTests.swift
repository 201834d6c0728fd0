import NIOHTTP1
import Testing

@testable import TandemWebhookServer

@Suite("The requests of a connection")
struct RequestQueueTests {
  private func request(_ path: String) -> ReceivedRequest {
    ReceivedRequest(HTTPRequestHead(version: .http1_1, method: .POST, uri: path))
  }

  @Test("They are taken in the order in which they came")
  func order() async {
    let queue = RequestQueue()
    for path in ["/1", "/2", "/3"] { queue.add(request(path)) }
    queue.finish()
    #expect(await queue.all().map(\.path) == ["/1", "/2", "/3"])
  }

  @Test("Who takes before there is one gets the next, and everyone after it stays in order")
  func waiting() async {
    let queue = RequestQueue()
    async let taken = queue.all()
    for number in 1...200 {
      queue.add(request("/\(number)"))
      await Task.yield()
    }
    queue.finish()
    #expect(await taken.map(\.path) == (1...200).map { "/\($0)" })
  }

  @Test("After the end nothing is kept, and nobody waits")
  func end() async {
    let queue = RequestQueue()
    queue.finish()
    queue.add(request("/late"))
    queue.finish()
    #expect(await queue.next() == nil)
  }
}

extension RequestQueue {
  /// Everything up to the end.
  func all() async -> [ReceivedRequest] {
    var all: [ReceivedRequest] = []
    while let request = await next() { all.append(request) }
    return all
  }
}
