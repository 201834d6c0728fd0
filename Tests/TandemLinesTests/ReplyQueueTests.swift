import TandemRuntime
import TandemTesting
import Testing

@testable import TandemLines

@Suite("Replies on their way out")
struct ReplyQueueTests {
  @Test("No request counts as being answered once all are, refused ones and notifications included")
  func countedOut() async {
    let lines = [
      #"{"jsonrpc":"2.0","id":1,"method":"conversation/open","params":{"lang":"en"}}"#,
      #"{"jsonrpc":"2.0","method":"health"}"#, #"{"jsonrpc":"2.0","id":2,"method":"nothing"}"#, "no JSON",
      #"{"jsonrpc":"2.0","id":3,"method":"conversation/turn","params":{"conversation":"x","text":"y"}}"#,
      #"{"jsonrpc":"2.0","method":"conversation/turn","params":{"conversation":"x","text":"y"}}"#,
    ]
    let queue = ReplyQueue()
    let input = AsyncStream { continuation in
      for line in lines { continuation.yield(Array((line + "\n").utf8)) }
      continuation.finish()
    }
    await Connection(to: ConversationHost.small()).serve(input, into: queue)
    #expect(!queue.isAnswering)
    queue.close()
    #expect(queue.next()?.count { $0 == UInt8(ascii: "\n") } == 4)
  }
}
