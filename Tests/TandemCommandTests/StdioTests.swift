import Foundation
import TandemTesting
import Testing

@Suite("tandem stdio as a process")
struct StdioTests {
  private let store = FileManager.default.temporaryDirectory.appending(path: "tandem-stdio-\(UUID())").path

  private func program() throws -> StdioProgram { try StdioProgram(["stdio", "--store", store]) }

  private func open(_ program: StdioProgram) throws -> String {
    let reply = try program.call("conversation/open", ["lang": "en"])
    return try #require((reply["result"] as? [String: Any])?["conversation"] as? String)
  }

  private func code(_ reply: [String: Any]) -> Int? { (reply["error"] as? [String: Any])?["code"] as? Int }

  @Test("The end of input ends the program after the last reply")
  func endOfInput() throws {
    defer { try? FileManager.default.removeItem(atPath: store) }
    let program = try program()
    let id = try open(program)
    for number in 0..<200 {
      try program.send(
        #"{"jsonrpc":"2.0","id":\#(number),"method":"conversation/turn","params":{"conversation":"\#(id)","text":"/why"}}"#
      )
    }
    let ending = try program.finish()
    let ids = ending.output.split(separator: "\n").compactMap { $0.firstMatch(of: /"id":(\d+)/)?.1 }
      .compactMap { Int($0) }
    #expect(ids == Array(0..<200))
    #expect(ending.exit == 0)
    #expect(ending.errors.isEmpty)
  }

  @Test("SIGTERM finishes what was taken: every turn in the store was answered, and every answer is whole")
  func termination() throws {
    defer { try? FileManager.default.removeItem(atPath: store) }
    let first = try program()
    let id = try open(first)
    let line =
      #"{"jsonrpc":"2.0","id":1,"method":"conversation/turn","params":{"conversation":"\#(id)","text":"/why"}}"#
      + "\n"
    first.send(bytes: Array(String(repeating: line, count: 500).utf8))
    var replies = [try first.receive()]
    first.process.terminate()
    while let reply = try? first.receive() { replies.append(reply) }
    first.process.waitUntilExit()
    #expect(first.process.terminationReason == .exit)
    #expect(first.process.terminationStatus == 0)
    let answered = try replies.filter { reply in
      let object = try JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any]
      return object?["result"] != nil
    }
    let second = try program()
    let turn = try second.call("conversation/get", ["conversation": id])["result"] as? [String: Any]
    #expect(turn?["seq"] as? Int == 1 + answered.count)
    _ = try second.finish()
  }

  @Test("A conversation that one program has open is locked for another until it is closed")
  func locking() throws {
    defer { try? FileManager.default.removeItem(atPath: store) }
    let (first, second) = (try program(), try program())
    let id = try open(first)
    let turn: [String: Any] = ["conversation": id, "text": "yes"]
    #expect(code(try second.call("conversation/turn", turn)) == 1013)
    #expect(code(try second.call("conversation/get", ["conversation": id])) == nil)
    #expect(code(try first.call("conversation/close", ["conversation": id])) == nil)
    #expect(code(try second.call("conversation/turn", turn)) == nil)
    _ = (try first.finish(), try second.finish())
  }

  @Test("The same message is answered from the record after the program was killed")
  func killed() throws {
    defer { try? FileManager.default.removeItem(atPath: store) }
    let first = try program()
    let id = try open(first)
    let turn: [String: Any] = ["conversation": id, "text": "yes", "messageId": "m1"]
    let answered = try first.call("conversation/turn", turn)["result"] as? [String: Any]
    kill(first.process.processIdentifier, SIGKILL)
    first.process.waitUntilExit()
    let second = try program()
    var again = try second.call("conversation/turn", turn)["result"] as? [String: Any] ?? [:]
    #expect(again.removeValue(forKey: "replayed") as? Bool == true)
    #expect(NSDictionary(dictionary: again) == NSDictionary(dictionary: answered ?? [:]))
    _ = try second.finish()
  }

  @Test("A client that goes away is no error")
  func goneClient() throws {
    let program = try StdioProgram(["stdio", "--in-memory"])
    _ = try program.call("hello")
    try program.hangUp()
    let line = #"{"jsonrpc":"2.0","id":1,"method":"health"}"# + "\n"
    program.send(bytes: Array(String(repeating: line, count: 100).utf8))
    program.process.waitUntilExit()
    #expect(program.process.terminationReason == .exit)
    #expect(program.process.terminationStatus == 0)
  }

  #if os(Linux)
    @Test("What a library prints goes to stderr: descriptor 1 is no longer the protocol's")
    func purity() throws {
      let program = try StdioProgram(["stdio", "--in-memory"])
      _ = try program.call("hello")
      func target(_ descriptor: Int) throws -> String {
        try FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/\(program.process.processIdentifier)/fd/\(descriptor)")
      }
      #expect(try target(1) == target(2))
      #expect(try program.finish().exit == 0)
    }
  #endif

  @Test("Hostile lines through the real pipe leave no stray byte")
  func hostile() throws {
    let program = try StdioProgram(["stdio", "--in-memory"])
    let id = try open(program)
    var lines = HostileLines(seed: 4711, conversations: [id])
    let bytes = lines.next(5000)
    program.send(bytes: bytes + Array(#"{"jsonrpc":"2.0","id":"last","method":"health"}"#.utf8) + [0x0A])
    var replies: [String] = []
    repeat { replies.append(try program.receive()) } while replies.last?.contains(#""id":"last""#) != true
    #expect(replies.count > 2000)
    #expect(replies.filter { !$0.hasPrefix(#"{"jsonrpc":"2.0","id":"#) || !$0.hasSuffix("}") } == [])
    #expect(try program.finish().exit == 0)
  }
}
